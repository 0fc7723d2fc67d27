import type { Criterion, Score } from "../framework.ts";
import { fieldOf, flagIn, scoreFrom, type ThingKind, textIn, thingKinds } from "./fields.ts";
import type { DraftFields } from "./saves.ts";

/** A lesson, an interview or a document, in the order that the inspectors gave it. `nth` counts within its kind. */
export type Thing = { kind: ThingKind; id: string; order: number; nth: number };

/** What one inspector found about a criterion, or what two settled on. `score` is undefined while none was chosen. */
export type DraftFinding = { score: Score | undefined; rationale: string };

/** What is there of a kind and was not removed, in order. */
export function thingsIn(fields: DraftFields, kind: ThingKind): Thing[] {
  return ordered(fields, kind, false).map((thing, at) => ({ ...thing, nth: at + 1 }));
}

/** What was removed and can be put back, whatever its kind. */
export function removedThings(fields: DraftFields): Thing[] {
  return thingKinds.flatMap((kind) => ordered(fields, kind, true).map((thing) => ({ ...thing, nth: 0 })));
}

function ordered(fields: DraftFields, kind: ThingKind, removed: boolean): Omit<Thing, "nth">[] {
  return thingIds(fields, kind)
    .map((id) => {
      const order = fields.get(fieldOf.thing(kind, id, "order"))?.value;
      return { kind, id, order: typeof order === "number" ? order : 0 };
    })
    .filter(({ id }) => (flagIn(fields, fieldOf.thing(kind, id, "removed")) === true) === removed)
    .sort((a, b) => a.order - b.order || a.id.localeCompare(b.id));
}

/** Every thing that was ever added, or that anything was written about. */
function thingIds(fields: DraftFields, kind: ThingKind): string[] {
  const ids = [...fields.keys()].flatMap((field) => {
    const [of, id = ""] = field.split(".");
    return of === kind ? [id] : [];
  });
  return [...new Set(ids)];
}

/** A place between two others, for a thing that is moved there or added at the end. */
export function orderBetween(before: number | undefined, after: number | undefined): number {
  if (before === undefined) return after === undefined ? 1 : after - 1;
  return after === undefined ? before + 1 : (before + after) / 2;
}

export function findingIn(fields: DraftFields, inspectorId: string, criterion: string): DraftFinding {
  return {
    score: scoreFrom(fields.get(fieldOf.score(inspectorId, criterion))?.value),
    rationale: textIn(fields, fieldOf.rationale(inspectorId, criterion)),
  };
}

export function settledIn(fields: DraftFields, criterion: string): DraftFinding {
  return {
    score: scoreFrom(fields.get(fieldOf.settledScore(criterion))?.value),
    rationale: textIn(fields, fieldOf.settledRationale(criterion)),
  };
}

/** The ids of what a criterion rests on, as one or both inspectors linked it; what was removed is no evidence. */
export function evidenceIn(
  fields: DraftFields,
  inspectorIds: readonly string[],
  criterion: string,
  things: readonly Thing[],
): Thing[] {
  return things.filter(({ id }) =>
    inspectorIds.some((inspectorId) => flagIn(fields, fieldOf.evidence(inspectorId, criterion, id)) === true),
  );
}

/** How a criterion stands: the finding of the visit, or why there is none yet. */
export type Outcome =
  | { kind: "open" }
  | { kind: "differs"; originals: Original[] }
  | { kind: "found"; score: Score; rationale: string; originals: Original[] };

export type Original = { inspectorId: string; score: Score; rationale: string };

/**
 * The finding of the visit on a criterion. One inspector's finding is the finding; the same score by both is too, with
 * both reasons; where scores differ it is what they settled on.
 */
export function outcomeOf(
  fields: DraftFields,
  inspectorIds: readonly string[],
  criterion: Criterion["id"],
): Outcome {
  const originals = inspectorIds.flatMap((inspectorId) => {
    const { score, rationale } = findingIn(fields, inspectorId, criterion);
    return score === undefined ? [] : [{ inspectorId, score, rationale }];
  });
  const [first, second] = originals;
  if (!first) return { kind: "open" };
  const settled = settledIn(fields, criterion);
  if (second && first.score !== second.score) {
    if (settled.score === undefined) return { kind: "differs", originals };
    return { kind: "found", score: settled.score, rationale: settled.rationale, originals };
  }
  const reasons = [...new Set(originals.map(({ rationale }) => rationale).filter((text) => text !== ""))];
  return { kind: "found", score: first.score, rationale: reasons.join("\n\n"), originals };
}
