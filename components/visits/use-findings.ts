import { useCallback, useState } from "react";
import { type FindingAnswers, unanswered } from "#lib/domain/finding.ts";
import { criteriaOf, type Framework } from "#lib/domain/framework.ts";
import type { VisitFinding } from "#lib/queries/held-visit.ts";
import { answersFrom, type CriterionAnswers } from "./visit-values.ts";

/** What is filled in on a form about each criterion of a framework. */
export function useFindings(framework: Framework | null, before: readonly VisitFinding[]) {
  const [values, setValues] = useState<CriterionAnswers>(() => answersFrom(before));
  const change = useCallback(
    (criterion: string, part: Partial<FindingAnswers>) =>
      setValues((now) => ({ ...now, [criterion]: { ...(now[criterion] ?? unanswered), ...part } })),
    [],
  );
  return { criteria: framework ? criteriaOf(framework) : [], values, change };
}
