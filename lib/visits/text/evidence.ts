import { countEvidence } from "#lib/visits/rules/draft/evidence.ts";
import { type EvidenceKind, evidenceKinds } from "#lib/visits/rules/draft/fields.ts";

const names: Record<EvidenceKind, readonly [one: string, many: string]> = {
  lesson: ["les", "lessen"],
  interview: ["gesprek", "gesprekken"],
  document: ["stuk", "stukken"],
};

/** `2 lessen, 1 gesprek`, broken after a comma alone; "niets vastgelegd" when a finding rests on nothing. */
export function evidenceCounted(items: readonly { kind: EvidenceKind }[]): string {
  const count = countEvidence(items);
  const parts = evidenceKinds
    .filter((kind) => count[kind] > 0)
    .map((kind) => `${count[kind]}\u00a0${names[kind][count[kind] === 1 ? 0 : 1]}`);
  return parts.join(", ") || "niets vastgelegd";
}

const list = new Intl.ListFormat("nl-NL");

/** `les 1 en 2, gesprek 1`, by the numbers that items have in their tables. */
export function evidenceListed(items: readonly { kind: EvidenceKind; nth: number }[]): string {
  const parts = evidenceKinds.flatMap((kind) => {
    const numbers = items.filter((item) => item.kind === kind).map(({ nth }) => nth);
    const sorted = numbers.toSorted((a, b) => a - b).map(String);
    return sorted.length > 0 ? [`${names[kind][0]} ${list.format(sorted)}`] : [];
  });
  return parts.join(", ") || "niets vastgelegd";
}
