import { expect, test } from "vitest";
import { listRounds } from "#lib/operation/rounds.ts";
import { askDescribed, getPeople } from "#lib/testing/answers.ts";
import { withOldDatabase } from "#lib/testing/old-database.ts";
import { readForecast } from "./forecast.ts";
import { readPlanning } from "./planning.ts";

test("planning, forecast and rounds of the demonstration are answered as described, to everybody", async () => {
  await withOldDatabase("demonstration-0011", async (database) => {
    const people = await getPeople(database);
    const plannings = await askDescribed(database, people, readPlanning, {});
    expect(plannings.some(({ schools }) => schools.some(({ visit }) => visit))).toBe(true);
    expect(plannings.some(({ outsideSchools }) => outsideSchools !== undefined)).toBe(true);
    for (const params of [{}, { on: "2017-07-02" }, { on: "2017-12-31" }])
      expect(await askDescribed(database, people, readForecast, params)).not.toEqual([]);
    expect(await askDescribed(database, people, listRounds, {})).not.toEqual([]);
  });
}, 60_000);
