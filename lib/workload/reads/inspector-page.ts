import { z } from "zod";
import { isPerson } from "#lib/access/actor.ts";
import { allows } from "#lib/access/policy.ts";
import { notFound } from "#lib/access/problem.ts";
import { readInspectorParams } from "#lib/inspectors/inputs/inspector-records.ts";
import { interestKinds, isInForce, lastDayOf } from "#lib/inspectors/rules/independence.ts";
import { inspectorEvents, unassignableOn } from "#lib/inspectors/rules/inspector.ts";
import { dayAnswer } from "#lib/operation/answer-parts.ts";
import { query, type ReadContext } from "#lib/operation/query.ts";
import { idOr, ownerOf } from "#lib/operation/sample.ts";
import { namesOf, textsOf } from "#lib/operation/texts.ts";
import { schoolNames } from "#lib/register/reads/school-names.ts";
import { getObstacles } from "#lib/visits/reads/planned-visit-facts.ts";
import { workByQuarter } from "#lib/workload/rules/inspector-work.ts";
import { getInspectorFacts, type InspectorFacts } from "./inspector-facts.ts";
import {
  quarterWorkAnswer,
  replacementAnswer,
  replacementOf,
  unassignableReasonAnswer,
} from "./inspector-list.ts";

/** Somebody proposes to remove an interest that was declared by mistake. */
const removalAnswer = z.strictObject({
  id: z.string(),
  proposedOn: dayAnswer,
  proposedBy: z.string().nullable(),
  reason: z.string().nullable(),
  mayDecide: z.boolean().meta({ description: "Whether the asker may confirm or reject it" }),
});
export type Removal = z.output<typeof removalAnswer>;

/** An interest is in a school or in a legal entity: one of both. */
const interestAnswer = z.strictObject({
  id: z.string(),
  kind: z.enum(interestKinds),
  school: z.strictObject({ id: z.string(), name: z.string() }).nullable(),
  legalEntity: z.string().nullable(),
  declaredOn: dayAnswer,
  startsOn: dayAnswer,
  endsOn: dayAnswer.nullable(),
  countsThrough: dayAnswer
    .nullable()
    .meta({ description: "The last day on which it keeps the inspector away; null while it lasts" }),
  isInForce: z.boolean(),
  removal: removalAnswer.nullable(),
});
export type InterestShown = z.output<typeof interestAnswer>;

export const inspectorPageAnswer = z.strictObject({
  on: dayAnswer,
  id: z.string(),
  name: z.string(),
  reasons: z.array(unassignableReasonAnswer),
  events: z.array(z.strictObject({ event: z.enum(inspectorEvents), happenedOn: dayAnswer })),
  home: z.strictObject({ province: z.string(), since: dayAnswer }).nullable(),
  exchangeDays: z
    .array(z.strictObject({ id: z.string(), happenedOn: dayAnswer, attended: z.boolean().nullable() }))
    .meta({ description: "The latest first; attended is null where the inspector was not expected" }),
  interests: z.array(interestAnswer),
  replacements: z.array(replacementAnswer),
  round: z.string().nullable(),
  work: z.array(quarterWorkAnswer),
  toHandOver: z
    .array(z.strictObject({ schoolId: z.string(), school: z.string(), day: dayAnswer }))
    .meta({ description: "Planned visits that the inspector can no longer do" }),
});
export type InspectorPage = z.output<typeof inspectorPageAnswer>;

