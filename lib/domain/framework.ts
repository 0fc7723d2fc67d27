import type { FieldError } from "./problem.ts";

/**
 * A framework of criteria: what an inspector scores, under the seven aspects that the minister's letter of
 * 2 February 2018 names. The official criteria, scale and norm are not public: those that ship are our own example,
 * and every screen that applies a norm says `label`.
 */
export type Framework = { version: string; label: string; aspects: readonly Aspect[] };

export type Aspect = { id: string; name: string; criteria: readonly Criterion[] };

/** `id` is what a finding names; unique within its version. */
export type Criterion = { id: string; name: string };

export const frameworkLabel = "voorbeeldkader – niet de officiële norm";

export const scale = [
  { score: 1, name: "Onvoldoende", sufficient: false },
  { score: 2, name: "Matig", sufficient: false },
  { score: 3, name: "Voldoende", sufficient: true },
  { score: 4, name: "Goed", sufficient: true },
] as const;

/** A score on the scale, or null for "niet gezien". */
export type Score = 1 | 2 | 3 | 4 | null;

export type Finding = { criterion: string; score: Score; rationale: string };

export function criteriaOf({ aspects }: Framework): Criterion[] {
  return aspects.flatMap(({ criteria }) => criteria);
}

export function isSufficient(score: Score): boolean {
  return scale.some((step) => step.score === score && step.sufficient);
}

/** A reader must be able to follow an insufficient score and a criterion that was not seen. */
export function needsRationale(score: Score): boolean {
  return score === null || scale.some((step) => step.score === score && !step.sufficient);
}

/** What is wrong with findings on criteria that this version does not have. */
export function strangeFindings(framework: Framework, findings: readonly Finding[]): FieldError[] {
  const known = new Set(criteriaOf(framework).map(({ id }) => id));
  return findings.flatMap(({ criterion }, at) =>
    known.has(criterion)
      ? []
      : [
          {
            field: `findings.${at}.criterion`,
            message: `Dit bezoek is vastgelegd met het kader ${framework.version}. Dit criterium hoort daar niet bij.`,
          },
        ],
  );
}
