import { expect, test } from "vitest";
import { readProgress } from "#lib/figures/reads/progress.ts";
import { begin, firstDay, type Recording, recordEach } from "#lib/testing/generated-history.ts";
import { nameSchools } from "#lib/testing/many-schools.ts";
import { withDatabase } from "#lib/testing/temporary-database.ts";
import { listSchools } from "./school-list.ts";

const system = { role: "system" } as const;
const now = new Date("2018-06-01T10:00:00Z");

/** Imports can tell a verdict before its visit: model.md §3 lets only a school that is to visit leave unvisited. */
test("who left with a verdict and no known visit stays counted, in figure and list, and the sum that fails names them", async () => {
  await withDatabase(async (database) => {
    const { read } = database;
    await begin(database);
    await nameSchools(database, firstDay);
    const facts: Recording[] = [
      { what: "enrolment", round: "r1", school: "s1", on: "2017-07-01" },
      { what: "enrolment", round: "r1", school: "s2", on: "2017-07-01" },
      { what: "verdict", round: "r1", school: "s1", on: "2017-10-02", verdict: "approved" },
      { what: "departure", round: "r1", school: "s1", on: "2017-11-01" },
      { what: "departure", round: "r1", school: "s2", on: "2017-11-01" },
    ];
    await recordEach(
      database,
      "2017-12-01",
      facts.map((recording) => ({ later: 1, recording })),
    );
    const context = { read, actor: system, now };
    const view = { round: "r1", on: "2018-01-01" };
    const { population, leftUnvisited, approved, checks } = await readProgress.run(context, view);
    expect({ population, leftUnvisited, approved }).toEqual({ population: 1, leftUnvisited: 1, approved: 1 });
    expect(checks.filter(({ holds }) => !holds).map(({ name, schools }) => [name, schools])).toEqual([
      ["statuses-visited", ["nr-s1"]],
      ["visited-population", ["nr-s1"]],
    ]);
    const idsOf = async (status: string) =>
      (await listSchools.run(context, { ...view, status })).schools.map(({ id }) => id);
    expect(await idsOf("population")).toEqual(["s1"]);
    expect(await idsOf("left-unvisited")).toEqual(["s2"]);
  });
});