/** The record of one inspector in full; with `own` for an id that of the inspector who asks. */
export const readInspector = query({
  action: "inspector.read",
  path: "/inspectors/{id}/record",
  summary: "The record of an inspector: training, attendance, interests, replacements and work",
  sample: (world, which) => ({
    raw: { id: idOr(which, ownerOf(world, which)) },
    resource: { inspectorId: ownerOf(world, which) },
  }),
  params: readInspectorParams,
  answer: inspectorPageAnswer,
  async load(context, { id: asked, round }) {
    const { actor, read } = context;
    const id = asked === "own" ? (isPerson(actor) ? actor.inspectorId : null) : asked;
    const facts = await getInspectorFacts(context, round);
    if (id === null || !facts.names.has(id)) throw notFound("Deze inspecteur");
    const interests = facts.interests.filter(({ inspectorId }) => inspectorId === id);
    const removals = facts.removals.filter(({ inspectorId }) => inspectorId === id);
    const toHandOver = await visitsToHandOver(context, facts, id);
    return {
      id,
      facts,
      interests,
      removals,
      toHandOver,
      names: schoolNames(
        read,
        [...interests.map(({ schoolId }) => schoolId), ...toHandOver.map(({ schoolId }) => schoolId)],
        facts,
      ),
      proposers: await namesOf(
        read,
        removals.map(({ proposedBy }) => proposedBy),
      ),
      text: await textsOf(
        read,
        removals.map(({ reasonDigest }) => reasonDigest),
      ),
    };
  },
  resource: ({ id }) => ({ inspectorId: id }),
  shape({ id, facts, interests, removals, names, proposers, text, toHandOver }, { actor }): InspectorPage {
    const ofInspector = <Row extends { inspectorId: string }>(rows: readonly Row[]) =>
      rows.filter(({ inspectorId }) => inspectorId === id);
    const record = facts.records(id);
    const [home] = ofInspector(facts.homes);
    const nameOf = (schoolId: string) => names.get(schoolId) ?? schoolId;
    const shown = (removal: (typeof removals)[number]): Removal => ({
      id: removal.id,
      proposedOn: removal.happenedOn,
      proposedBy: proposers.get(removal.proposedBy) ?? null,
      reason: text(removal.reasonDigest),
      mayDecide: allows(actor, "interest.confirm-removal", removal),
    });
    return {
      on: facts.on,
      id,
      name: facts.names.get(id) ?? "",
      reasons: unassignableOn(record, facts.on),
      events: record.events.toSorted((a, b) => a.happenedOn.localeCompare(b.happenedOn)),
      home: home ? { province: home.province, since: home.happenedOn } : null,
      exchangeDays: facts.days
        .filter(({ happenedOn }) => happenedOn <= facts.on)
        .toReversed()
        .map(({ id: day, happenedOn }) => {
          const row = ofInspector(facts.attendance).find(({ exchangeDayId }) => exchangeDayId === day);
          return { id: day, happenedOn, attended: row ? row.attended === 1 : null };
        }),
      interests: interests.map((interest): InterestShown => {
        const removal = removals.find(({ interestId }) => interestId === interest.id);
        return {
          id: interest.id,
          kind: interest.kind,
          school:
            interest.schoolId === null ? null : { id: interest.schoolId, name: nameOf(interest.schoolId) },
          legalEntity: interest.legalEntity,
          declaredOn: interest.happenedOn,
          startsOn: interest.startsOn,
          endsOn: interest.endsOn,
          countsThrough: lastDayOf(interest),
          isInForce: isInForce(interest, facts.on),
          removal: removal ? shown(removal) : null,
        };
      }),
      replacements: ofInspector(facts.replacements)
        .toReversed()
        .map((row) => replacementOf(facts, row)),
      round: facts.round?.code ?? null,
      work: workByQuarter(ofInspector(facts.work), facts.quarters),
      toHandOver: toHandOver.map(({ schoolId, day }) => ({ schoolId, school: nameOf(schoolId), day })),
    };
  },
});

/** Planned visits on a day that the inspector does none, or to a school in which they have an interest by now. */
async function visitsToHandOver(
  { read }: ReadContext,
  { on: today, seq, round, planned }: InspectorFacts,
  id: string,
): Promise<InspectorFacts["planned"]> {
  if (!round) return [];
  const obstacles = await getObstacles(read, planned, { round, seq, today });
  return planned.filter((visit) =>
    obstacles
      .get(visit.id)
      ?.some(
        (obstacle) =>
          (obstacle.kind === "conflict-of-interest" || obstacle.kind === "unassignable") &&
          obstacle.inspectorId === id,
      ),
  );
}
