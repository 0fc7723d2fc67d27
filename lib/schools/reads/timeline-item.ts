import { z } from "zod";
import type { Day } from "#lib/calendar/day.ts";
import {
  clockTimeAnswer,
  dayAnswer,
  quarterAnswer,
  reportStepAnswer,
  visitKindAnswer,
} from "#lib/operation/answer-parts.ts";
import { type FactHistory, factHistoryAnswer } from "#lib/operation/versions.ts";
import { relationKinds } from "#lib/register/rules/school-relation.ts";
import { keurmerkEventAnswer, remedyEventAnswer, verdictAnswer } from "#lib/status/reads/status-answers.ts";
import { plannedKinds, returnCauses } from "#lib/visits/rules/planned-visit.ts";

/** What a fact in the timeline says. Texts are null where there are none or where the reader may not see them. */
const timelineFactAnswer = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("registration"), name: z.string(), place: z.string() }),
  z.strictObject({
    type: z.literal("relation"),
    kind: z.enum(relationKinds),
    isSuccessor: z.boolean(),
    other: z.strictObject({ id: z.string(), name: z.string() }),
  }),
  z.strictObject({ type: z.literal("enrolment") }),
  z.strictObject({ type: z.literal("departure") }),
  z.strictObject({ type: z.literal("assignment"), quarter: quarterAnswer }),
  z.strictObject({
    type: z.literal("planned-visit"),
    kind: z.enum(plannedKinds),
    day: dayAnswer,
    startsAt: clockTimeAnswer,
    endsAt: clockTimeAnswer,
    inspectors: z.array(z.string()),
  }),
  z.strictObject({ type: z.literal("announcement"), day: dayAnswer }),
  z.strictObject({
    type: z.literal("visit-return"),
    day: dayAnswer,
    cause: z.enum(returnCauses),
    inspector: z.string(),
    text: z.string().nullable(),
  }),
  z.strictObject({ type: z.literal("declaration"), inspector: z.string() }),
  z.strictObject({
    type: z.literal("keurmerk"),
    event: keurmerkEventAnswer,
    until: dayAnswer.nullable(),
    ground: z.string().nullable(),
    letterSentOn: dayAnswer.nullable(),
    decidedOn: dayAnswer.nullable().meta({ description: "Null for older events, which do not say" }),
    settles: z
      .string()
      .nullable()
      .meta({ description: "Id of the verdict that is answered, or none; null where it does not say" }),
  }),
  z.strictObject({ type: z.literal("visit"), kind: visitKindAnswer, readable: z.boolean() }),
  z.strictObject({ type: z.literal("report"), step: reportStepAnswer, visitId: z.string() }),
  z.strictObject({ type: z.literal("remedy"), event: remedyEventAnswer, until: dayAnswer.nullable() }),
  z.strictObject({
    type: z.literal("verdict"),
    verdict: verdictAnswer,
    motivation: z.string().nullable(),
  }),
]);
export type TimelineFact = z.output<typeof timelineFactAnswer>;

/** A fact of a school: what it says now, when it happened, who wrote it down, and what was corrected. */
export const timelineItemAnswer = factHistoryAnswer(
  z.strictObject({ happenedOn: dayAnswer, fact: timelineFactAnswer }),
);
export type TimelineItem = z.output<typeof timelineItemAnswer>;

/** The history of a fact as an item; the reasons of its corrections only for who may read its texts. */
export function toTimelineItem<Row extends { happenedOn: Day }>(
  { row, earlier, withdrawn, ...rest }: FactHistory<Row>,
  showsReasons: boolean,
  toFact: (row: Row) => TimelineFact,
): TimelineItem {
  const datedFact = (version: Row) => ({ happenedOn: version.happenedOn, fact: toFact(version) });
  const reasonOf = (change: { reason: string | null }) => (showsReasons ? change.reason : null);
  return {
    ...rest,
    row: datedFact(row),
    withdrawn: withdrawn && { ...withdrawn, reason: reasonOf(withdrawn) },
    earlier: earlier.map((version) => ({
      ...version,
      row: datedFact(version.row),
      reason: reasonOf(version),
    })),
  };
}
