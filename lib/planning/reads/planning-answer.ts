import { z } from "zod";
import { checkAnswer, planVersionAnswer } from "#lib/figures/reads/progress-answers.ts";
import type { PlanningQuarter, PlanningYear } from "#lib/figures/rules/planning.ts";
import {
  answerPerKey,
  clockTimeAnswer,
  countAnswer,
  dayAnswer,
  quarterAnswer,
  seqAnswer,
} from "#lib/operation/answer-parts.ts";
import { leftOnAnswer } from "#lib/status/reads/status-answers.ts";
import { outsideReasons } from "#lib/status/rules/status.ts";
import { visitToComeAnswer } from "#lib/visits/reads/visits-to-come.ts";

const sumsShape = {
  target: countAnswer,
  held: countAnswer.meta({ description: "First visits that were held" }),
  assigned: countAnswer.meta({ description: "Schools assigned to it whose first visit is to come" }),
  remaining: countAnswer.meta({ description: "Visits of the target that were not held yet" }),
  withoutDay: countAnswer.meta({ description: "Schools assigned to it that have no day yet" }),
};

const planningQuarterAnswer: z.ZodType<PlanningQuarter> = z.strictObject({
  quarter: quarterAnswer,
  ...sumsShape,
  isOpen: z.boolean().meta({ description: "Whether a school can still be assigned to it" }),
});

const planningYearAnswer: z.ZodType<PlanningYear> = z.strictObject({ year: z.string(), ...sumsShape });

const namedSchoolAnswer = z.strictObject({
  id: z.string(),
  number: z.string(),
  name: z.string(),
  place: z.string(),
});
export type NamedSchool = z.output<typeof namedSchoolAnswer>;

/** A school whose first visit is to come, and the quarter that it is planned in. */
const plannedSchoolAnswer = namedSchoolAnswer.extend({
  quarter: quarterAnswer.nullable(),
  visit: z
    .strictObject({
      day: dayAnswer,
      startsAt: clockTimeAnswer,
      inspectors: z.array(z.string()).meta({ description: "Their names" }),
      isInQuarter: z.boolean(),
    })
    .nullable()
    .meta({
      description: "The visit that is planned and still to come, and whether its day lies in the quarter",
    }),
});
export type PlannedSchool = z.output<typeof plannedSchoolAnswer>;

const outsideSchoolAnswer = namedSchoolAnswer.extend({
  plannedOn: dayAnswer.nullable(),
  leftOn: leftOnAnswer,
});
export type OutsideSchool = z.output<typeof outsideSchoolAnswer>;

export const planningAnswer = z.strictObject({
  on: dayAnswer,
  seq: seqAnswer,
  round: z.string(),
  plan: z.strictObject({ adoptedOn: dayAnswer }).nullable(),
  quarters: z.array(planningQuarterAnswer),
  years: z.array(planningYearAnswer),
  versions: z
    .array(planVersionAnswer.extend({ id: z.string() }))
    .meta({ description: "Every version of the plan, the one in force first" }),
  toPlan: countAnswer.meta({
    description:
      "What a plan adopted today has to come to: schools to be visited, and first visits of this quarter",
  }),
  nowhere: countAnswer.meta({ description: "Schools to be visited that are assigned nowhere" }),
  outside: answerPerKey(outsideReasons, countAnswer).meta({
    description: "Work that the plan does not show",
  }),
  outsideSchools: answerPerKey(outsideReasons, z.array(outsideSchoolAnswer))
    .optional()
    .meta({ description: "The schools behind it; absent for those who may not know their status" }),
  checks: z.array(checkAnswer),
  schools: z
    .array(plannedSchoolAnswer)
    .meta({ description: "The schools to be visited that were asked for" }),
  visits: z.array(visitToComeAnswer).meta({
    description:
      "Visits still to come, of any kind, to the schools and by the inspector that were asked for; the first day first",
  }),
  inspectors: z
    .array(z.strictObject({ id: z.string(), name: z.string() }))
    .meta({ description: "Everybody who has a visit to come in the round" }),
});
export type Planning = z.output<typeof planningAnswer>;
