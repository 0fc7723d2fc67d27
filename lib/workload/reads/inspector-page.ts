import { isPerson } from "#lib/access/actor.ts";
import { allows } from "#lib/access/policy.ts";
import { notFound } from "#lib/access/problem.ts";
import type { Day } from "#lib/calendar/day.ts";
import { readInspectorParams } from "#lib/inspectors/inputs/inspector-records.ts";
import { type InterestKind, isInForce, lastDayOf } from "#lib/inspectors/rules/independence.ts";
import {
  type InspectorEvent,
  type UnassignableReason,
  unassignableOn,
} from "#lib/inspectors/rules/inspector.ts";
import { query, type ReadContext } from "#lib/operation/query.ts";
import { idOr, ownerOf } from "#lib/operation/sample.ts";
import { namesOf, textsOf } from "#lib/operation/texts.ts";
import { schoolNames } from "#lib/register/reads/school-names.ts";
import { getObstacles } from "#lib/visits/reads/planned-visit-facts.ts";
import { type QuarterWork, workByQuarter } from "#lib/workload/rules/inspector-work.ts";
import { getInspectorFacts, type InspectorFacts } from "./inspector-facts.ts";
import { type Replacement, replacementOf } from "./inspector-list.ts";

/** Somebody says that an interest was declared by mistake; `mayDecide` is whether the asker may agree or not. */
export type Removal = {
  id: string;
  proposedOn: Day;
  proposedBy: string | null;
  reason: string | null;
  mayDecide: boolean;
};

export type InterestShown = {
  id: string;
  kind: InterestKind;
  /** A school or a legal entity: one of both. */
  school: { id: string; name: string } | null;
  legalEntity: string | null;
  declaredOn: Day;
  startsOn: Day;
  endsOn: Day | null;
  /** The last day on which it keeps the inspector away; null while it lasts. */
  countsThrough: Day | null;
  isInForce: boolean;
  removal: Removal | null;
};

export type InspectorPage = {
  on: Day;
  id: string;
  name: string;
  reasons: UnassignableReason[];
  events: { event: InspectorEvent; happenedOn: Day }[];
  home: { province: string; since: Day } | null;
  /** The terugkomdagen so far, the latest first; `attended` is null where the inspector was not expected. */
  exchangeDays: { id: string; happenedOn: Day; attended: boolean | null }[];
  interests: InterestShown[];
  replacements: Replacement[];
  round: string | null;
  work: QuarterWork[];
  /** Planned visits that the inspector can no longer do. */
  toHandOver: { schoolId: string; school: string; day: Day }[];
};

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
    const own = <Row extends { inspectorId: string }>(rows: readonly Row[]) =>
      rows.filter(({ inspectorId }) => inspectorId === id);
    const record = facts.records(id);
    const [home] = own(facts.homes);
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
          const row = own(facts.attendance).find(({ exchangeDayId }) => exchangeDayId === day);
          return { id: day, happenedOn, attended: row ? row.attended === 1 : null };
        }),
      interests: interests.map((one): InterestShown => {
        const removal = removals.find(({ interestId }) => interestId === one.id);
        return {
          id: one.id,
          kind: one.kind,
          school: one.schoolId === null ? null : { id: one.schoolId, name: nameOf(one.schoolId) },
          legalEntity: one.legalEntity,
          declaredOn: one.happenedOn,
          startsOn: one.startsOn,
          endsOn: one.endsOn,
          countsThrough: lastDayOf(one),
          isInForce: isInForce(one, facts.on),
          removal: removal ? shown(removal) : null,
        };
      }),
      replacements: own(facts.replacements)
        .toReversed()
        .map((row) => replacementOf(facts, row)),
      round: facts.round?.code ?? null,
      work: workByQuarter(own(facts.work), facts.quarters),
      toHandOver: toHandOver.map(({ schoolId, day }) => ({ schoolId, school: nameOf(schoolId), day })),
    };
  },
});

/** Planned visits on a day that the inspector does none, or to a school with which there is a tie by now. */
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
      ?.some((one) => (one.kind === "tied" || one.kind === "unassignable") && one.inspectorId === id),
  );
}
