import { expect, test } from "vitest";
import { verifyJournal } from "#db/journal/verify.ts";
import { getOpenOfSchool, getRound } from "#db/rows.ts";
import { readProgress } from "#lib/figures/reads/progress.ts";
import { adoptPlan, openRound } from "#lib/planning/commands/planning.ts";
import { recordRemedy } from "#lib/procedure/commands/remedy.ts";
import { giveVerdict } from "#lib/procedure/commands/verdicts.ts";
import { recordVisit } from "#lib/procedure/commands/visits.ts";
import { readSchool } from "#lib/schools/reads/school.ts";
import { listJournal } from "#lib/server/journal-book.ts";
import { inSmallWorld, type SmallWorld } from "#lib/testing/small-world.ts";
import { everythingIn, expectRefusal, lastEntry } from "#lib/testing/traces.ts";
import { readVisitOptions } from "#lib/workload/reads/visit-options.ts";
import { eraseDeparture } from "./erase-register.ts";
import { correctDeparture, correctEnrolment } from "./memberships.ts";
import { enrolSchool, leaveRound, registerSchool } from "./register.ts";

type Turns = SmallWorld & {
  enter(enteredOn: string): Promise<unknown>;
  leave(leftOn: string): Promise<unknown>;
  /** The id of the last open enrolment or departure of B-2. */
  idOf(table: "enrolment" | "departure"): Promise<string>;
  /** How many schools count, and whether B-2 left. */
  on(day: string): Promise<[population: number, leftUnvisited: number, leftOn: string | null | undefined]>;
};

/** A second school that takes part since 1 July and was not visited. */
async function inTurns(work: (turns: Turns) => Promise<void>): Promise<void> {
  await inSmallWorld(async (world) => {
    const { by, people, database } = world;
    const { read } = database;
    const reviewer = by(people.reviewer);
    const school = { number: "B-2", name: "Tweede", place: "Ede", province: "Gelderland" };
    const { id: schoolId } = await registerSchool.run(reviewer, { ...school, registeredOn: "2017-01-02" });
    const enter = (enteredOn: string) => enrolSchool.run(reviewer, { school: "B-2", enteredOn });
    await enter("2017-07-01");
    await work({
      ...world,
      enter,
      leave: (leftOn) => leaveRound.run(reviewer, { school: "B-2", leftOn }),
      async idOf(table) {
        const { id: roundId } = await getRound(read, "r1", "2018-01-01");
        return getOpenOfSchool(read, table, { roundId, schoolId }).at(-1)?.id ?? "";
      },
      async on(day) {
        const context = { ...reviewer, read };
        const { population, leftUnvisited } = await readProgress.run(context, { on: day });
        const { tidk } = await readSchool.run(context, { id: "B-2", on: day });
        return [population, leftUnvisited, tidk?.leftOn];
      },
    });
  });
}

test("a school that left by mistake takes part again once the departure is withdrawn, with the reason to be read", async () => {
  await inTurns(async ({ leave, idOf, on, by, people, database: { read } }) => {
    await leave("2018-01-02");
    expect(await on("2018-02-01")).toEqual([1, 1, "2018-01-02"]);
    const id = await idOf("departure");
    await correctDeparture.run(by(people.reviewer), { id, withdrawn: true, reason: "Verkeerde school" });
    expect(await lastEntry(read)).toMatchObject({
      action: "departure.correct",
      written: [],
      closed: ["departure"],
    });
    expect(await on("2018-02-01")).toEqual([2, 0, null]);
    const context = { ...by(people.reviewer), read };
    const [line] = (await listJournal.run(context, { limit: 1 })).lines;
    expect(line).toMatchObject({
      sentence: "Vertrek van Tweede uit de ronde op 02-01-2018 vervallen verklaard.",
      reason: "Verkeerde school",
    });
    const { tidk } = await readSchool.run(context, { id: "B-2" });
    expect(tidk?.timeline.find(({ row }) => row.fact.type === "departure")).toMatchObject({
      withdrawn: { reason: "Verkeerde school" },
    });
    await eraseDeparture.run(by(people.reviewer), { id, confirmed: true });
    expect(everythingIn(read)).not.toContain("Verkeerde school");
    expect((await verifyJournal(read)).wrong).toBeNull();
  });
});

