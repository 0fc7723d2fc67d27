import { statusTones } from "#components/figures/status-overview.tsx";
import { Badge } from "#components/ui/badge.tsx";
import type { School } from "#lib/schools/reads/school.ts";
import type { Status } from "#lib/status/rules/status.ts";
import { leftName, statusNames } from "#lib/status/text.ts";

export function StatusBadge({ status }: { status: Status | null }) {
  if (status === null) return <Badge tone="muted">Doet niet mee</Badge>;
  return <Badge tone={statusTones[status]}>{statusNames[status]}</Badge>;
}

/** Says of a school that it left the round; nothing while it takes part, and to who sees only what is public. */
export function LeftBadge({ leftOn }: { leftOn: string | null | undefined }) {
  return leftOn && <Badge tone="muted">{leftName}</Badge>;
}

/** Beside the name of a school: its status, and whether it still takes part. */
export function SchoolMark({ school: { tidk } }: { school: School }) {
  return (
    tidk && (
      <>
        <StatusBadge status={tidk.status} />
        <LeftBadge leftOn={tidk.leftOn} />
      </>
    )
  );
}
