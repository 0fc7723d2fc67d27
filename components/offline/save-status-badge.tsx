import type { Where } from "#lib/offline/draft-memory.ts";
import { clockOf } from "#lib/text/dates.ts";

/** Says where an answer is, and since when. */
export function WhereMark({ where }: { where: Where | null }) {
  return (
    <p
      className={`min-h-6 text-sm ${where?.at === "refused" ? "font-semibold text-negative" : "text-ink-muted"}`}
      data-where={where?.at ?? "nowhere"}
    >
      {where && saidOf(where)}
    </p>
  );
}

function saidOf({ at, since }: Where): string {
  if (at === "writing") return "Wordt bewaard …";
  if (at === "refused") return "Nog niet bewaard: dit apparaat neemt het niet aan. Wij proberen het opnieuw.";
  const time = clockOf(since);
  return at === "server" ? `Op de server sinds ${time}` : `Op dit apparaat sinds ${time}`;
}
