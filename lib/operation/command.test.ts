import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { verdict } from "#db/schema/procedure.ts";
import { changeRole, disableAccount, enableAccount, resetPassword } from "#lib/accounts/commands/accounts.ts";
import { eraseAccount } from "#lib/accounts/commands/erase-account.ts";
import { adoptPlan, openRound } from "#lib/planning/commands/planning.ts";
import { correctVerdict } from "#lib/procedure/commands/verdicts.ts";
import { recordKeurmerk } from "#lib/register/commands/keurmerk.ts";
import { leaveRound } from "#lib/register/commands/register.ts";
import { readSchool } from "#lib/schools/reads/school.ts";
import { inSmallWorld } from "#lib/testing/small-world.ts";
import { expectRefusal, lastEntry } from "#lib/testing/traces.ts";

test("verdict.correct withdraws with a reason, and the school waits for a verdict again", async () => {
  await inSmallWorld(async (world) => {
    const { database, people, by, verdictId, schoolId } = world;
    await correctVerdict.run(by(people.coordinator), {
      id: verdictId,
      withdrawn: true,
      reason: "Verkeerde school",
    });
    const [row] = await database.read.select().from(verdict).where(eq(verdict.id, verdictId));
    expect(row?.untilSeq).toBe((await lastEntry(world.database.read)).seq);
    const school = await readSchool.run({ read: database.read, ...by(people.coordinator) }, { id: schoolId });
    expect(school.tidk?.status).toBe("pending");
    expect(school.tidk?.timeline.find((item) => item.id === verdictId)?.withdrawn).toMatchObject({
      reason: "Verkeerde school",
    });
    const seen = await readSchool.run({ read: database.read, ...by(people.inspector) }, { id: schoolId });
    const fact = seen.tidk?.timeline.find((item) => item.id === verdictId);
    expect([fact?.row.fact, fact?.withdrawn?.reason]).toMatchObject([{ motivation: null }, null]);
    await expectRefusal(
      world.database.read,
      () => correctVerdict.run(by(people.coordinator), { id: verdictId, withdrawn: true, reason: "x" }),
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
    await expectRefusal(world.database.read, () => record("withdrawn", "2018-03-01"), { kind: "invalid" });
    const left = { school: "B-1", leftOn: "2017-09-01" };
    await expectRefusal(world.database.read, () => leaveRound.run(by(people.reviewer), left), {
      kind: "conflict",
    });
    const plan = { round: "r1", adoptedOn: "2018-01-12", targets: { "2018-Q1": 1 } };
    await adoptPlan.run(by(people.coordinator), plan);
    await expectRefusal(world.database.read, () => adoptPlan.run(by(people.coordinator), plan), {
      kind: "conflict",
    });
  });
});

test("plan.adopt and round.open refuse what lies outside any round that can be", async () => {
  await inSmallWorld(async (world) => {
    const { people, by } = world;
    const adopt = (quarter: string) =>
      adoptPlan.run(by(people.coordinator), {
        round: "r1",
        adoptedOn: "2018-01-12",
        targets: { [quarter]: 1 },
      });
    for (const quarter of ["2019-Q1", "2017-Q2", "9999-Q4"])
      await expectRefusal(world.database.read, () => adopt(quarter), { kind: "invalid" });
    const open = (endsOn: string) =>
      openRound.run(by(people.coordinator), { code: "r2", name: "Ronde 2", startsOn: "2018-01-01", endsOn });
    for (const endsOn of ["9999-12-31", "2100-01-01", "zomaar"])
      await expectRefusal(world.database.read, () => open(endsOn), { kind: "invalid" });
  });
});

test("an erased account is not brought back by a role, a password or enabling it", async () => {
  await inSmallWorld(async (world) => {
    const { people, by } = world;
    const id = people.ministry.accountId;
    await disableAccount.run(by(people.admin), { id });
    await eraseAccount.run(by(people.admin), { id, confirmed: true });
    const admin = by(people.admin);
    await expectRefusal(world.database.read, () => enableAccount.run(admin, { id }), { kind: "conflict" });
    await expectRefusal(world.database.read, () => resetPassword.run(admin, { id }), { kind: "conflict" });
    await expectRefusal(world.database.read, () => changeRole.run(admin, { id, role: "admin" }), {
      kind: "conflict",
    });
  });
});
