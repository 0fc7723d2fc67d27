import { type AspectId, aspectIds, type Score } from "#lib/domain/framework.ts";
import type { FieldError } from "#lib/domain/problem.ts";
import type { VisitFinding } from "#lib/queries/visits.ts";

/** What is filled in per aspect: "" while nothing is chosen, "unseen" for niet gezien, else the score. */
export type FindingValues = Record<AspectId, { score: string; rationale: string }>;

export const unseen = "unseen";

export function findingValues(findings: readonly VisitFinding[] = []): FindingValues {
  const values = {} as FindingValues;
  for (const aspect of aspectIds) {
    const found = findings.find((finding) => finding.aspect === aspect);
    values[aspect] = {
      score: found ? (found.score === null ? unseen : String(found.score)) : "",
      rationale: found?.rationale ?? "",
    };
  }
  return values;
}

/** The findings as the command takes them: the aspects for which something was chosen, in their order. */
export function findingsInput(values: FindingValues) {
  return chosen(values).map((aspect) => ({
    aspect,
    score: values[aspect].score === unseen ? null : (Number(values[aspect].score) as Score),
    rationale: values[aspect].rationale,
  }));
}

export function scoreField(aspect: AspectId): string {
  return `score-${aspect}`;
}

export function rationaleField(aspect: AspectId): string {
  return `rationale-${aspect}`;
}

export const findingFields = aspectIds.flatMap((aspect) => [scoreField(aspect), rationaleField(aspect)]);

/** Errors of the command with the fields as they are called on the screen. */
export function onScreen(errors: readonly FieldError[], values: FindingValues): FieldError[] {
  return errors.map((error) => {
    const [, at = "", part] = /^findings\.([\w-]+)(?:\.(\w+))?$/.exec(error.field) ?? [];
    const aspect = /^\d+$/.test(at) ? chosen(values)[Number(at)] : (at as AspectId);
    if (!aspect) return error;
    return { ...error, field: part === "rationale" ? rationaleField(aspect) : scoreField(aspect) };
  });
}

function chosen(values: FindingValues): AspectId[] {
  return aspectIds.filter((aspect) => values[aspect].score !== "");
}
