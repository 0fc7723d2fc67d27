import type { Day } from "#lib/calendar/day.ts";

/**
 * A framework of criteria: what an inspector scores, under the seven aspects that the minister's letter of
 * 2 February 2018 names. The official criteria, scale and norm are not public: those that ship are our own example,
 * and every screen that applies a norm says `label`.
 */
export type Framework = {
  /** The name of this version; unique. */
  version: string;
  label: string;
  /** The first day whose visits are scored by this version. */
  inForceFrom: Day;
  scale: readonly ScaleStep[];
  norm: Norm;
  words: Words;
  aspects: readonly Aspect[];
};

export type ScaleStep = { score: number; name: string; sufficient: boolean };

/** The advice is to reject with more insufficient criteria than this, or, unless `coreMayFail`, with a core one. */
export type Norm = { mostInsufficient: number; coreMayFail: boolean };

/** What a sufficient and an insufficient visit is called in reports, and an approval and a rejection in counts. */
export type Words = {
  report: { sufficient: string; insufficient: string };
  count: { approved: string; rejected: string };
};

export type Aspect = { id: string; name: string; criteria: readonly Criterion[] };

/** `id` is what a finding names; unique within its version. */
export type Criterion = {
  id: string;
  name: string;
  /** What an inspector may look at. */
  indicators: readonly string[];
  isCore: boolean;
  minimum: EvidenceMinimum;
};

/** How much evidence of each kind, and together, a score must rest on at least. */
export type EvidenceMinimum = { lessons: number; interviews: number; documents: number; together: number };

/** A score on the scale of the framework, or null for "niet gezien". */
export type Score = number | null;

export function criteriaOf({ aspects }: Pick<Framework, "aspects">): Criterion[] {
  return aspects.flatMap(({ criteria }) => criteria);
}

export function stepOf({ scale }: Pick<Framework, "scale">, score: Score): ScaleStep | undefined {
  return scale.find((step) => step.score === score);
}

export function isSufficient(framework: Pick<Framework, "scale">, score: Score): boolean {
  return stepOf(framework, score)?.sufficient === true;
}

/** A reader must be able to follow an insufficient score and a criterion that was not seen. */
export function needsRationale(framework: Pick<Framework, "scale">, score: Score): boolean {
  return score === null || stepOf(framework, score)?.sufficient === false;
}

/** The version that visits of a day are scored by: the one that came into force last by then. */
export function frameworkInForce(frameworks: readonly Framework[], day: Day): Framework {
  const [latest] = frameworks
    .filter(({ inForceFrom }) => inForceFrom <= day)
    .toSorted((a, b) => b.inForceFrom.localeCompare(a.inForceFrom));
  if (!latest) throw new Error(`No framework is in force on ${day}.`);
  return latest;
}
