import { expect, test } from "vitest";
import { askDescribed, getPeople } from "#lib/testing/answers.ts";
import { withOldDatabase } from "#lib/testing/old-database.ts";
import { listHolidays } from "./school-holidays.ts";

test("school holidays are answered as described, to everybody", async () => {
  await withOldDatabase("demonstration-0011", async (database) => {
    const people = await getPeople(database);
    expect(await askDescribed(database, people, listHolidays, {})).not.toEqual([]);
  });
});
