import { readProgress } from "#lib/figures/reads/progress.ts";
import { differencesQuery } from "#lib/figures/reads/progress-differences.ts";
import { readSeries } from "#lib/figures/reads/progress-series.ts";
import { exportSeries } from "#lib/figures/reads/series-export.ts";
import { readWaiting } from "#lib/figures/reads/waiting.ts";
import type { JournalBook } from "#lib/operation/entry-view.ts";

/** What the room offers to the API; `book` holds the sentences of the commands of all rooms. */
export function figureOperations(book: JournalBook) {
  return [readProgress, readSeries, exportSeries, differencesQuery(book), readWaiting] as const;
}
