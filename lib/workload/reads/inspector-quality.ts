import { and, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import type { Read } from "#db/open.ts";
import { declaration } from "#db/schema/planned-visits.ts";
import { visit } from "#db/schema/visits.ts";
import { isInspection } from "#lib/access/visit-kind.ts";
import { inspectorRecordsParams } from "#lib/inspectors/inputs/inspector-records.ts";
import { unassignableOn } from "#lib/inspectors/rules/inspector.ts";
import { countAnswer, dayAnswer } from "#lib/operation/answer-parts.ts";
import { query } from "#lib/operation/query.ts";
import { roundSample } from "#lib/operation/sample.ts";
import { getSecondInspectors } from "#lib/visits/reads/second-inspectors.ts";
import { spreadOf } from "#lib/workload/rules/inspector-work.ts";
import { getInspectorFacts, interestsInForce } from "./inspector-facts.ts";

/** Totals over all inspectors: no name of a person or a school, and nothing that leads to one. */
export const inspectorQualityAnswer = z.strictObject({
  on: dayAnswer,
  round: z.string().nullable(),
  active: countAnswer.meta({ description: "Inspectors recruited and not left" }),
  trained: countAnswer.meta({ description: "Of the active, those who completed the course" }),
  assignable: countAnswer.meta({ description: "Of the trained, those who can be given a visit today" }),
  exchangeDays: z
    .array(z.strictObject({ happenedOn: dayAnswer, attended: countAnswer, expected: countAnswer }))
    .meta({ description: "The latest first" }),
  declarations: z.strictObject({ visits: countAnswer, inTime: countAnswer, later: countAnswer }).meta({
    description: "Inspections of the round, declared independent by the day of the visit or only later",
  }),
  interestsInForce: countAnswer,
  work: z
    .strictObject({ least: countAnswer, median: z.number().nonnegative(), most: countAnswer })
    .nullable()
    .meta({ description: "Visits held and planned in the round, over those trained; null when nobody is" }),
});
export type InspectorQuality = z.output<typeof inspectorQualityAnswer>;

export const readQuality = query({
  action: "inspector.read-quality",
  path: "/inspector-quality",
  summary: "How well inspecting is done, in totals: training, attendance, independence and spread of work",
  sample: roundSample,
  params: inspectorRecordsParams,
  answer: inspectorQualityAnswer,
  async load(context, { round }) {
    const facts = await getInspectorFacts(context, round);
    return { facts, declarations: await countDeclarations(context.read, facts.round?.id ?? "") };
  },
  shape({ facts, declarations }): InspectorQuality {
    const { on, attendance, work } = facts;
    const active = [...facts.names.keys()].filter((id) => {
      const reasons = unassignableOn(facts.records(id), on);
      return !reasons.includes("not-recruited") && !reasons.includes("left");
    });
    const trained = active.filter((id) => !unassignableOn(facts.records(id), on).includes("not-trained"));
    return {
      on,
      round: facts.round?.code ?? null,
      active: active.length,
      trained: trained.length,
      assignable: trained.filter((id) => unassignableOn(facts.records(id), on).length === 0).length,
      exchangeDays: facts.days
        .filter(({ happenedOn }) => happenedOn <= on)
        .toReversed()
        .map(({ id, happenedOn }) => {
          const expected = attendance.filter(({ exchangeDayId }) => exchangeDayId === id);
          const attended = expected.filter((row) => row.attended === 1).length;
          return { happenedOn, attended, expected: expected.length };
        }),
      declarations,
      interestsInForce: interestsInForce(facts).length,
      work: spreadOf(trained.map((id) => work.filter(({ inspectorId }) => inspectorId === id).length)),
    };
  },
});

/** Declared in time is on the day of the visit at the latest, by everybody who held it; one who has not declares for none. */
async function countDeclarations(read: Read, roundId: string): Promise<InspectorQuality["declarations"]> {
  const visits = await read
    .select()
    .from(visit)
    .where(and(eq(visit.roundId, roundId), isNull(visit.untilSeq)));
  const declared = await read
    .select()
    .from(declaration)
    .where(and(eq(declaration.roundId, roundId), isNull(declaration.untilSeq)));
  const dayOf = new Map(declared.map((row) => [`${row.visitId} ${row.inspectorId}`, row.happenedOn]));
  const inspections = visits.filter(({ kind }) => isInspection(kind));
  const second = await getSecondInspectors(read);
  const days = inspections.map(({ id, inspectorId, happenedOn }) => {
    const other = second.get(id);
    const declared = [inspectorId, ...(other ? [other] : [])].map((inspector) =>
      dayOf.get(`${id} ${inspector}`),
    );
    return {
      heldOn: happenedOn,
      declaredOn: declared.includes(undefined) ? undefined : declared.toSorted().at(-1),
    };
  });
  const inTime = days.filter(({ heldOn, declaredOn }) => declaredOn !== undefined && declaredOn <= heldOn);
  const later = days.filter(({ heldOn, declaredOn }) => declaredOn !== undefined && declaredOn > heldOn);
  return { visits: inspections.length, inTime: inTime.length, later: later.length };
}
