import { useCallback, useState } from "react";
import { answersFrom, type CriterionAnswers } from "#components/visits/held/visit-values.ts";
import { criteriaOf, type Framework } from "#lib/framework/rules/framework.ts";
import type { VisitFinding } from "#lib/visits/reads/visit-details.ts";
import { type FindingAnswers, unanswered } from "#lib/visits/rules/finding.ts";

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
