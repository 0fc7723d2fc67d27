import type { SaveStatus } from "#lib/offline/draft-memory.ts";
import { clockOf } from "#lib/text/dates.ts";

/** Where an answer is stored, and since when. */
export function SaveStatusBadge({ status }: { status: SaveStatus | null }) {
  const isWrong = status?.stage === "refused" || status?.stage === "declined";
  return (
    <p
      className={`min-h-6 text-sm ${isWrong ? "font-semibold text-negative" : "text-ink-muted"}`}
      data-save-stage={status?.stage ?? "empty"}
    >
      {status && describeStatus(status)}
    </p>
  );
}

function describeStatus({ stage, since }: SaveStatus): string {
  if (stage === "writing") return "Wordt bewaard …";
  if (stage === "refused")
    return "Nergens bewaard: dit apparaat neemt het niet aan en de server is niet bereikbaar. Wij proberen het opnieuw.";
  if (stage === "declined")
    return "Alleen op dit apparaat: de server neemt dit antwoord niet aan. Bovenaan staat waarom.";
  const time = clockOf(since);
  if (stage === "memory") return `Alleen in dit venster sinds ${time}`;
  return stage === "server" ? `Op de server sinds ${time}` : `Op dit apparaat sinds ${time}`;
}
