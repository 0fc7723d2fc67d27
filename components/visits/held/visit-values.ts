import type { FieldError } from "#lib/access/problem.ts";
import type { Criterion, Score } from "#lib/framework/rules/framework.ts";
import type { VisitFinding } from "#lib/visits/reads/visit-details.ts";
import { unseen } from "#lib/visits/rules/draft/fields.ts";
import {
  type FindingAnswers,
  type FindingField,
  type FindingValues,
  findingFieldNames,
  unanswered,
} from "#lib/visits/rules/finding.ts";

/** What is filled in about each criterion, by its id. */
export type CriterionAnswers = Readonly<Record<Criterion["id"], FindingAnswers>>;

/** What was recorded, as a form begins with it. */
export function answersFrom(findings: readonly VisitFinding[]): CriterionAnswers {
  return Object.fromEntries(
    findings.map(({ criterion, score, ...texts }) => {
      const written = Object.entries(texts).map(([field, text]) => [field, text ?? ""]);
      return [criterion, { ...unanswered, score, ...Object.fromEntries(written) }];
    }),
  );
}

/** A score as one of the options of a form; "" while none is chosen. */
export function scoreOption(score: Score | undefined): string {
  if (score === undefined) return "";
  return score === null ? unseen : String(score);
}

export function scoreOfOption(option: string): Score {
  return option === unseen ? null : Number(option);
}

/** The findings as the command takes them: the criteria for which a score was chosen, in their order. */
export function findingsInput(criteria: readonly Criterion[], answers: CriterionAnswers) {
  return scored(criteria, answers).map((criterion) => ({
    criterion,
    ...((answers[criterion] ?? unanswered) as FindingValues),
  }));
}

export function countFilled(criteria: readonly Criterion[], answers: CriterionAnswers): number {
  return scored(criteria, answers).length;
}

/** The id of a field of a finding on the screen. */
export function findingFieldId(field: FindingField, criterion: string): string {
  return `${field}-${criterion}`;
}

export function findingFieldIds(criteria: readonly Criterion[]): string[] {
  return criteria.flatMap(({ id }) => findingFieldNames.map((field) => findingFieldId(field, id)));
}

/** An error of the command with the field as it is called on the screen. */
export function findingError(
  error: FieldError,
  criteria: readonly Criterion[],
  answers: CriterionAnswers,
): FieldError {
  const [, at = "", part] = /^findings\.([\w-]+)(?:\.(\w+))?$/.exec(error.field) ?? [];
  const criterion = /^\d+$/.test(at) ? scored(criteria, answers)[Number(at)] : at;
  if (!criterion) return error;
  const field = findingFieldNames.find((name) => name === part) ?? "score";
  return { ...error, field: findingFieldId(field, criterion) };
}

function scored(criteria: readonly Criterion[], answers: CriterionAnswers): string[] {
  return criteria.map(({ id }) => id).filter((id) => answers[id]?.score !== undefined);
}
