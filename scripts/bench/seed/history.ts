import canonicalize from "canonicalize";
import { quartersBetween } from "#lib/calendar/quarter.ts";
import { add, type SeedEvent } from "./event.ts";
import { moment } from "./moment.ts";
import { Chance } from "./random.ts";
import { registration, type SeedSchool, seedSchools } from "./register.ts";
import { type SeedRound, schoolYear } from "./school-year.ts";

export type Extent = { schools: number; years: number };

const firstYear = 2018;

/** The code of the round of a year. */
export function roundCode(year: number): string {
  return `proef-${year}`;
}

/** The years of the rounds. */
export function yearsOf({ years }: Extent): number[] {
  return Array.from({ length: years }, (_, nth) => firstYear + nth);
}

/**
 * An invented history in order of recording, the same each time: the register, then yearly rounds. In each all
 * schools are enrolled, a plan is adopted, most schools are visited and judged, some leave, some facts are put right.
 */
export function* history(extent: Extent): Generator<SeedEvent> {
  const schools = seedSchools(extent.schools);
  for (const school of schools) yield* registration(school);
  for (const year of yearsOf(extent)) {
    const round = { id: new Chance(4, year).id(moment(`${year - 1}-12-31`, 600)), year };
    yield opening(round);
    yield* inOrder([adoption(round, schools), ...schools.flatMap((school) => schoolYear(school, round))]);
  }
}

function opening({ id, year }: SeedRound): SeedEvent {
  const values = {
    happenedOn: `${year}-01-01`,
    code: roundCode(year),
    name: `Proefronde ${year}`,
    endsOn: `${year}-12-31`,
  };
  return {
    at: moment(`${year - 1}-12-31`, 600),
    by: "coordinator",
    action: "round.open",
    subject: `round:${id}`,
    steps: [add("round", id, values)],
  };
}

/** The plan of a round covers all its schools: those visited before its adoption count as well. */
function adoption(round: SeedRound, schools: readonly SeedSchool[]): SeedEvent {
  const adoptedOn = `${round.year}-01-15`;
  const at = moment(adoptedOn, 930);
  const id = new Chance(5, round.year).id(at);
  const quarters = quartersBetween(`${round.year}-01-01`, `${round.year}-12-31`);
  const each = Math.floor(schools.length / quarters.length);
  const last = schools.length - each * (quarters.length - 1);
  const targets = Object.fromEntries(
    quarters.map((quarter, nth) => [quarter, nth === quarters.length - 1 ? last : each]),
  );
  const values = { happenedOn: adoptedOn, roundId: round.id, targets: canonicalize(targets) ?? "" };
  return {
    at,
    by: "coordinator",
    action: "plan.adopt",
    subject: `planVersion:${id}`,
    steps: [add("planVersion", id, values)],
  };
}

function inOrder(events: SeedEvent[]): SeedEvent[] {
  return events.sort((a, b) => a.at.getTime() - b.at.getTime());
}
