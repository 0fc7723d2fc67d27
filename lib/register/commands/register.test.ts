import { expect, test } from "vitest";
import { roles } from "#lib/access/actor.ts";
import { adoptPlan, openRound } from "#lib/planning/commands/planning.ts";
import { recordVisit } from "#lib/procedure/commands/visits.ts";
import { readSchool } from "#lib/schools/reads/school.ts";
import { inSmallWorld } from "#lib/testing/small-world.ts";
import { expectRefusal, lastEntry } from "#lib/testing/traces.ts";
import { recordKeurmerk } from "./keurmerk.ts";
import { enrolSchool, leaveRound, registerSchool, renameSchool } from "./register.ts";

const second = {
  number: "B-2",
  name: "Tweede",
  place: "Ede",
  province: "Gelderland",
  registeredOn: "2017-01-02",
};

test("the reviewer keeps the register, one entry for each fact; every other role is refused without a trace", async () => {
  await inSmallWorld(async ({ database: { read }, people, by, schoolId }) => {
    const profile = { name: "Anders", place: "Ede", province: "Gelderland" };
    const steps = [
      [registerSchool, second, ["school", "schoolProfile"]],
      [renameSchool, { id: "B-2", ...profile, from: "2018-01-02" }, ["schoolProfile"]],
      [enrolSchool, { school: "B-2", enteredOn: "2017-07-01" }, ["enrolment"]],
      [leaveRound, { school: "B-2", leftOn: "2018-01-02" }, ["departure"]],
      [
        recordKeurmerk,
        { id: schoolId, event: "withdrawn", effectiveOn: "2018-01-02", ground: "x" },
        ["keurmerkEvent"],
      ],
    ] as const;
    for (const [command, input, written] of steps) {
      for (const role of roles.filter((other) => other !== "reviewer"))
        await expectRefusal(read, () => command.run(by(people[role]), input), { kind: "forbidden" });
      const { seq } = await command.run(by(people.reviewer), input);
      const actor = people.reviewer.accountId;
      expect(await lastEntry(read)).toMatchObject({
        seq,
        action: command.action,
        actor,
        written,
        closed: [],
      });
    }
  });
});

test("the register refuses, without a trace: a number twice, a school twice in a round, an unknown school, tomorrow", async () => {
  await inSmallWorld(async ({ database: { read }, people, by }) => {
    const keurmerk = { id: "B-1", event: "suspended", effectiveOn: "2018-01-10" };
    const refusals = [
      [registerSchool, { ...second, number: "B-1" }, "conflict"],
      [registerSchool, { ...second, registeredOn: "2018-02-06" }, "invalid"],
      [registerSchool, { ...second, province: "Vlaanderen" }, "invalid"],
      [enrolSchool, { school: "B-1", enteredOn: "2017-08-01" }, "conflict"],
      [enrolSchool, { school: "B-9", enteredOn: "2017-08-01" }, "not-found"],
      [recordKeurmerk, { ...keurmerk, until: "2018-01-09" }, "invalid"],
      [recordKeurmerk, { ...keurmerk, event: "withdrawn", until: "2018-03-01" }, "invalid"],
      [recordKeurmerk, { ...keurmerk, letterSentOn: "2018-02-06" }, "invalid"],
      [recordKeurmerk, { ...keurmerk, id: "B-9" }, "not-found"],
    ] as const;
    for (const [command, input, kind] of refusals)
      await expectRefusal(read, () => command.run(by(people.reviewer), input), { kind });
  });
});

test("leaving: not before entering, not with a later visit, not twice; a visit after leaving is refused", async () => {
  await inSmallWorld(async ({ database: { read }, people, by }) => {
    const leave = (leftOn: string, school = "B-1") => leaveRound.run(by(people.reviewer), { school, leftOn });
    await expectRefusal(read, () => leave("2017-06-30"), { kind: "invalid" });
    await expectRefusal(read, () => leave("2017-10-01"), { kind: "conflict" });
    await registerSchool.run(by(people.reviewer), second);
    await expectRefusal(read, () => leave("2018-01-02", "B-2"), { kind: "conflict" });
    await leave("2018-01-02");
    await expectRefusal(read, () => leave("2018-01-03"), { kind: "conflict" });
    const visit = (heldOn: string) =>
      recordVisit.run(by(people.coordinator), { school: "B-1", heldOn, kind: "reinspection" });
    await expectRefusal(read, () => visit("2018-01-03"), { kind: "invalid" });
    await visit("2018-01-02");
  });
});

