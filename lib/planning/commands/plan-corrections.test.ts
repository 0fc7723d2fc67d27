import { expect, test } from "vitest";
import { readPlanning } from "#lib/planning/reads/planning.ts";
import { listJournal } from "#lib/server/journal-book.ts";
import { inSmallWorld } from "#lib/testing/small-world.ts";
import { everythingIn, expectRefusal, lastEntry } from "#lib/testing/traces.ts";
import { erasePlan } from "./erase-plan.ts";
import { adoptPlan, correctPlan } from "./planning.ts";

test("a version of the plan is corrected and withdrawn with a reason; another adoption is no correction", async () => {
  await inSmallWorld(async ({ by, people, database: { read } }) => {
    const coordinator = by(people.coordinator);
    const adopt = (adoptedOn: string, targets: object) =>
      adoptPlan.run(coordinator, { round: "r1", adoptedOn, targets });
    await adopt("2018-01-12", { "2018-Q1": 1 });
    const { id } = await adopt("2018-02-01", { "2018-Q1": 3, "2018-Q2": 9 });
    const correct = (change: object) => correctPlan.run(coordinator, { id, reason: "Tikfout", ...change });
    const versions = async () =>
      (await readPlanning.run({ ...coordinator, read }, {})).versions.map(({ adoptedOn, targets }) => [
        adoptedOn,
        targets,
      ]);
    const refusals: [object, string][] = [
      [{ adoptedOn: "2018-02-06" }, "in de toekomst"],
      [{ adoptedOn: "2018-01-12" }, "Er is al een plan van 12-01-2018"],
      [{ targets: { "2019-Q1": 1 } }, "2019-Q1 valt buiten de ronde"],
      [{ targets: {} }, "Vul voor minstens een kwartaal"],
      [{ targets: { "2018-Q1": 3, "2018-Q2": 9 } }, "Er is niets veranderd"],
      [{ withdrawn: true, reason: " " }, "Schrijf op waarom"],
    ];
    for (const [change, message] of refusals)
      await expectRefusal(read, () => correct(change), { message: expect.stringContaining(message) });
    await correct({ adoptedOn: "2018-01-31", targets: { "2018-Q2": 4 } });
    expect(await lastEntry(read)).toMatchObject({ written: ["planVersion"], closed: ["planVersion"] });
    expect(await versions()).toEqual([
      ["2018-01-31", { "2018-Q2": 4 }],
      ["2018-01-12", { "2018-Q1": 1 }],
    ]);
    await correct({ withdrawn: true });
    expect(await versions()).toEqual([["2018-01-12", { "2018-Q1": 1 }]]);
    const { lines } = await listJournal.run({ ...coordinator, read }, { limit: 2 });
    expect(lines.map(({ sentence, reason }) => [sentence, reason])).toEqual([
      ["Plan van 31-01-2018 vervallen verklaard.", "Tikfout"],
      ["Plan van 31-01-2018 gecorrigeerd.", "Tikfout"],
    ]);
    await erasePlan.run(coordinator, { id, confirmed: true });
    expect(everythingIn(read)).not.toContain("Tikfout");
    await expectRefusal(
      read,
      () => correctPlan.run(by(people.reviewer), { id, withdrawn: true, reason: "x" }),
      {
        kind: "forbidden",
      },
    );
  });
});
