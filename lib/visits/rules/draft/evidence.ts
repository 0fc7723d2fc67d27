import type { EvidenceMinimum } from "#lib/framework/rules/framework.ts";
import type { EvidenceKind } from "./fields.ts";

/** How much a score rests on, by kind. */
export type EvidenceCount = Record<EvidenceKind, number>;

export function countEvidence(items: readonly { kind: EvidenceKind }[]): EvidenceCount {
  const count: EvidenceCount = { lesson: 0, interview: 0, document: 0 };
  for (const { kind } of items) count[kind] += 1;
  return count;
}

/** Whether a score rests on less than its criterion asks: "nog onvoldoende gezien". */
export function isThin(count: EvidenceCount, minimum: EvidenceMinimum): boolean {
  return (
    count.lesson < minimum.lessons ||
    count.interview < minimum.interviews ||
    count.document < minimum.documents ||
    count.lesson + count.interview + count.document < minimum.together
  );
}
