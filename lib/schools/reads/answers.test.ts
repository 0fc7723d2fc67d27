import { expect, test } from "vitest";
import type { Person } from "#lib/access/actor.ts";
import { askDescribed, getPeople } from "#lib/testing/answers.ts";
import { withOldDatabase } from "#lib/testing/old-database.ts";
import { listLocations } from "./location-list.ts";
import { readSchool } from "./school.ts";
import { listSchools } from "./school-list.ts";
import { listViews } from "./views.ts";

const onePerRole = (people: readonly Person[]) => [
  ...new Map(people.map((person) => [person.role, person])).values(),
];

test("schools, their pages and locations and the views of them are answered as described, to everybody", async () => {
  await withOldDatabase("demonstration-0011", async (database) => {
    const people = onePerRole(await getPeople(database));
    const lists = await askDescribed(database, people, listSchools, {});
    expect(lists).not.toEqual([]);
    await askDescribed(database, people, listViews, {});
    const schools = lists[0]?.schools ?? [];
    const factTypes = new Set<string>();
    for (const { id } of schools.slice(0, 6)) {
      const pages = await askDescribed(database, people, readSchool, { id });
      for (const { tidk } of pages) for (const { row } of tidk?.timeline ?? []) factTypes.add(row.fact.type);
      await askDescribed(database, people, listLocations, { id });
    }
    expect(factTypes.size).toBeGreaterThan(8);
  });
});

test("a school that was not known yet is answered as described", async () => {
  await withOldDatabase("house-0011", async (database) => {
    const people = await getPeople(database);
    const [list] = await askDescribed(database, people, listSchools, {});
    const id = list?.schools[0]?.id;
    const pages = await askDescribed(database, people, readSchool, { id, knownAt: "2017-07-03" });
    expect(pages.length).toBeGreaterThan(0);
  });
});
