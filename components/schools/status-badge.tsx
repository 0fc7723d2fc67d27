import { statusTones } from "#components/figures/status-overview.tsx";
import { Badge } from "#components/ui/badge.tsx";
import type { Status } from "#lib/status/rules/status.ts";
import { statusNames } from "#lib/status/text.ts";

export function StatusBadge({ status }: { status: Status | null }) {
  if (status === null) return <Badge tone="muted">Doet niet mee</Badge>;
  return <Badge tone={statusTones[status]}>{statusNames[status]}</Badge>;
}
