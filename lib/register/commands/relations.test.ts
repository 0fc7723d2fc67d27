import { expect, test } from "vitest";
import { schoolRelation } from "#db/schema/register.ts";
import { declareInterest } from "#lib/inspectors/commands/interests.ts";
import { recordVisit } from "#lib/procedure/commands/visits.ts";
import { readSchool } from "#lib/schools/reads/school.ts";
import { listJournal } from "#lib/server/journal-book.ts";
import { inPlanningWorld } from "#lib/testing/planning-world.ts";
import { noon } from "#lib/testing/small-world.ts";
import { expectRefusal } from "#lib/testing/traces.ts";
import { correctRelation, relateSchool } from "./relations.ts";

const merged = { id: "B-4", predecessor: "B-2", kind: "merger", happenedOn: "2018-01-15" };

test("a merger stands in the dossier of both schools, and an interest in the one counts for the other", async () => {
  await inPlanningWorld(async ({ by, people, database, schools }) => {
    const interest = { kind: "family", school: "B-2", startsOn: "2016-01-01" };
    await declareInterest.run(by(people.inspector), interest);
    await relateSchool.run(by(people.reviewer), merged);
    const context = { read: database.read, actor: people.ministry, now: new Date(noon) };
    const related = async (id: string) => (await readSchool.run(context, { id })).related;
    expect(await related("B-4")).toEqual([
      { id: schools["B-2"], name: "School B-2", kind: "merger", since: "2018-01-15", isSuccessor: false },
    ]);
    expect(await related("B-2")).toMatchObject([{ id: schools["B-4"], isSuccessor: true }]);
    const coordinator = { ...context, actor: people.coordinator };
    const { tidk } = await readSchool.run(coordinator, { id: "B-2" });
    expect(tidk?.timeline.map(({ row }) => row.fact)).toContainEqual({
      type: "relation",
      kind: "merger",
      isSuccessor: true,
      other: { id: schools["B-4"], name: "School B-4" },
    });
    const [line] = (await listJournal.run(coordinator, {})).lines;
    expect(line?.sentence).toBe("School B-4 is voortgekomen uit School B-2, per 15-01-2018.");
    const held = { school: "B-4", heldOn: "2018-02-02", kind: "classroom" };
    await expect(recordVisit.run(by(people.inspector), held)).rejects.toThrow(/heeft een belang/);
  });
});

test("a school is not related to itself, nor twice in either direction, nor in the future", async () => {
  await inPlanningWorld(async ({ by, people, database }) => {
    const reviewer = by(people.reviewer);
    await relateSchool.run(reviewer, merged);
    const attempts = [
      { ...merged, id: "B-2" },
      merged,
      { ...merged, id: "B-2", predecessor: "B-4" },
      { ...merged, id: "B-3", happenedOn: "2018-02-06" },
    ];
    for (const input of attempts)
      await expectRefusal(database.read, () => relateSchool.run(reviewer, input), {
        kind: expect.stringMatching(/conflict|invalid/),
      });
  });
});

test("a relation is corrected and withdrawn with a reason; withdrawn it joins no schools, and can be recorded anew", async () => {
  await inPlanningWorld(async ({ by, people, database: { read } }) => {
    const reviewer = by(people.reviewer);
    await relateSchool.run(reviewer, merged);
    const [relation] = await read.select().from(schoolRelation);
    const correct = (change: object) =>
      correctRelation.run(reviewer, { id: relation?.id, reason: "Akte gelezen", ...change });
    const context = { ...reviewer, read };
    const related = async () => (await readSchool.run(context, { id: "B-4" })).related;
    for (const change of [{ happenedOn: "2018-02-06" }, { kind: "merger" }, {}, { kind: "splitsing" }])
      await expectRefusal(read, () => correct(change), { kind: expect.stringMatching(/conflict|invalid/) });
    await correct({ kind: "restart", happenedOn: "2018-01-10" });
    expect(await related()).toMatchObject([{ kind: "restart", since: "2018-01-10" }]);
    await correct({ withdrawn: true });
    expect(await related()).toEqual([]);
    const { lines } = await listJournal.run(context, { limit: 2 });
    expect(lines.map(({ sentence, reason }) => [sentence, reason])).toEqual([
      ["Herkomst vervallen verklaard: School B-4 voortgekomen uit School B-2.", "Akte gelezen"],
      ["Herkomst gecorrigeerd: School B-4 voortgekomen uit School B-2, per 10-01-2018.", "Akte gelezen"],
    ]);
    await relateSchool.run(reviewer, { ...merged, id: "B-2", predecessor: "B-4" });
    expect(await related()).toMatchObject([{ isSuccessor: true }]);
    await expectRefusal(
      read,
      () => correctRelation.run(by(people.coordinator), { id: relation?.id, withdrawn: true, reason: "x" }),
      { kind: "forbidden" },
    );
  });
});
