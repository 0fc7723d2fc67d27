import type { EvidenceMinimum } from "#lib/framework/rules/framework.ts";
import { countEvidence, type EvidenceCount, evidenceLacking } from "#lib/visits/rules/draft/evidence.ts";
import { type EvidenceKind, evidenceKinds } from "#lib/visits/rules/draft/fields.ts";

const names: Record<EvidenceKind, readonly [one: string, many: string]> = {
  lesson: ["les", "lessen"],
  interview: ["gesprek", "gesprekken"],
  document: ["stuk", "stukken"],
};

function counted(count: EvidenceCount): string[] {
  return evidenceKinds
    .filter((kind) => count[kind] > 0)
    .map((kind) => `${count[kind]}\u00a0${names[kind][count[kind] === 1 ? 0 : 1]}`);
}

/** `2 lessen, 1 gesprek`, broken after a comma alone; "niets vastgelegd" when a finding rests on nothing. */
export function evidenceCounted(items: readonly { kind: EvidenceKind }[]): string {
  return counted(countEvidence(items)).join(", ") || "niets vastgelegd";
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

/** What would be enough for a score, as `1 les en 2 stukken`; "" where it rests on enough. */
export function describeLacking(items: readonly { kind: EvidenceKind }[], minimum: EvidenceMinimum): string {
  const { any, ...count } = evidenceLacking(countEvidence(items), minimum);
  const parts = counted(count);
  if (any === 1) parts.push("1\u00a0les, gesprek of stuk naar keuze");
  if (any > 1) parts.push(`${any}\u00a0lessen, gesprekken of stukken naar keuze`);
  return list.format(parts);
}