test("a school that left enters again, and every day keeps its own figures", async () => {
  await inTurns(async ({ enter, leave, on, by, people, database: { read } }) => {
    await leave("2017-10-01");
    await enter("2018-01-05");
    expect(await on("2017-09-30")).toEqual([2, 0, null]);
    expect(await on("2017-12-31")).toEqual([1, 1, "2017-10-01"]);
    expect(await on("2018-01-05")).toEqual([2, 0, null]);
    await expectRefusal(read, () => enter("2018-02-01"), { kind: "conflict" });
    const visit = (heldOn: string) =>
      recordVisit.run(by(people.coordinator), { school: "B-2", heldOn, kind: "classroom" });
    await expectRefusal(read, () => visit("2017-11-01"), { kind: "invalid" });
    await visit("2018-01-10");
    await visit("2017-09-01");
    await leave("2018-02-01");
    expect(await on("2018-02-01")).toEqual([2, 0, "2018-02-01"]);
  });
});

test("the day of an entry or a departure is corrected, and figures follow", async () => {
  await inTurns(async ({ leave, idOf, on, by, people }) => {
    await leave("2018-01-02");
    const reason = "Brief gevonden";
    await correctDeparture.run(by(people.reviewer), {
      id: await idOf("departure"),
      leftOn: "2017-12-01",
      reason,
    });
    await correctEnrolment.run(by(people.reviewer), {
      id: await idOf("enrolment"),
      enteredOn: "2017-08-01",
      reason,
    });
    expect(await on("2017-07-15")).toEqual([1, 0, null]);
    expect(await on("2017-11-30")).toEqual([2, 0, null]);
    expect(await on("2017-12-01")).toEqual([1, 1, "2017-12-01"]);
  });
});

test("what cannot be is refused without a trace, with the reason", async () => {
  await inTurns(async ({ enter, leave, idOf, by, people, visitId, database: { read } }) => {
    expect(visitId).not.toBe("");
    await leave("2017-10-01");
    await enter("2018-01-05");
    const first = await idOf("departure");
    const reason = "Vergissing";
    const entry = (change: object) => async () =>
      correctEnrolment.run(by(people.reviewer), { id: await idOf("enrolment"), reason, ...change });
    const exit = (change: object) => () =>
      correctDeparture.run(by(people.reviewer), { id: first, reason, ...change });
    const refusals: [() => Promise<unknown>, string, string][] = [
      [exit({ withdrawn: true }), "conflict", "De school doet al mee sinds 01-07-2017"],
      [exit({ leftOn: "2017-06-30" }), "conflict", "voordat zij meedoet"],
      [exit({ leftOn: "2018-02-01" }), "conflict", "De school doet al mee sinds 01-07-2017"],
      [exit({ leftOn: "2018-02-06" }), "invalid", "in de toekomst"],
      [exit({ leftOn: "2017-10-01" }), "conflict", "Er is niets veranderd"],
      [exit({}), "invalid", "Verander iets"],
      [exit({ withdrawn: true, reason: "" }), "invalid", "Schrijf op waarom"],
      [entry({ enteredOn: "2017-07-01" }), "conflict", "Er staat al dat de school meedoet vanaf 01-07-2017"],
      [entry({ enteredOn: "2017-09-30" }), "conflict", "De school doet al mee"],
      [() => leave("2018-01-04"), "invalid", "voordat zij meedoet"],
    ];
    for (const [work, kind, message] of refusals)
      await expectRefusal(read, work, { kind, message: expect.stringContaining(message) });
    for (const role of ["inspector", "coordinator", "ministry", "admin"] as const)
      await expectRefusal(
        read,
        () => correctDeparture.run(by(people[role]), { id: first, withdrawn: true, reason }),
        { kind: "forbidden" },
      );
  });
});

