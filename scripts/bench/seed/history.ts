import canonicalize from "canonicalize";
import { addDays } from "#lib/calendar/day.ts";
import { quartersBetween } from "#lib/calendar/quarter.ts";
import { pickFrom } from "#lib/demo/accounts.ts";
import { demoSchools } from "#lib/demo/schools.ts";
import { plainText, sortKeyOf } from "#lib/register/rules/school.ts";
import { Chance } from "./chance.ts";
import { add, moment, type SeedEvent, type SeedRound, type SeedSchool } from "./event.ts";
import { schoolYear } from "./school-year.ts";

export type Extent = { schools: number; years: number };

const registeredAt = moment("2017-11-01", 540);
const firsts = ["Taalhuis", "De", "Inburgering", "'t", "Het", "NT2-praktijk", "Súdwester", "Taalschool"];
const seconds = "Kastanje, Één Woord, Zilverberk, Vlier, Morgenster, Drieluik, Waterlelie, Kompas, Vuurtoren";
const names = `${seconds}, Ganzenveer, Blauwe Reiger, Klinker, Noordenwind`.split(", ");

/** The years of the rounds. */
export function yearsOf({ years }: Extent): number[] {
  return Array.from({ length: years }, (_, nth) => 2018 + nth);
}

/**
 * An invented history in order of recording, the same each time: the register, then yearly rounds. In each all
 * schools are enrolled, a plan is adopted, most schools are visited and judged, some leave, some facts are put right.
 */
export function* history(extent: Extent): Generator<SeedEvent, undefined> {
  const schools = Array.from({ length: extent.schools }, (_, nth) => schoolOf(nth));
  for (const school of schools) yield* registration(school);
  for (const year of yearsOf(extent)) {
    const at = moment(`${year - 1}-12-31`, 600);
    const round = { id: new Chance(4, year).id(at), year };
    const happenedOn = `${year}-01-01`;
    const values = { happenedOn, code: `proef-${year}`, name: `Proefronde ${year}`, endsOn: `${year}-12-31` };
    const steps = [add("round", round.id, values)];
    yield { at, by: "coordinator", action: "round.open", subject: `round:${round.id}`, steps };
    const events = schools.flatMap((school) => schoolYear(school, round));
    yield* [adoption(round, schools.length), ...events].sort((a, b) => a.at.getTime() - b.at.getTime());
  }
}

function schoolOf(nth: number): SeedSchool {
  const { place, province } = pickFrom(demoSchools, nth * 31);
  const name = `${firsts[nth % firsts.length]} ${names[nth % names.length]} ${place} ${nth + 1}`;
  const id = new Chance(1, nth).id(registeredAt);
  const profile: SeedSchool["profile"] = (profileId, happenedOn, called, learners) =>
    add("schoolProfile", profileId, {
      happenedOn,
      schoolId: id,
      name: called,
      sortKey: sortKeyOf(called),
      searchKey: plainText(`${called} ${place}`),
      place,
      province,
      legalEntity: `${called} B.V.`,
      learners,
    });
  return { nth, id, name, profile };
}

/** Blik op Werk enters a school in the register, with the keurmerk that it has. */
function registration({ nth, id: schoolId, name, profile }: SeedSchool): SeedEvent[] {
  const chance = new Chance(2, nth);
  const happenedOn = addDays("2013-01-02", chance.whole(0, 1700));
  const keurmerkId = chance.id(registeredAt);
  const entered = [
    add("school", schoolId, { happenedOn, number: `PROEF-${String(nth + 1).padStart(5, "0")}` }),
    profile(chance.id(registeredAt), happenedOn, name, chance.whole(5, 600)),
  ];
  const event = chance.percent(20) ? "aspirant" : "holder";
  const given = [add("keurmerkEvent", keurmerkId, { happenedOn, schoolId, event })];
  const shared = { at: registeredAt, by: "reviewer" } as const;
  return [
    { ...shared, action: "school.register", subject: `school:${schoolId}`, steps: entered },
    { ...shared, action: "keurmerk.record", subject: `keurmerk:${keurmerkId}`, steps: given },
  ];
}

/** The plan of a round covers all its schools: those visited before its adoption count as well. */
function adoption({ id: roundId, year }: SeedRound, schools: number): SeedEvent {
  const happenedOn = `${year}-01-15`;
  const at = moment(happenedOn, 930);
  const id = new Chance(5, year).id(at);
  const quarters = quartersBetween(`${year}-01-01`, `${year}-12-31`);
  const each = Math.floor(schools / quarters.length);
  const targets = Object.fromEntries(quarters.map((quarter) => [quarter, each]));
  targets[quarters.at(-1) ?? ""] = schools - each * (quarters.length - 1);
  const steps = [add("planVersion", id, { happenedOn, roundId, targets: canonicalize(targets) ?? "" })];
  return { at, by: "coordinator", action: "plan.adopt", subject: `planVersion:${id}`, steps };
}
