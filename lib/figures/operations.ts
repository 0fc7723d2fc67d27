import type { JournalBook } from "#lib/operation/entry-view.ts";
import { readProgress } from "./reads/progress.ts";
import { readCourse } from "./reads/progress-course.ts";
import { differencesQuery } from "./reads/progress-differences.ts";
import { readWaiting } from "./reads/waiting.ts";

/** What the room offers to the API; `book` holds how the commands of all rooms are told. */
export function figureOperations(book: JournalBook) {
  return [readProgress, readCourse, differencesQuery(book), readWaiting] as const;
}
