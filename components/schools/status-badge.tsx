import { statusTones } from "#components/progress/status-overview.tsx";
import { Badge } from "#components/ui/badge.tsx";
import type { Status } from "#lib/domain/status.ts";
import { statusNames } from "#lib/text/status-names.ts";

export function StatusBadge({ status }: { status: Status | null }) {
  if (status === null) return <Badge tone="muted">Doet niet mee</Badge>;
  return <Badge tone={statusTones[status]}>{statusNames[status]}</Badge>;
}
