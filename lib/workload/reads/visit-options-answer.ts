import { z } from "zod";
import {
  clockTimeAnswer,
  countAnswer,
  dayAnswer,
  fieldErrorAnswer,
  quarterAnswer,
} from "#lib/operation/answer-parts.ts";
import { type PlaceOnDay, timetableAnswer, timetableLessonAnswer } from "#lib/register/reads/locations.ts";
import { statusAnswer } from "#lib/status/reads/status-answers.ts";
import { visitDayAnswer } from "#lib/visits/reads/visit-day-answer.ts";
import { returnedVisitAnswer } from "#lib/visits/reads/visit-returns.ts";
import { plannedKinds } from "#lib/visits/rules/planned-visit.ts";
import type { Candidate } from "#lib/workload/rules/candidate.ts";
import { unassignableReasonAnswer } from "./inspector-list.ts";

const moment = { day: dayAnswer, startsAt: clockTimeAnswer, endsAt: clockTimeAnswer };

const candidateAnswer: z.ZodType<Candidate> = z.strictObject({
  id: z.string(),
  name: z.string(),
  reasons: z
    .array(unassignableReasonAnswer)
    .meta({ description: "Why they can hold no visit on that day; empty when they can" }),
  hasConflictOfInterest: z.boolean().meta({
    description: "An interest in the school or in what belongs to it; the answer does not say which",
  }),
  sameDay: z.array(
    z.strictObject({
      visitId: z.string(),
      school: z.string(),
      startsAt: clockTimeAnswer,
      endsAt: clockTimeAnswer,
      meets: z.boolean(),
    }),
  ),
  load: countAnswer.meta({ description: "Their other visits in the quarter of that day, held and planned" }),
  borders: countAnswer.nullable().meta({
    description: "Borders of provinces between their home and the nearest place; null where unknown",
  }),
});

const place = {
  id: z.string(),
  name: z.string(),
  address: z.string(),
  place: z.string(),
  province: z.string(),
  timetable: timetableAnswer.nullable(),
  lessons: z.array(timetableLessonAnswer),
} satisfies Record<keyof PlaceOnDay, z.ZodType>;

/** What a moment of a visit lands on, and who could hold it. */
const momentOptionsAnswer = z.strictObject({
  ...moment,
  visitDay: visitDayAnswer,
  errors: z
    .array(fieldErrorAnswer)
    .meta({ description: "What stands in the way of planning a visit then, whoever holds it" }),
  candidates: z.array(candidateAnswer).meta({ description: "Every inspector, the fittest first" }),
});

/** All that is needed to plan a visit to a school. */
export const visitOptionsAnswer = z.strictObject({
  today: dayAnswer,
  round: z.string(),
  school: z.strictObject({
    id: z.string(),
    number: z.string(),
    name: z.string(),
    place: z.string(),
    province: z.string(),
  }),
  kind: z.enum(plannedKinds).meta({ description: "A reinspection where the school was inspected" }),
  status: statusAnswer,
  assignedTo: quarterAnswer.nullable(),
  planned: z
    .strictObject({
      id: z.string(),
      ...moment,
      inspectorId: z.string(),
      secondInspectorId: z.string().nullable(),
    })
    .nullable()
    .meta({ description: "What is planned now; null where nothing is" }),
  returns: z
    .array(returnedVisitAnswer)
    .meta({ description: "Visits that were planned before and came back, the latest first" }),
  places: z.array(z.strictObject({ ...place, isDrawn: z.boolean(), isChosen: z.boolean() })).meta({
    description: "Open on the day that is asked about, or today; chosen as asked, planned or drawn",
  }),
  moment: momentOptionsAnswer.nullable().meta({ description: "Null while no moment is chosen" }),
});

export type MomentOptions = z.output<typeof momentOptionsAnswer>;
export type VisitOptions = z.output<typeof visitOptionsAnswer>;
