import { Badge } from "#components/ui/badge.tsx";
import type { EvidenceMinimum } from "#lib/framework/rules/framework.ts";
import type { EvidenceKind } from "#lib/visits/rules/draft/fields.ts";
import { describeLacking } from "#lib/visits/text/evidence.ts";

type EvidenceLackingProps = { evidence: readonly { kind: EvidenceKind }[]; minimum: EvidenceMinimum };

/** That a score rests on too little, and what would be enough. */
export function EvidenceLacking({ evidence, minimum }: EvidenceLackingProps) {
  const lacking = describeLacking(evidence, minimum);
  if (lacking === "") return null;
  return (
    <>
      <Badge tone="warning">Nog onvoldoende gezien</Badge>
      <span>{`Nog nodig: ${lacking}.`}</span>
    </>
  );
}
