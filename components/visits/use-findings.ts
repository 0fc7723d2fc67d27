import { useCallback, useState } from "react";
import { criteriaOf, type Framework } from "#lib/domain/framework.ts";
import type { VisitFinding } from "#lib/queries/held-visit.ts";
import { type FindingValue, type FindingValues, findingValues, unfilled } from "./visit-values.ts";

/** What is filled in on a form about each criterion of a framework. */
export function useFindings(framework: Framework | null, before: readonly VisitFinding[]) {
  const [values, setValues] = useState<FindingValues>(() => findingValues(before));
  const change = useCallback(
    (criterion: string, part: Partial<FindingValue>) =>
      setValues((now) => ({ ...now, [criterion]: { ...(now[criterion] ?? unfilled), ...part } })),
    [],
  );
  return { criteria: framework ? criteriaOf(framework) : [], values, change };
}