test("a visit keeps the entry under it: it is not withdrawn, nor put after the visit", async () => {
  await inSmallWorld(async ({ by, people, schoolId, database: { read } }) => {
    const { id: roundId } = await getRound(read, "r1", "2018-01-01");
    const [enrolment] = getOpenOfSchool(read, "enrolment", { roundId, schoolId });
    const correct = (change: object) =>
      correctEnrolment.run(by(people.reviewer), { id: enrolment?.id, reason: "x", ...change });
    const message = "De school is bezocht op 02-10-2017: op die dag moet zij meedoen aan de ronde.";
    await expectRefusal(read, () => correct({ withdrawn: true }), { kind: "conflict", message });
    await expectRefusal(read, () => correct({ enteredOn: "2017-10-03" }), { kind: "conflict", message });
    await correct({ enteredOn: "2017-10-02" });
  });
});

test("where a school is in two open rounds, an act without a round asks which; in one it is that one", async () => {
  await inTurns(async ({ by, people, leave, database: { read } }) => {
    const coordinator = by(people.coordinator);
    const round = { code: "r2", name: "Ronde 2", startsOn: "2018-01-01", endsOn: "2018-12-31" };
    await openRound.run(coordinator, round);
    const visit = { school: "B-1", heldOn: "2018-02-01", kind: "classroom" };
    await recordVisit.run(coordinator, visit);
    expect(await lastEntry(read)).toMatchObject({
      facts: expect.stringContaining((await getRound(read, "r1", "")).id),
    });
    for (const school of ["B-1", "B-2"])
      await enrolSchool.run(by(people.reviewer), { school, round: "r2", enteredOn: "2018-01-01" });
    const asks: (() => Promise<unknown>)[] = [
      () => readVisitOptions.run({ ...coordinator, read }, { id: "B-1" }),
      () => leave("2018-02-01"),
      () => recordVisit.run(coordinator, { ...visit, heldOn: "2018-02-02" }),
      () => giveVerdict.run(coordinator, { school: "B-1", decidedOn: "2018-02-02", verdict: "approved" }),
      () =>
        recordRemedy.run(coordinator, {
          school: "B-1",
          event: "granted",
          happenedOn: "2018-02-02",
          until: "2018-03-01",
        }),
    ];
    const newcomer = { number: "B-9", name: "Taalhuis West", place: "Tiel", province: "Gelderland" };
    await registerSchool.run(by(people.reviewer), { ...newcomer, registeredOn: "2017-01-02" });
    const entry = { school: "B-9", enteredOn: "2018-02-01" };
    const plan = { adoptedOn: "2018-02-01", targets: { "2018-Q2": 1 } };
    asks.push(
      () => enrolSchool.run(by(people.reviewer), entry),
      () => adoptPlan.run(coordinator, plan),
    );
    for (const ask of asks) await expectRefusal(read, ask, { kind: "invalid", errors: [{ field: "round" }] });
    await leaveRound.run(by(people.reviewer), { school: "B-2", round: "r1", leftOn: "2018-02-01" });
    const inOne = { school: "B-2", leftOn: "2018-02-03" };
    await leaveRound.run(by(people.reviewer, "2018-02-05T12:00:00Z"), inOne);
    expect((await lastEntry(read)).facts).toContain((await getRound(read, "r2", "")).id);
    const afterwards = { school: "B-2", decidedOn: "2018-02-05", verdict: "approved" };
    await expectRefusal(
      read,
      () => giveVerdict.run(by(people.coordinator, "2018-02-05T12:00:00Z"), afterwards),
      {
        errors: [
          { field: "round", message: expect.stringContaining("deed mee aan meer dan één open ronde") },
        ],
      },
    );
  });
});
