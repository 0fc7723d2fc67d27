import { getSchool } from "#db/rows.ts";
import { dayOf } from "#lib/calendar/amsterdam.ts";
import { query } from "#lib/operation/query.ts";
import { resolveAsOf } from "#lib/operation/resolve-as-of.ts";
import { idOr } from "#lib/operation/sample.ts";
import { getDrawnLocations } from "#lib/register/reads/draws.ts";
import { getTeachingPlaces } from "#lib/register/reads/locations.ts";
import { getSchoolHolidays } from "#lib/register/reads/school-holidays.ts";
import { schoolProfiles } from "#lib/register/reads/school-names.ts";
import { getRoundOfSchool } from "#lib/status/reads/membership.ts";
import { getSchoolStatuses } from "#lib/status/reads/school-statuses.ts";
import { statusTraits } from "#lib/status/rules/status.ts";
import { readVisitOptionsParams } from "#lib/visits/inputs/planned-visit-list.ts";
import { getPlannedVisits, locationsOf } from "#lib/visits/reads/planned-visit-facts.ts";
import { getReturns } from "#lib/visits/reads/visit-returns.ts";
import type { PlannedKind } from "#lib/visits/rules/planned-visit.ts";
import { planningErrors } from "#lib/visits/rules/planned-visit.ts";
import { visitDayOf } from "#lib/visits/rules/visit-day.ts";
import { getCandidates } from "./candidates.ts";
import { type VisitOptions, visitOptionsAnswer } from "./visit-options-answer.ts";

/** What a visit to a school on some day would land on, and which inspectors could hold it. */
export const readVisitOptions = query({
  action: "planning.read-options",
  path: "/schools/{id}/visit-options",
  summary:
    "What a visit to a school on some day lands on, and who could hold it: free, trained, independent, load and distance",
  sample: (world, which) => ({
    raw: {
      id: idOr(which, world.schoolId),
      ...(which === "own" ? { day: "2018-02-20", startsAt: "9:00", endsAt: "12:00" } : {}),
    },
  }),
  params: readVisitOptionsParams,
  answer: visitOptionsAnswer,
  async load(context, { id, round, day, startsAt, endsAt, locations }) {
    const { read } = context;
    const school = await getSchool(read, id);
    const inRound = await getRoundOfSchool(read, round, dayOf(context.now), school.id);
    const view = await resolveAsOf(context, { round: inRound.code });
    const today = view.on;
    const profile = schoolProfiles(read, [school.id], view).get(school.id);
    const asOf = { roundId: view.round.id, on: today, seq: view.seq };
    const { status, takesPart, assignedTo } = getSchoolStatuses(read, asOf, [school.id])(school.id);
    const kind: PlannedKind = statusTraits[status].isInspected ? "reinspection" : "classroom";
    const open = await getPlannedVisits(read, { roundId: view.round.id });
    const planned = open.find(({ schoolId }) => schoolId === school.id) ?? null;
    const drawn = getDrawnLocations(read, view.round.id, school.id);
    const chosen = locations ?? (planned && locationsOf(planned)) ?? drawn ?? [];
    const places = getTeachingPlaces(read, school.id, day ?? today).map((place) => ({
      ...place,
      isDrawn: drawn?.includes(place.id) ?? false,
      isChosen: chosen.includes(place.id),
    }));
    const seen = places.filter(({ isChosen }) => isChosen);
    const ownProvinces = profile ? [profile.province] : [];
    const moment =
      day === undefined || startsAt === undefined || endsAt === undefined
        ? null
        : {
            day,
            startsAt,
            endsAt,
            visitDay: visitDayOf({
              day,
              startsAt,
              endsAt,
              province: profile?.province ?? "",
              places: seen,
              schoolHolidays: getSchoolHolidays(read, view.seq),
            }),
            errors: takesPart
              ? planningErrors({ kind, day, today, round: view.round, status, assignedTo })
              : [{ field: "school", message: "De school doet niet (meer) mee aan de ronde." }],
            candidates: await getCandidates(
              read,
              {
                schoolId: school.id,
                roundId: view.round.id,
                day,
                startsAt,
                endsAt,
                provinces: seen.length > 0 ? seen.map((place) => place.province) : ownProvinces,
              },
              open,
              { today, seq: view.seq },
            ),
          };
    const returns = await getReturns(read, context.actor, { roundId: view.round.id, schoolId: school.id });
    return { view, school, profile, status, kind, assignedTo, planned, returns, places, moment };
  },
  shape: ({ view, school, profile, planned, ...options }): VisitOptions => ({
    today: view.on,
    round: view.round.code,
    school: {
      id: school.id,
      number: school.number,
      ...(profile ?? { name: school.number, place: "", province: "" }),
    },
    planned: planned && {
      id: planned.id,
      day: planned.day,
      startsAt: planned.startsAt,
      endsAt: planned.endsAt,
      inspectorId: planned.inspectorId,
      secondInspectorId: planned.secondInspectorId,
    },
    ...options,
  }),
});