test("a name counts from its day; the register keeps the earlier one", async () => {
  await inSmallWorld(async ({ database: { read }, people, by }) => {
    const profile = { name: "Taalhuis Nieuw", place: "Ede", province: "Gelderland" };
    await renameSchool.run(by(people.reviewer), { id: "B-1", ...profile, from: "2018-01-02" });
    const nameOn = async (on: string) =>
      (await readSchool.run({ read, ...by(people.reviewer) }, { id: "B-1", on })).name;
    expect([await nameOn("2018-01-01"), await nameOn("2018-01-02")]).toEqual([
      "Taalhuis Proef",
      "Taalhuis Nieuw",
    ]);
  });
});

test("what is not given of a school stays as it was on that day; null takes away what was known", async () => {
  await inSmallWorld(async ({ database: { read }, people, by }) => {
    const reviewer = by(people.reviewer);
    const rename = (given: object) => renameSchool.run(reviewer, { id: "B-1", ...given });
    const profileOn = async (on: string) => {
      const { name, place, tidk } = await readSchool.run({ read, ...reviewer }, { id: "B-1", on });
      return [name, place, tidk?.province, tidk?.legalEntity, tidk?.learners];
    };
    await rename({ legalEntity: "Proef B.V.", learners: 80, from: "2018-01-02" });
    await rename({ name: "Taalhuis Nieuw", from: "2018-01-10" });
    await rename({ learners: null, from: "2018-01-12" });
    await rename({ place: "Arnhem", from: "2018-01-05" });
    expect(await profileOn("2018-01-01")).toEqual(["Taalhuis Proef", "Ede", "Gelderland", null, null]);
    expect(await profileOn("2018-01-05")).toEqual([
      "Taalhuis Proef",
      "Arnhem",
      "Gelderland",
      "Proef B.V.",
      80,
    ]);
    expect(await profileOn("2018-01-10")).toEqual(["Taalhuis Nieuw", "Ede", "Gelderland", "Proef B.V.", 80]);
    expect(await profileOn("2018-01-12")).toEqual([
      "Taalhuis Nieuw",
      "Ede",
      "Gelderland",
      "Proef B.V.",
      null,
    ]);
    for (const given of [{}, { name: null }, { legalEntity: "" }])
      await expectRefusal(read, () => rename({ ...given, from: "2018-01-12" }), { kind: "invalid" });
  });
});

test("the coordinator opens rounds and adopts plans; quarters new for that day join the plan", async () => {
  await inSmallWorld(async ({ database: { read }, people, by }) => {
    const round = { code: "r2", name: "Ronde 2", startsOn: "2019-01-01", endsOn: "2019-12-31" };
    const plan = { round: "r1", adoptedOn: "2018-01-12", targets: { "2018-Q1": 1 } };
    for (const role of roles.filter((other) => other !== "coordinator")) {
      await expectRefusal(read, () => openRound.run(by(people[role]), round), { kind: "forbidden" });
      await expectRefusal(read, () => adoptPlan.run(by(people[role]), plan), { kind: "forbidden" });
    }
    await openRound.run(by(people.coordinator), round);
    expect(await lastEntry(read)).toMatchObject({ action: "round.open", written: ["round"] });
    await adoptPlan.run(by(people.coordinator), plan);
    expect(await lastEntry(read)).toMatchObject({
      action: "plan.adopt",
      written: ["planVersion"],
      closed: [],
    });
    await adoptPlan.run(by(people.coordinator), { ...plan, targets: { "2018-Q2": 2 } });
    expect(await lastEntry(read)).toMatchObject({ written: ["planVersion"], closed: ["planVersion"] });
    expect((await lastEntry(read)).facts).toContain(String.raw`{\"2018-Q1\":1,\"2018-Q2\":2}`);
    const refusals = [
      [openRound, { ...round, name: "Nog een" }, "conflict"],
      [openRound, { ...round, code: "r3", endsOn: "2018-12-31" }, "invalid"],
      [adoptPlan, { ...plan, targets: { "2018-Q2": 3 } }, "conflict"],
      [adoptPlan, { ...plan, adoptedOn: "2018-02-06" }, "invalid"],
      [adoptPlan, { ...plan, targets: { "2018-Q5": 1 } }, "invalid"],
      [adoptPlan, { ...plan, adoptedOn: "2018-01-13", targets: { "2018-Q1": -1 } }, "invalid"],
    ] as const;
    for (const [command, input, kind] of refusals)
      await expectRefusal(read, () => command.run(by(people.coordinator), input), { kind });
  });
});
