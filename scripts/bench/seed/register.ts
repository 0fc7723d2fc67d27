import { addDays, type Day } from "#lib/calendar/day.ts";
import { demoSchools } from "#lib/demo/schools.ts";
import type { Province } from "#lib/register/rules/school.ts";
import { plainText, sortKeyOf } from "#lib/register/rules/school.ts";
import { add, type SeedEvent } from "./event.ts";
import { moment } from "./moment.ts";
import { Chance } from "./random.ts";

/** A school of the invented history. */
export type SeedSchool = { nth: number; id: string; name: string; place: string; province: Province };

const registeredOn: Day = "2017-11-01";

const firsts = ["Taalhuis", "De", "Inburgering", "'t", "Het", "NT2-praktijk", "Súdwester", "Taalschool"];
const seconds = [
  "Kastanje",
  "Één Woord",
  "Zilverberk",
  "Vlier",
  "Morgenster",
  "Drieluik",
  "Waterlelie",
  "Kompas",
  "Vuurtoren",
  "Ganzenveer",
  "Blauwe Reiger",
  "Klinker",
  "Noordenwind",
];

export function seedSchools(count: number): SeedSchool[] {
  return Array.from({ length: count }, (_, nth) => {
    const { place, province } = demoSchools[(nth * 31) % demoSchools.length] ?? {
      place: "",
      province: "Utrecht" as const,
    };
    const name = `${firsts[nth % firsts.length]} ${seconds[nth % seconds.length]} ${place} ${nth + 1}`;
    return { nth, id: new Chance(1, nth).id(moment(registeredOn, 540)), name, place, province };
  });
}

/** Blik op Werk enters the schools in the register, with the keurmerk that each has. */
export function registration(school: SeedSchool): SeedEvent[] {
  const chance = new Chance(2, school.nth);
  const at = moment(registeredOn, 540);
  const since = addDays("2013-01-02", chance.whole(0, 1700));
  const keurmerkId = chance.id(at);
  return [
    {
      at,
      by: "reviewer",
      action: "school.register",
      subject: `school:${school.id}`,
      steps: [
        add("school", school.id, {
          happenedOn: since,
          number: `PROEF-${String(school.nth + 1).padStart(5, "0")}`,
        }),
        add("schoolProfile", chance.id(at), {
          happenedOn: since,
          ...profile(school, school.name, chance.whole(5, 600)),
        }),
      ],
    },
    {
      at,
      by: "reviewer",
      action: "keurmerk.record",
      subject: `keurmerk:${keurmerkId}`,
      steps: [
        add("keurmerkEvent", keurmerkId, {
          happenedOn: since,
          schoolId: school.id,
          event: chance.percent(20) ? "aspirant" : "holder",
        }),
      ],
    },
  ];
}

/** What a school is called and where it is. */
export function profile(school: SeedSchool, name: string, learners: number) {
  return {
    schoolId: school.id,
    name,
    sortKey: sortKeyOf(name),
    searchKey: plainText(`${name} ${school.place}`),
    place: school.place,
    province: school.province,
    legalEntity: `${name} B.V.`,
    learners,
  };
}
