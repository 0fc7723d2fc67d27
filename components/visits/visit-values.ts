import type { Criterion, Score } from "#lib/domain/framework.ts";
import type { FieldError } from "#lib/domain/problem.ts";
import type { VisitFinding } from "#lib/queries/held-visit.ts";

/** What is filled in about one criterion: "" while nothing is chosen, "unseen" for niet gezien, else the score. */
export type FindingValue = { score: string; rationale: string };

export type FindingValues = Readonly<Record<Criterion["id"], FindingValue>>;

export const unseen = "unseen";
export const unfilled: FindingValue = { score: "", rationale: "" };

export function findingValues(findings: readonly VisitFinding[]): FindingValues {
  return Object.fromEntries(
    findings.map(({ criterion, score, rationale }) => [
      criterion,
      { score: score === null ? unseen : String(score), rationale: rationale ?? "" },
    ]),
  );
}

/** The score as it is recorded; null for "niet gezien". */
export function scoreOf({ score }: FindingValue): Score {
  return score === unseen ? null : Number(score);
}

/** The findings as the command takes them: the criteria for which something was chosen, in their order. */
export function findingsInput(criteria: readonly Criterion[], values: FindingValues) {
  return chosen(criteria, values).map((criterion) => {
    const value = values[criterion] ?? unfilled;
    return { criterion, score: scoreOf(value), rationale: value.rationale };
  });
}

export function countFilled(criteria: readonly Criterion[], values: FindingValues): number {
  return chosen(criteria, values).length;
}

export function scoreField(criterion: string): string {
  return `score-${criterion}`;
}

export function rationaleField(criterion: string): string {
  return `rationale-${criterion}`;
}

export function findingFields(criteria: readonly Criterion[]): string[] {
  return criteria.flatMap(({ id }) => [scoreField(id), rationaleField(id)]);
}

/** Errors of the command with the fields as they are called on the screen. */
export function onScreen(
  errors: readonly FieldError[],
  criteria: readonly Criterion[],
  values: FindingValues,
): FieldError[] {
  const sent = chosen(criteria, values);
  return errors.map((error) => {
    const [, at = "", part] = /^findings\.([\w-]+)(?:\.(\w+))?$/.exec(error.field) ?? [];
    const criterion = /^\d+$/.test(at) ? sent[Number(at)] : at;
    if (!criterion) return error;
    return { ...error, field: part === "rationale" ? rationaleField(criterion) : scoreField(criterion) };
  });
}

function chosen(criteria: readonly Criterion[], values: FindingValues): string[] {
  return criteria.map(({ id }) => id).filter((id) => (values[id] ?? unfilled).score !== "");
}
