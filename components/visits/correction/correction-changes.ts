import type { ContentChange } from "#components/visits/held/content-values.ts";
import type { CriterionAnswers } from "#components/visits/held/visit-values.ts";
import type { VisitKind } from "#lib/access/visit-kind.ts";
import { dutchDay, parseDay } from "#lib/calendar/day.ts";
import type { Criterion } from "#lib/framework/rules/framework.ts";
import {
  type FindingAnswers,
  type FindingField,
  findingFieldNames,
  unanswered,
} from "#lib/visits/rules/finding.ts";

/** What a form for a visit holds. */
export type VisitValues = { heldOn: string; kind: string; findings: CriterionAnswers };

/** One value that a correction would change, with what stands now and what would stand. */
export type Change =
  | { part: "heldOn" | "kind"; before: string; after: string }
  | { part: "finding"; criterion: Criterion; before: FindingAnswers; after: FindingAnswers }
  | ({ part: "content" } & ContentChange);

/** What is filled in about a criterion differs from what stands now. */
export function isChanged(before = unanswered, after = unanswered): boolean {
  const plain = (value: FindingAnswers[FindingField]) => (typeof value === "string" ? value.trim() : value);
  const isSame = findingFieldNames.every((field) => plain(before[field]) === plain(after[field]));
  return !isSame && (before.score !== undefined || after.score !== undefined);
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
    changes.push({ part: "heldOn", before: dayOf(before.heldOn), after: dayOf(after.heldOn) });
  if (before.kind !== after.kind) {
    const nameOf = (kind: string) => kindNames.get(kind as VisitKind) ?? kind;
    changes.push({ part: "kind", before: nameOf(before.kind), after: nameOf(after.kind) });
  }
  for (const criterion of criteria) {
    const findings = {
      before: before.findings[criterion.id] ?? unanswered,
      after: after.findings[criterion.id] ?? unanswered,
    };
    if (isChanged(findings.before, findings.after)) changes.push({ part: "finding", criterion, ...findings });
  }
  return changes;
}
