import type { Score } from "#lib/framework/rules/framework.ts";
import { oneLine, severalLines } from "#lib/text/typed-text.ts";
import { typedKinds } from "#lib/text/typed-value.ts";
import { type FindingField, findingFieldNames, findingFields } from "#lib/visits/rules/finding.ts";
import type { DraftFields, DraftValue } from "./saves.ts";

/** What a field holds. A number or a time that is typed stays text until the visit is checked: no typed word is refused. */
export type FieldKind = "text" | "line" | "flag" | "score" | "order";

/** Parts of an item that there can be many of, with what each of its fields holds. */
export const itemFields = {
  lesson: {
    group: "line",
    level: "line",
    learners: "line",
    startsAt: "line",
    endsAt: "line",
    teacher: "line",
    notes: "text",
  },
  interview: { role: "line", code: "line", startsAt: "line", notes: "text" },
  document: { kind: "line", name: "line", notes: "text" },
} as const satisfies Record<string, Record<string, FieldKind>>;

export type EvidenceKind = keyof typeof itemFields;
export const evidenceKinds = Object.keys(itemFields) as EvidenceKind[];

/** Fields that there is one of. */
export const singleFields: Readonly<Record<string, FieldKind>> = {
  "visit.heldOn": "line",
  "preparation.previousRead": "flag",
  "preparation.notes": "text",
  "feedback.given": "flag",
  "feedback.notes": "text",
  "intake.dossiers": "line",
  "intake.notes": "text",
  "guidance.notes": "text",
};

const id = "[0-9a-z][\\w-]{0,79}";
const patterns: readonly (readonly [RegExp, FieldKind])[] = [
  [new RegExp(`^independent\\.${id}$`), "flag"],
  [new RegExp(`^place\\.${id}\\.visited$`), "flag"],
  ...findingFieldNames.map(
    (part) =>
      [new RegExp(`^(finding\\.${id}|settled)\\.${id}\\.${part}$`), findingFields[part].holds] as const,
  ),
  [new RegExp(`^finding\\.${id}\\.${id}\\.evidence\\.${id}$`), "flag"],
  [new RegExp(`^(${evidenceKinds.join("|")})\\.${id}\\.order$`), "order"],
  [new RegExp(`^(${evidenceKinds.join("|")})\\.${id}\\.removed$`), "flag"],
];

/** What a field of that name holds; null when there is no such field. */
export function fieldKind(field: string): FieldKind | null {
  const single = singleFields[field];
  if (single) return single;
  const [kind = "", item = "", part = "", ...more] = field.split(".");
  if (kind in itemFields && more.length === 0 && new RegExp(`^${id}$`).test(item)) {
    const partKinds: Readonly<Record<string, FieldKind>> = itemFields[kind as EvidenceKind];
    const found = partKinds[part];
    if (found) return found;
  }
  return patterns.find(([pattern]) => pattern.test(field))?.[1] ?? null;
}

/**
 * Whether two answers wait for a person to choose. Where an item stands, and whether it was put away, is no answer: the
 * last word counts, and both can be done again.
 */
export function needsChoice(field: string): boolean {
  return !/\.(order|removed)$/.test(field);
}

export const longestText = 20_000;
export const longestLine = 500;
/** Not seen, as a score in a draft: null there is a score that was cleared. */
export const unseen = "unseen";

/** Whether a field can hold a value; null clears any field. */
export function isValueOf(kind: FieldKind, value: DraftValue): boolean {
  if (value === null) return true;
  switch (kind) {
    case "text":
      return typeof value === "string" && value.length <= longestText;
    case "line":
      return typeof value === "string" && value.length <= longestLine;
    case "flag":
      return typeof value === "boolean";
    case "score":
      return value === unseen || (typeof value === "number" && Number.isInteger(value));
    case "order":
      return typeof value === "number" && Number.isFinite(value);
  }
}

/** The names of fields, for whoever reads or writes one. */
export const fieldOf = {
  item: (kind: EvidenceKind, itemId: string, part: string) => `${kind}.${itemId}.${part}`,
  finding: (inspectorId: string, criterion: string, part: FindingField) =>
    `finding.${inspectorId}.${criterion}.${part}`,
  evidence: (inspectorId: string, criterion: string, itemId: string) =>
    `finding.${inspectorId}.${criterion}.evidence.${itemId}`,
  settled: (criterion: string, part: FindingField) => `settled.${criterion}.${part}`,
  independent: (inspectorId: string) => `independent.${inspectorId}`,
  /** A planned location was not visited where this is false. */
  visited: (locationId: string) => `place.${locationId}.visited`,
} as const;

/** The score that a value stands for: null for "niet gezien", undefined where none was chosen. */
export function scoreFrom(value: DraftValue | undefined): Score | undefined {
  if (value === unseen) return null;
  return typeof value === "number" ? value : undefined;
}

/** The text of a field as it is recorded; "" when nothing is filled in. A draft itself holds what was typed. */
export function textIn(fields: DraftFields, field: string): string {
  const value = fields.get(field)?.value;
  if (typeof value !== "string") return "";
  return fieldKind(field) === "line" ? oneLine(value) : severalLines(value);
}

export function flagIn(fields: DraftFields, field: string): boolean | null {
  const value = fields.get(field)?.value;
  return typeof value === "boolean" ? value : null;
}

/** A whole number that was typed; null when it is none. */
export function amountIn(fields: DraftFields, field: string): number | null {
  const amount = typedKinds.amount.read(textIn(fields, field));
  return amount === null ? null : Number(amount);
}

/** A time of the day that was typed, as HH:MM; null when it is none. */
export function timeIn(fields: DraftFields, field: string): string | null {
  return typedKinds.time.read(textIn(fields, field));
}
