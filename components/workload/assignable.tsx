import { Badge } from "#components/ui/badge.tsx";
import type { UnassignableReason } from "#lib/inspectors/rules/inspector.ts";
import { unassignableReasonNames } from "#lib/inspectors/text.ts";

/** Whether an inspector can be given a visit, and if not every reason. */
export function Assignable({ reasons }: { reasons: readonly UnassignableReason[] }) {
  if (reasons.length === 0) return <Badge tone="positive">Ja</Badge>;
  const inWords = reasons.map((reason) => unassignableReasonNames[reason]).join(", ");
  return <Badge tone="warning">{`Nee: ${inWords}`}</Badge>;
}
