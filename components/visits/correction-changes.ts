import { dutchDay, parseDay } from "#lib/domain/day.ts";
import type { Criterion } from "#lib/domain/framework.ts";
import type { VisitKind } from "#lib/domain/visit.ts";
import type { ContentChange } from "./content-values.ts";
import { type FindingValue, type FindingValues, unfilled } from "./visit-values.ts";

/** What a form for a visit holds. */
export type VisitValues = { heldOn: string; kind: string; findings: FindingValues };

/** One thing that a correction would change, with what stands now and what would stand. */
export type Change =
  | { of: "heldOn" | "kind"; before: string; after: string }
  | { of: "finding"; criterion: Criterion; before: FindingValue; after: FindingValue }
  | ({ of: "content" } & ContentChange);

/** What is filled in about a criterion differs from what stands now. */
export function isChanged(before: FindingValue = unfilled, after: FindingValue = unfilled): boolean {
  const isSame = before.score === after.score && before.rationale.trim() === after.rationale.trim();
  return !isSame && (before.score !== "" || after.score !== "");
}

/** Everything that would change, in the order of the form. */
export function changesOf(
  criteria: readonly Criterion[],
  before: VisitValues,
  after: VisitValues,
  kindNames: ReadonlyMap<VisitKind, string>,
): Change[] {
  const dayOf = (typed: string) => (parseDay(typed) ? dutchDay(parseDay(typed) ?? "") : typed);
  const changes: Change[] = [];
  if (dayOf(before.heldOn) !== dayOf(after.heldOn))
    changes.push({ of: "heldOn", before: dayOf(before.heldOn), after: dayOf(after.heldOn) });
  if (before.kind !== after.kind) {
    const nameOf = (kind: string) => kindNames.get(kind as VisitKind) ?? kind;
    changes.push({ of: "kind", before: nameOf(before.kind), after: nameOf(after.kind) });
  }
  for (const criterion of criteria) {
    const own = {
      before: before.findings[criterion.id] ?? unfilled,
      after: after.findings[criterion.id] ?? unfilled,
    };
    if (isChanged(own.before, own.after)) changes.push({ of: "finding", criterion, ...own });
  }
  return changes;
}
