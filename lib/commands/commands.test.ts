import { desc, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import type { EntryFacts } from "#db/journal-entry.ts";
import { journal } from "#db/journal-schema.ts";
import { credential } from "#db/plumbing-schema.ts";
import { verdict, visit } from "#db/schema.ts";
import { readSchool } from "#lib/queries/school.ts";
import { inSmallWorld, type SmallWorld } from "#lib/testing/small-world.ts";
import { changeRole, createAccount, disableAccount, resetPassword } from "./accounts.ts";
import { changePassword } from "./change-password.ts";
import { recordKeurmerk } from "./keurmerk.ts";
import { adoptPlan } from "./planning.ts";
import { leaveRound } from "./register.ts";
import { correctVerdict, giveVerdict } from "./verdicts.ts";
import { correctVisit, submitVisit } from "./visits.ts";

async function lastEntry({ database }: SmallWorld) {
  const [entry] = await database.read.select().from(journal).orderBy(desc(journal.seq)).limit(1);
  if (!entry) throw new Error("The journal is empty.");
  return { ...entry, facts: JSON.parse(entry.facts) as EntryFacts };
}

/** Refused with this, and nothing is written. */
async function refused(
  world: SmallWorld,
  work: Promise<unknown>,
  problem: { kind: string; message?: unknown },
) {
  const before = (await lastEntry(world)).seq;
  await expect(work).rejects.toMatchObject(problem);
  expect((await lastEntry(world)).seq).toBe(before);
}

test("visit.submit writes the visit and its findings in one entry, without the words", async () => {
  await inSmallWorld(async (world) => {
    const { people, by } = world;
    const done = await submitVisit.run(by(people.inspector), {
      school: "B-1",
      heldOn: "2018-01-10",
      kind: "reinspection",
      findings: [
        { aspect: "intake", score: 3 },
        { aspect: "guidance", score: null, rationale: "Docent 1 was ziek" },
      ],
    });
    const entry = await lastEntry(world);
    expect(entry).toMatchObject({
      seq: done.seq,
      hash: done.hash,
      action: "visit.submit",
      actor: people.inspector.accountId,
    });
    expect(entry.facts.written.map(({ table }) => table)).toEqual(["visit", "finding", "finding"]);
    expect(JSON.stringify(entry.facts)).not.toContain("ziek");
  });
});

test("visit.submit refuses a second visit of that day and kind, another's visit, and a day outside the round", async () => {
  await inSmallWorld(async (world) => {
    const { people, by, otherInspector } = world;
    const held = { school: "B-1", heldOn: "2017-10-02", kind: "classroom" };
    await refused(world, submitVisit.run(by(people.coordinator), held), { kind: "conflict" });
    const others = { ...held, heldOn: "2018-01-10", inspector: otherInspector.inspectorId };
    await refused(world, submitVisit.run(by(people.inspector), others), { kind: "forbidden" });
    await refused(world, submitVisit.run(by(people.reviewer), { ...held, heldOn: "2018-01-10" }), {
      kind: "forbidden",
    });
    await refused(world, submitVisit.run(by(people.coordinator), { ...held, heldOn: "2018-02-06" }), {
      kind: "invalid",
    });
    await refused(world, submitVisit.run(by(people.coordinator), { ...held, heldOn: "2017-06-30" }), {
      kind: "invalid",
    });
  });
});

test("visit.correct supersedes with a reason; a verdict never loses its visit", async () => {
  await inSmallWorld(async (world) => {
    const { database, people, by, visitId } = world;
    const late = { id: visitId, heldOn: "2017-11-02", reason: "Agenda" };
    await refused(world, correctVisit.run(by(people.coordinator), late), { kind: "conflict" });
    const gone = { id: visitId, withdrawn: true, reason: "Niet gehouden" };
    await refused(world, correctVisit.run(by(people.coordinator), gone), { kind: "conflict" });
    await refused(world, correctVisit.run(by(people.coordinator), { id: visitId, heldOn: "2017-10-03" }), {
      kind: "invalid",
    });
    await refused(world, correctVisit.run(by(people.inspector), { ...late, heldOn: "2017-10-03" }), {
      kind: "forbidden",
    });
    await correctVisit.run(by(people.coordinator), { id: visitId, heldOn: "2017-10-03", reason: "Agenda" });
    const versions = await database.read.select().from(visit).where(eq(visit.id, visitId)).orderBy(visit.seq);
    const entry = await lastEntry(world);
    expect(versions.map(({ happenedOn, untilSeq }) => [happenedOn, untilSeq])).toEqual([
      ["2017-10-02", entry.seq],
      ["2017-10-03", null],
    ]);
    expect(versions[1]?.firstSeq).toBe(versions[0]?.seq);
  });
});

test("verdict.give needs an inspection by that day; a rejection needs a motivation", async () => {
  await inSmallWorld(async (world) => {
    const { people, by } = world;
    const given = { school: "B-1", decidedOn: "2017-10-01", verdict: "approved" };
    await refused(world, giveVerdict.run(by(people.coordinator), given), { kind: "conflict" });
    const rejected = { ...given, decidedOn: "2018-01-12", verdict: "rejected" };
    await refused(world, giveVerdict.run(by(people.coordinator), rejected), { kind: "invalid" });
    await refused(world, giveVerdict.run(by(people.reviewer), { ...rejected, motivation: "x" }), {
      kind: "forbidden",
    });
    await refused(world, giveVerdict.run(by(people.coordinator), { ...given, decidedOn: "2017-11-01" }), {
      kind: "conflict",
    });
    await giveVerdict.run(by(people.coordinator), { ...rejected, motivation: "De intake ontbreekt." });
    expect((await lastEntry(world)).action).toBe("verdict.give");
  });
});

test("verdict.correct withdraws with a reason, and the school waits for a verdict again", async () => {
  await inSmallWorld(async (world) => {
    const { database, people, by, verdictId, schoolId } = world;
    await correctVerdict.run(by(people.coordinator), {
      id: verdictId,
      withdrawn: true,
      reason: "Verkeerde school",
    });
    const [row] = await database.read.select().from(verdict).where(eq(verdict.id, verdictId));
    expect(row?.untilSeq).toBe((await lastEntry(world)).seq);
    const school = await readSchool.run({ read: database.read, ...by(people.coordinator) }, { id: schoolId });
    expect(school.tidk?.status).toBe("pending");
    expect(school.tidk?.timeline.find((item) => item.id === verdictId)?.withdrawn).toMatchObject({
      reason: "Verkeerde school",
    });
    const seen = await readSchool.run({ read: database.read, ...by(people.inspector) }, { id: schoolId });
    const fact = seen.tidk?.timeline.find((item) => item.id === verdictId);
    expect([fact?.row.fact, fact?.withdrawn?.reason]).toMatchObject([{ motivation: null }, null]);
    await refused(
      world,
      correctVerdict.run(by(people.coordinator), { id: verdictId, withdrawn: true, reason: "x" }),
      { kind: "not-found" },
    );
  });
});

test("keurmerk.record suspends and lifts; leaving and plans keep their rules", async () => {
  await inSmallWorld(async (world) => {
    const { database, people, by, schoolId } = world;
    const keurmerk = async () =>
      (await readSchool.run({ read: database.read, ...by(people.ministry) }, { id: schoolId })).keurmerk;
    const record = (event: string, effectiveOn: string) =>
      recordKeurmerk.run(by(people.reviewer), { id: schoolId, event, effectiveOn });
    await record("suspended", "2018-01-10");
    expect(await keurmerk()).toEqual({ stage: "holder", suspended: true });
    await record("suspension-lifted", "2018-01-20");
    expect(await keurmerk()).toEqual({ stage: "holder", suspended: false });
    await refused(world, record("withdrawn", "2018-03-01"), { kind: "invalid" });
    const left = { school: "B-1", leftOn: "2017-09-01" };
    await refused(world, leaveRound.run(by(people.reviewer), left), { kind: "conflict" });
    const plan = { round: "r1", adoptedOn: "2018-01-12", targets: { "2018-Q1": 1 } };
    await adoptPlan.run(by(people.coordinator), plan);
    await refused(world, adoptPlan.run(by(people.coordinator), plan), { kind: "conflict" });
  });
});

test("the same idempotency key gives the same answer once; another body is refused; others may use the key", async () => {
  await inSmallWorld(async (world) => {
    const { people, by } = world;
    const held = { school: "B-1", heldOn: "2018-01-10", kind: "reinspection" };
    const first = await submitVisit.run(by(people.coordinator), held, "k");
    const entry = await lastEntry(world);
    expect(await submitVisit.run(by(people.coordinator), held, "k")).toEqual(first);
    expect((await lastEntry(world)).seq).toBe(entry.seq);
    await refused(world, submitVisit.run(by(people.coordinator), { ...held, kind: "classroom" }, "k"), {
      kind: "conflict",
    });
    await submitVisit.run(by(people.inspector), { ...held, heldOn: "2018-01-11" }, "k");
    const account = { email: "n@test.example", name: "N", role: "advisory" };
    const made = await createAccount.run(by(people.admin), account, "k");
    expect(made.oneTimePassword).toMatch(/^(\w{4}-){3}\w{4}$/);
    expect(await createAccount.run(by(people.admin), account, "k")).toEqual({
      ...made,
      oneTimePassword: null,
    });
  });
});

test("a password is replaced by its owner; a role, a reset or a disabling ends the sessions; an admin stays", async () => {
  await inSmallWorld(async (world) => {
    const { database, people, by } = world;
    const id = people.ministry.accountId;
    const own = async () =>
      (await database.read.select().from(credential).where(eq(credential.accountId, id)))[0];
    const { oneTimePassword } = await resetPassword.run(by(people.admin), { id });
    expect(await own()).toMatchObject({ mustChange: 1, sessionVersion: 2 });
    const change = { current: "verkeerd", next: "een nieuw wachtwoord" };
    await refused(world, changePassword.run(by(people.ministry), change), { kind: "invalid" });
    await changePassword.run(by(people.ministry), { ...change, current: oneTimePassword });
    expect(await own()).toMatchObject({ mustChange: 0, sessionVersion: 3 });
    expect((await lastEntry(world)).facts).toEqual({ written: [], closed: [] });
    await changeRole.run(by(people.admin), { id, role: "advisory" });
    await disableAccount.run(by(people.admin), { id });
    expect(await own()).toMatchObject({ sessionVersion: 5 });
    const last = { id: people.admin.accountId };
    await refused(world, disableAccount.run(by(people.admin), last), { kind: "conflict" });
    await refused(world, changeRole.run(by(people.admin), { ...last, role: "ministry" }), {
      kind: "conflict",
    });
  });
});
