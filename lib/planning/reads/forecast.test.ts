import { expect, test } from "vitest";
import { adoptPlan } from "#lib/planning/commands/planning.ts";
import { recordVisit } from "#lib/procedure/commands/visits.ts";
import { leaveRound } from "#lib/register/commands/register.ts";
import { makeManySchools } from "#lib/testing/many-schools.ts";
import { withDatabase } from "#lib/testing/temporary-database.ts";
import { readForecast } from "./forecast.ts";

test("a round is foreseen from its facts: as known now, and as it was known before a visit came in late", async () => {
  await withDatabase(async (database) => {
    await makeManySchools(database, 40);
    const by = (at: string) => ({ database, actor: { role: "system" as const }, now: new Date(at) });
    const visit = (n: number, heldOn: string, at = `${heldOn}T16:00:00Z`) =>
      recordVisit.run(by(at), { school: `B-${n}`, heldOn, kind: "classroom" });
    for (let n = 0; n < 10; n++) await visit(n, `2017-11-${String(n + 6).padStart(2, "0")}`);
    const targets = { "2018-Q1": 20, "2018-Q2": 10 };
    await adoptPlan.run(by("2018-01-08T12:00:00Z"), { round: "r1", adoptedOn: "2018-01-08", targets });
    await visit(10, "2018-01-09");
    await visit(11, "2017-11-20", "2018-01-19T12:00:00Z");
    await leaveRound.run(by("2018-01-19T12:30:00Z"), { school: "B-39", leftOn: "2018-01-18" });
    const ask = (params: object) =>
      readForecast.run(
        { read: database.read, actor: { role: "system" }, now: new Date("2018-01-19T13:00:00Z") },
        params,
      );

    expect(await ask({})).toMatchObject({
      population: 39,
      visits: {
        done: 12,
        quarter: { day: "2018-03-31", target: 31 },
        round: { day: "2018-12-31", target: 39 },
      },
      verdicts: { done: 0, pacePerWeek: 0, round: { target: 39, projected: 0, outcome: "missed" } },
    });
    expect(await ask({ knownAt: "2018-01-18" })).toMatchObject({
      population: 40,
      visits: { done: 11, quarter: { target: 30 }, round: { target: 40 } },
    });
    const { on, visits } = await ask({ on: "2018-06-01" });
    expect([on, visits?.done]).toEqual(["2018-01-19", 12]); // a later day is foreseen from today
    await expect(ask({ round: "geen" })).rejects.toMatchObject({ kind: "not-found" });
  });
});
