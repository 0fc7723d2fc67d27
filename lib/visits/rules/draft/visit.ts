import type { Criterion } from "#lib/framework/rules/framework.ts";
import {
  eachFindingField,
  type FindingAnswers,
  type FindingField,
  type FindingValues,
  findingFields,
} from "#lib/visits/rules/finding.ts";
import { type EvidenceKind, evidenceKinds, fieldOf, flagIn, scoreFrom, textIn } from "./fields.ts";
import type { DraftFields } from "./saves.ts";

/** A lesson, an interview or a document, in the order that the inspectors gave it. `nth` counts within its kind. */
export type EvidenceItem = { kind: EvidenceKind; id: string; order: number; nth: number };

/** What is there of a kind and was not removed, in order. */
export function itemsIn(fields: DraftFields, kind: EvidenceKind): EvidenceItem[] {
  return ordered(fields, kind, false).map((item, at) => ({ ...item, nth: at + 1 }));
}

/** What was removed and can be put back, whatever its kind. */
export function removedItems(fields: DraftFields): EvidenceItem[] {
  return evidenceKinds.flatMap((kind) => ordered(fields, kind, true).map((item) => ({ ...item, nth: 0 })));
}

function ordered(fields: DraftFields, kind: EvidenceKind, removed: boolean): Omit<EvidenceItem, "nth">[] {
  return itemIds(fields, kind)
    .map((id) => {
      const order = fields.get(fieldOf.item(kind, id, "order"))?.value;
      return { kind, id, order: typeof order === "number" ? order : 0 };
    })
    .filter(({ id }) => (flagIn(fields, fieldOf.item(kind, id, "removed")) === true) === removed)
    .sort((a, b) => a.order - b.order || a.id.localeCompare(b.id));
}

/** Every item that was ever added, or that anything was written about. */
function itemIds(fields: DraftFields, kind: EvidenceKind): string[] {
  const ids = [...fields.keys()].flatMap((field) => {
    const [prefix, id = ""] = field.split(".");
    return prefix === kind ? [id] : [];
  });
  return [...new Set(ids)];
}

/** A place between two others, for an item that is moved there or added at the end. */
export function orderBetween(before: number | undefined, after: number | undefined): number {
  if (before === undefined) return after === undefined ? 1 : after - 1;
  return after === undefined ? before + 1 : (before + after) / 2;
}

/** What one inspector found about a criterion. */
export function findingIn(fields: DraftFields, inspectorId: string, criterion: string): FindingAnswers {
  return answersIn(fields, (part) => fieldOf.finding(inspectorId, criterion, part));
}

/** What two inspectors settled on. */
export function settledIn(fields: DraftFields, criterion: string): FindingAnswers {
  return answersIn(fields, (part) => fieldOf.settled(criterion, part));
}

function answersIn(fields: DraftFields, fieldAt: (part: FindingField) => string): FindingAnswers {
  const read = {
    score: (field: string) => scoreFrom(fields.get(field)?.value),
    text: (field: string) => textIn(fields, field),
  };
  return eachFindingField((part) => read[findingFields[part].holds](fieldAt(part))) as FindingAnswers;
}

/** What each inspector who scored the criterion found about it. */
export function originalsIn(
  fields: DraftFields,
  inspectorIds: readonly string[],
  criterion: Criterion["id"],
): Original[] {
  return inspectorIds.flatMap((inspectorId) => {
    const { score, ...others } = findingIn(fields, inspectorId, criterion);
    return score === undefined ? [] : [{ inspectorId, score, ...others }];
  });
}

/** The ids of what a criterion rests on, as one or both inspectors linked it; what was removed is no evidence. */
export function evidenceIn(
  fields: DraftFields,
  inspectorIds: readonly string[],
  criterion: string,
  items: readonly EvidenceItem[],
): EvidenceItem[] {
  return items.filter(({ id }) =>
    inspectorIds.some((inspectorId) => flagIn(fields, fieldOf.evidence(inspectorId, criterion, id)) === true),
  );
}

/** How a criterion stands: the finding of the visit, or why there is none yet. */
export type CriterionOutcome =
  | { kind: "open" }
  | { kind: "differs"; originals: Original[] }
  | ({ kind: "found"; originals: Original[] } & FindingValues);

export type Original = { inspectorId: string } & FindingValues;

/**
 * The finding of the visit on a criterion. One inspector's finding is the finding; the same score by both is too, with
 * the texts of both; where scores differ it is what they settled on.
 */
export function outcomeOf(
  fields: DraftFields,
  inspectorIds: readonly string[],
  criterion: Criterion["id"],
): CriterionOutcome {
  const originals = originalsIn(fields, inspectorIds, criterion);
  const [first, second] = originals;
  if (!first) return { kind: "open" };
  if (second && first.score !== second.score) {
    const { score, ...others } = settledIn(fields, criterion);
    if (score === undefined) return { kind: "differs", originals };
    return { kind: "found", score, ...others, originals };
  }
  return { kind: "found", ...together(originals), originals };
}

/** Findings with the same score as one: texts after each other, the same text once. */
function together(originals: readonly Original[]): FindingValues {
  return eachFindingField((part) => {
    const values = [...new Set(originals.map((original) => original[part]))];
    return findingFields[part].holds === "text"
      ? values.filter((text) => text !== "").join("\n\n")
      : values[0];
  }) as FindingValues;
}
