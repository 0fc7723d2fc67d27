import canonicalize from "canonicalize";
import type { FactRow } from "#db/fact-tables.ts";
import type { Tx } from "#db/open.ts";
import { getOpen, getOpenOfSchool, getSchool, type SchoolInRound } from "#db/rows.ts";
import { conflict, invalid } from "#lib/access/problem.ts";
import { assertCanVisit } from "#lib/inspectors/commands/inspector-guard.ts";
import { command } from "#lib/operation/command.ts";
import { formatDay } from "#lib/operation/entry-view.ts";
import { newId } from "#lib/operation/new-id.ts";
import { idOr, ownerOf } from "#lib/operation/sample.ts";
import { isOpenOn } from "#lib/register/rules/location.ts";
import { getMembership, getRoundOfSchool } from "#lib/status/reads/membership.ts";
import { statusOf } from "#lib/status/rules/status.ts";
import { scheduleVisitInput } from "#lib/visits/inputs/planned-visits.ts";
import { isStillToCome, planningErrors } from "#lib/visits/rules/planned-visit.ts";

/** Plans a visit: day, times, one or two inspectors and the locations. What was planned before is superseded. */
export const scheduleVisit = command({
  action: "plan.schedule",
  path: "/planned-visits",
  summary: "Plan a visit with its day, inspectors and locations, or change the one that is planned",
  area: "planning",
  sentence: ({ row, school }) => {
    const { schoolId, day } = row("plannedVisit");
    return `Bezoek aan ${school(schoolId)} gepland op ${formatDay(day)}.`;
  },
  sample: (world, which) => ({
    raw: {
      school: idOr(which, "B-1"),
      day: "2018-02-20",
      startsAt: "9:00",
      endsAt: "12:00",
      inspector: ownerOf(world, which),
    },
  }),
  input: scheduleVisitInput,
  async load({ tx, input, today }) {
    const school = await getSchool(tx, input.school);
    const round = await getRoundOfSchool(tx, input.round, today, school.id);
    const inspectors = [input.inspector, input.secondInspector].filter((id) => id !== undefined);
    for (const id of inspectors) await getOpen(tx, "inspector", id, "De inspecteur");
    const locations = [];
    for (const id of input.locations) locations.push(await getOpen(tx, "location", id, "Deze locatie"));
    return { school, round, inspectors, locations };
  },
  async run({ tx, input, today, write }, { school, round, inspectors, locations }) {
    const { day, kind } = input;
    const schoolInRound = { roundId: round.id, schoolId: school.id };
    const { status, assignedTo } = getStatusAndAssignment(tx, schoolInRound);
    const errors = planningErrors({
      kind,
      day,
      today,
      round: { startsOn: round.happenedOn, endsOn: round.endsOn },
      status,
      assignedTo,
    });
    for (const location of locations)
      if (location.schoolId !== school.id || !isOpenOn(location, day))
        errors.push({ field: "locations", message: "Op deze dag is dit geen locatie van de school." });
    if (errors.length > 0) throw invalid(errors);
    await assertCanVisit(tx, inspectors, school.id, today, day);
    const current = getPlannedVisit(tx, schoolInRound);
    const values = {
      happenedOn: today,
      kind,
      day,
      startsAt: input.startsAt,
      endsAt: input.endsAt,
      inspectorId: input.inspector,
      secondInspectorId: input.secondInspector ?? null,
      locations: canonicalize(input.locations) ?? "[]",
    };
    const id = current?.id ?? input.id ?? newId();
    if (current) await write.supersede("plannedVisit", current, values);
    else await write.add("plannedVisit", id, { ...values, ...schoolInRound });
    return { subject: `visit:${id}`, result: { id, schoolId: school.id } };
  },
});

/** What was held and assigned of a school that takes part: it decides what can be planned. */
function getStatusAndAssignment(tx: Tx, schoolInRound: SchoolInRound) {
  const { enrolment, departure } = getMembership(tx, schoolInRound);
  if (!enrolment || departure) throw conflict("De school doet niet (meer) mee aan de ronde.");
  const held = getOpenOfSchool(tx, "visit", schoolInRound);
  const verdicts = getOpenOfSchool(tx, "verdict", schoolInRound);
  const [assigned] = getOpenOfSchool(tx, "assignment", schoolInRound);
  return {
    assignedTo: assigned?.quarter ?? null,
    status: statusOf(held, verdicts),
  };
}

/** The visit of a school that is planned and still to come; null where there is none. */
export function getPlannedVisit(tx: Tx, schoolInRound: SchoolInRound): FactRow<"plannedVisit"> | null {
  const held = getOpenOfSchool(tx, "visit", schoolInRound);
  const planned = getOpenOfSchool(tx, "plannedVisit", schoolInRound);
  return planned.find((row) => isStillToCome(row, held)) ?? null;
}
