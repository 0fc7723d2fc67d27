import { z } from "zod";
import { inspectorRecordsParams } from "#lib/inspectors/inputs/inspector-records.ts";
import { unassignableOn, unassignableReasons } from "#lib/inspectors/rules/inspector.ts";
import { countAnswer, dayAnswer, quarterAnswer } from "#lib/operation/answer-parts.ts";
import { query } from "#lib/operation/query.ts";
import { roundSample } from "#lib/operation/sample.ts";
import { type QuarterWork, workByQuarter } from "#lib/workload/rules/inspector-work.ts";
import { getInspectorFacts, type InspectorFacts, interestsInForce } from "./inspector-facts.ts";

export const replacementAnswer = z.strictObject({
  id: z.string(),
  replacedBy: z.string().nullable(),
  replacedById: z.string().nullable(),
  startsOn: dayAnswer,
  endsOn: dayAnswer.nullable(),
});
export type Replacement = z.output<typeof replacementAnswer>;

export const quarterWorkAnswer: z.ZodType<QuarterWork> = z.strictObject({
  quarter: quarterAnswer,
  held: countAnswer,
  planned: countAnswer,
});

export const unassignableReasonAnswer = z.enum(unassignableReasons);

const inspectorRowAnswer = z.strictObject({
  id: z.string(),
  name: z.string(),
  recruitedOn: dayAnswer.nullable(),
  trainedOn: dayAnswer.nullable(),
  leftOn: dayAnswer.nullable(),
  attended: countAnswer,
  expected: countAnswer.meta({ description: "The terugkomdagen at which the inspector was expected" }),
  home: z.string().nullable(),
  reasons: z
    .array(unassignableReasonAnswer)
    .meta({ description: "Why no visit can be given today; empty when it can" }),
  interests: countAnswer.meta({ description: "Interests that count today" }),
  openRemovals: countAnswer.meta({ description: "Interests that somebody proposes to remove as a mistake" }),
  work: z.array(quarterWorkAnswer).meta({ description: "One for each of the quarters" }),
  replacement: replacementAnswer.nullable().meta({ description: "The replacement that runs today" }),
});
export type InspectorRow = z.output<typeof inspectorRowAnswer>;

const exchangeDayAnswer = z.strictObject({
  id: z.string(),
  happenedOn: dayAnswer,
  attendance: z.array(z.strictObject({ inspectorId: z.string(), attended: z.boolean() })),
});
export type ExchangeDay = z.output<typeof exchangeDayAnswer>;

export const inspectorRecordsAnswer = z.strictObject({
  on: dayAnswer,
  round: z
    .string()
    .nullable()
    .meta({ description: "The round whose work is counted; null before the first" }),
  quarters: z.array(quarterAnswer),
  inspectors: z.array(inspectorRowAnswer),
  exchangeDays: z.array(exchangeDayAnswer).meta({ description: "The latest first" }),
});
export type InspectorRecords = z.output<typeof inspectorRecordsAnswer>;

/** Every inspector with training, attendance, independence and work, by name; who has left comes last. */
export const listInspectorRecords = query({
  action: "inspector.list-records",
  path: "/inspector-records",
  summary:
    "Inspectors with their training, attendance, interests and work per quarter, and who can do no visits",
  sample: roundSample,
  params: inspectorRecordsParams,
  answer: inspectorRecordsAnswer,
  load: async (context, { round }) => await getInspectorFacts(context, round),
  shape(facts): InspectorRecords {
    const rows = [...facts.names.keys()].map((id) => rowOf(facts, id));
    return {
      on: facts.on,
      round: facts.round?.code ?? null,
      quarters: facts.quarters,
      inspectors: rows.toSorted(
        (a, b) => Number(hasLeft(a)) - Number(hasLeft(b)) || a.name.localeCompare(b.name, "nl"),
      ),
      exchangeDays: facts.days.toReversed().map(({ id, happenedOn }) => ({
        id,
        happenedOn,
        attendance: facts.attendance
          .filter((row) => row.exchangeDayId === id)
          .map(({ inspectorId, attended }) => ({ inspectorId, attended: attended === 1 })),
      })),
    };
  },
});

function hasLeft({ reasons }: InspectorRow): boolean {
  return reasons.includes("left");
}

function rowOf(facts: InspectorFacts, id: string): InspectorRow {
  const { on, names, quarters } = facts;
  const ofInspector = <Row extends { inspectorId: string }>(rows: readonly Row[]) =>
    rows.filter(({ inspectorId }) => inspectorId === id);
  const record = facts.records(id);
  const dayOfEvent = (event: string) =>
    record.events.find((known) => known.event === event)?.happenedOn ?? null;
  const attendance = ofInspector(facts.attendance);
  const replacement = ofInspector(facts.replacements).find(
    ({ startsOn, endsOn }) => startsOn <= on && (endsOn === null || endsOn >= on),
  );
  return {
    id,
    name: names.get(id) ?? "",
    recruitedOn: dayOfEvent("recruited"),
    trainedOn: dayOfEvent("course-completed"),
    leftOn: dayOfEvent("left"),
    attended: attendance.filter(({ attended }) => attended === 1).length,
    expected: attendance.length,
    home: ofInspector(facts.homes)[0]?.province ?? null,
    reasons: unassignableOn(record, on),
    interests: ofInspector(interestsInForce(facts)).length,
    openRemovals: ofInspector(facts.removals).length,
    work: workByQuarter(ofInspector(facts.work), quarters),
    replacement: replacement ? replacementOf(facts, replacement) : null,
  };
}

/** A replacement with the name of who takes over. */
export function replacementOf(
  { names }: InspectorFacts,
  { id, replacedById, startsOn, endsOn }: InspectorFacts["replacements"][number],
): Replacement {
  const replacedBy = replacedById && (names.get(replacedById) ?? null);
  return { id, replacedBy, replacedById, startsOn, endsOn };
}
