import type { Recorded } from "#lib/operation/versions.ts";
import { longMoment } from "#lib/text/dates.ts";
import { recorderName } from "#lib/text/names.ts";

/** Who wrote something down and when; an import says that it was one. */
export function RecordedBy({ recorded }: { recorded: Recorded }) {
  const { at, by, importedAt } = recorded;
  return (
    <p className="text-sm text-ink-muted">{`Vastgelegd op ${longMoment(at)} door ${recorderName(by)}${importedAt ? ` (geïmporteerd op ${longMoment(importedAt)})` : ""}.`}</p>
  );
}
