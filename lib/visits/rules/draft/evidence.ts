import type { EvidenceMinimum } from "#lib/framework/rules/framework.ts";
import type { EvidenceKind } from "./fields.ts";

/** How much a score rests on, by kind. */
export type EvidenceCount = Record<EvidenceKind, number>;

export function countEvidence(items: readonly { kind: EvidenceKind }[]): EvidenceCount {
  const count: EvidenceCount = { lesson: 0, interview: 0, document: 0 };
  for (const { kind } of items) count[kind] += 1;
  return count;
}

/** What is lacking before a score rests on what its criterion asks: of each kind, and besides of whatever kind. */
export function evidenceLacking(
  count: EvidenceCount,
  minimum: EvidenceMinimum,
): EvidenceCount & { any: number } {
  const short = (has: number, least: number) => Math.max(0, least - has);
  const lesson = short(count.lesson, minimum.lessons);
  const interview = short(count.interview, minimum.interviews);
  const document = short(count.document, minimum.documents);
  const together = count.lesson + count.interview + count.document + lesson + interview + document;
  return { lesson, interview, document, any: short(together, minimum.together) };
}

/** Whether a score rests on less than its criterion asks: "nog onvoldoende gezien". */
export function isThin(count: EvidenceCount, minimum: EvidenceMinimum): boolean {
  return Object.values(evidenceLacking(count, minimum)).some((lacking) => lacking > 0);
}
