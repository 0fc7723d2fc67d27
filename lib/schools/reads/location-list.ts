import { and, eq, isNull, sql } from "drizzle-orm";
import { z } from "zod";
import type { Read } from "#db/open.ts";
import { getSchool } from "#db/rows.ts";
import { location } from "#db/schema/register.ts";
import { allows } from "#lib/access/policy.ts";
import type { Day } from "#lib/calendar/day.ts";
import { countAnswer, dayAnswer } from "#lib/operation/answer-parts.ts";
import { query } from "#lib/operation/query.ts";
import { resolveAsOf } from "#lib/operation/resolve-as-of.ts";
import { idOr } from "#lib/operation/sample.ts";
import { readsText, textsOf } from "#lib/operation/texts.ts";
import { listLocationsParams } from "#lib/register/inputs/locations.ts";
import { drawDetailsAnswer, getDrawDetails } from "#lib/register/reads/draw-details.ts";
import { drawRuleAnswer, getDrawRule, getLearners } from "#lib/register/reads/draws.ts";
import { getTimetables, timetableAnswer } from "#lib/register/reads/locations.ts";
import { schoolProfiles } from "#lib/register/reads/school-names.ts";
import { isOpenOn } from "#lib/register/rules/location.ts";
import { getLeftSchools } from "#lib/status/reads/school-statuses.ts";
import { leftOnAnswer } from "#lib/status/reads/status-answers.ts";
import { getPlannedVisits, locationsOf } from "#lib/visits/reads/planned-visit-facts.ts";

const listedLocationAnswer = z.strictObject({
  id: z.string(),
  name: z.string(),
  address: z.string(),
  place: z.string(),
  province: z.string(),
  openedOn: dayAnswer,
  closedOn: dayAnswer.nullable().meta({ description: "The first day without lessons; it may still come" }),
  isOpen: z.boolean(),
  timetable: timetableAnswer.nullable().meta({ description: "In force today; null where none was recorded" }),
  contact: z
    .string()
    .nullable()
    .optional()
    .meta({ description: "Absent for roles that do not call schools" }),
  lastSeenOn: dayAnswer.nullable().meta({ description: "The last visit that saw it, in any round" }),
  seenInRound: z.boolean(),
  plannedOn: dayAnswer
    .nullable()
    .optional()
    .meta({ description: "Absent for roles that do not read the planning" }),
});
export type ListedLocation = z.output<typeof listedLocationAnswer>;

export const locationListAnswer = z.strictObject({
  school: z.strictObject({
    id: z.string(),
    name: z.string(),
    province: z.string(),
    place: z.string(),
    leftOn: leftOnAnswer.optional().meta({ description: "Absent for roles that see only what is public" }),
  }),
  on: dayAnswer,
  round: z.string(),
  learners: countAnswer.nullable(),
  locations: z
    .array(listedLocationAnswer)
    .meta({ description: "The open ones first, in the order of opening" }),
  rule: drawRuleAnswer,
  draw: drawDetailsAnswer.nullable(),
});
export type LocationList = z.output<typeof locationListAnswer>;

/** The locations of a school today: open and closed, when lessons are given there, and which were seen. */
export const listLocations = query({
  action: "school.list-locations",
  path: "/schools/{id}/locations",
  summary: "The locations of a school with their timetables, which were seen, and the draw of a round",
  sample: (world, which) => ({ raw: { id: idOr(which, world.schoolId) } }),
  params: listLocationsParams,
  answer: locationListAnswer,
  async load(context, { id, round }) {
    const { read, actor } = context;
    const school = await getSchool(read, id);
    const view = await resolveAsOf(context, { round });
    const profile = schoolProfiles(read, [school.id], view).get(school.id);
    const rows = await read
      .select()
      .from(location)
      .where(and(eq(location.schoolId, school.id), isNull(location.untilSeq)))
      .orderBy(location.happenedOn, location.firstSeq);
    const mayCall = readsText(actor, "location.contactDigest");
    const plans = allows(actor, "planning.read");
    const text = await textsOf(read, mayCall ? rows.map((row) => row.contactDigest) : []);
    const timetables = getTimetables(read, school.id, view.on);
    const seen = seenLocations(read, school.id, view.round.id);
    const planned = plans ? await plannedLocations(read, school.id, view.round.id) : new Map<string, Day>();
    const locations = rows.map((row): ListedLocation => {
      const { name, address, place, province, happenedOn: openedOn, closedOn } = row;
      return {
        id: row.id,
        name,
        address,
        place,
        province,
        openedOn,
        closedOn,
        isOpen: isOpenOn(row, view.on),
        timetable: timetables.get(row.id) ?? null,
        ...(mayCall && { contact: text(row.contactDigest) }),
        lastSeenOn: seen.get(row.id)?.lastSeenOn ?? null,
        seenInRound: seen.get(row.id)?.inRound === 1,
        ...(plans && { plannedOn: planned.get(row.id) ?? null }),
      };
    });
    const draw = await getDrawDetails(read, {
      roundId: view.round.id,
      schoolId: school.id,
      on: view.on,
      readsReasons: readsText(actor, "drawReplacement.reasonDigest"),
    });
    const learners = getLearners(read, school.id, view.on);
    const inRound = { roundId: view.round.id, schoolId: school.id };
    const left = allows(actor, "school.read-status")
      ? { leftOn: getLeftSchools(read, [inRound], view)(inRound) }
      : {};
    return { school, left, profile, view, learners, locations, draw, rule: getDrawRule(read, view.on) };
  },
  shape({ school, left, profile, view, learners, locations, draw, rule }): LocationList {
    const { name = school.number, place = "", province = "" } = profile ?? {};
    return {
      school: { id: school.id, name, place, province, ...left },
      on: view.on,
      round: view.round.code,
      learners,
      locations: [...locations.filter(({ isOpen }) => isOpen), ...locations.filter(({ isOpen }) => !isOpen)],
      rule,
      draw,
    };
  },
});

function seenLocations(read: Read, schoolId: string, roundId: string) {
  const rows = read.all<{ locationId: string; lastSeenOn: Day; inRound: number }>(sql`
    select l.locationId, max(v.happenedOn) as lastSeenOn, max(v.roundId = ${roundId}) as inRound
    from visitedLocation l join visit v on v.id = l.visitId and v.untilSeq is null
    where l.untilSeq is null and v.schoolId = ${schoolId} group by l.locationId`);
  return new Map(rows.map((row) => [row.locationId, row]));
}

/** The day of the planned visit that is to see a location. */
async function plannedLocations(read: Read, schoolId: string, roundId: string): Promise<Map<string, Day>> {
  const planned = await getPlannedVisits(read, { roundId, schoolId });
  return new Map(planned.flatMap((row) => locationsOf(row).map((id) => [id, row.day] as const)));
}
