import type { SaveStatus } from "#lib/offline/draft-memory.ts";
import { clockOf } from "#lib/text/dates.ts";

/** Where an answer is stored, and since when. */
export function SaveStatusBadge({ status }: { status: SaveStatus | null }) {
  return (
    <p
      className={`min-h-6 text-sm ${status?.stage === "refused" ? "font-semibold text-negative" : "text-ink-muted"}`}
      data-save-stage={status?.stage ?? "empty"}
    >
      {status && describeStatus(status)}
    </p>
  );
}

function describeStatus({ stage, since }: SaveStatus): string {
  if (stage === "writing") return "Wordt bewaard …";
  if (stage === "refused")
    return "Nog niet bewaard: dit apparaat neemt het niet aan. Wij proberen het opnieuw.";
  const time = clockOf(since);
  return stage === "server" ? `Op de server sinds ${time}` : `Op dit apparaat sinds ${time}`;
}
