import { asc, eq } from "drizzle-orm";
import { v7 as newId } from "uuid";
import { expect, test } from "vitest";
import { verdict } from "#db/schema/procedure.ts";
import { readSchool } from "#lib/schools/reads/school.ts";
import { inSmallWorld } from "#lib/testing/small-world.ts";
import { everythingIn, expectRefusal, lastEntry } from "#lib/testing/traces.ts";
import { correctVerdict, giveVerdict } from "./verdicts.ts";
import { recordVisit } from "./visits.ts";

const given = {
  school: "B-1",
  decidedOn: "2018-01-12",
  verdict: "rejected",
  motivation: "De intake ontbreekt",
};

test("verdict.give writes one fact by its giver, keeps the motivation apart, and decides the status", async () => {
  await inSmallWorld(async ({ database: { read }, people, by, schoolId }) => {
    const { id, seq, hash } = await giveVerdict.run(by(people.coordinator), given);
    const entry = await lastEntry(read);
    expect(entry).toMatchObject({ seq, hash, action: "verdict.give", subject: `verdict:${id}` });
    expect(entry).toMatchObject({ actor: people.coordinator.accountId, written: ["verdict"], closed: [] });
    expect(entry.facts).not.toContain("intake");
    expect(everythingIn(read)).toContain("De intake ontbreekt");
    const school = await readSchool.run({ read, ...by(people.coordinator) }, { id: schoolId });
    expect(school.tidk?.status).toBe("rejected");
  });
});

test("verdict.give refuses, without a trace: no inspection by then, no motivation, tomorrow, the same day twice, another role", async () => {
  await inSmallWorld(async ({ database: { read }, people, by }) => {
    const refusals: [keyof typeof people, object, object][] = [
      ["coordinator", { ...given, decidedOn: "2017-10-01" }, { kind: "conflict" }],
      ["coordinator", { ...given, motivation: " " }, { kind: "invalid", errors: [{ field: "motivation" }] }],
      ["coordinator", { ...given, decidedOn: "2018-02-06" }, { kind: "invalid" }],
      ["coordinator", { ...given, decidedOn: "2017-11-01" }, { kind: "conflict" }],
      ["coordinator", { ...given, school: "B-9" }, { kind: "not-found" }],
      ["coordinator", { ...given, verdict: "maybe" }, { kind: "invalid", errors: [{ field: "verdict" }] }],
      ["inspector", given, { kind: "forbidden" }],
      ["reviewer", given, { kind: "forbidden" }],
      ["ministry", given, { kind: "forbidden" }],
      ["advisory", given, { kind: "forbidden" }],
      ["admin", given, { kind: "forbidden" }],
    ];
    for (const [role, input, problem] of refusals)
      await expectRefusal(read, () => giveVerdict.run(by(people[role]), input), problem);
  });
});

test("a visit without lessons carries no verdict", async () => {
  await inSmallWorld(async ({ database: { read }, people, by }) => {
    const early = { school: "B-1", heldOn: "2017-09-01", kind: "no-lessons" };
    await recordVisit.run(by(people.reviewer), early);
    const give = () => giveVerdict.run(by(people.coordinator), { ...given, decidedOn: "2017-09-20" });
    await expectRefusal(read, give, { kind: "conflict" });
  });
});

test("verdict.correct makes a new version with the reason, and the first version stays", async () => {
  await inSmallWorld(async ({ database: { read }, people, by, verdictId: id }) => {
    const changes = { verdict: "rejected", motivation: "Toch onvoldoende" };
    const { seq } = await correctVerdict.run(by(people.coordinator), {
      id,
      ...changes,
      reason: "Verwisseld",
    });
    const versions = await read.select().from(verdict).where(eq(verdict.id, id)).orderBy(asc(verdict.seq));
    expect(versions.map((v) => [v.verdict, v.happenedOn, v.untilSeq])).toEqual([
      ["approved", "2017-11-01", seq],
      ["rejected", "2017-11-01", null],
    ]);
    expect(versions[1]?.firstSeq).toBe(versions[0]?.seq);
    const entry = await lastEntry(read);
    expect(entry).toMatchObject({ action: "verdict.correct", written: ["verdict"], closed: ["verdict"] });
    expect(entry.reasonDigest).toMatch(new RegExp(`^verdict:${id}#`));
  });
});

test("verdict.correct refuses, without a trace: no reason, nothing changed, before the visit, tomorrow, a day that is taken, a rejection without words", async () => {
  await inSmallWorld(async ({ database: { read }, people, by, verdictId: id }) => {
    await giveVerdict.run(by(people.coordinator), given);
    const bare = { school: "B-1", decidedOn: "2018-01-15", verdict: "approved" };
    const { id: wordless } = await giveVerdict.run(by(people.coordinator), bare);
    const reason = "Agenda";
    const refusals: [keyof typeof people, object, object][] = [
      ["coordinator", { id, decidedOn: "2017-11-02" }, { kind: "invalid", errors: [{ field: "reason" }] }],
      ["coordinator", { id, reason }, { kind: "invalid" }],
      ["coordinator", { id, reason, withdrawn: false }, { kind: "invalid" }],
      ["coordinator", { id, decidedOn: "2017-10-01", reason }, { kind: "conflict" }],
      ["coordinator", { id, decidedOn: "2018-02-06", reason }, { kind: "invalid" }],
      ["coordinator", { id, decidedOn: "2018-01-12", reason }, { kind: "conflict" }],
      ["coordinator", { id: wordless, verdict: "rejected", reason }, { kind: "invalid" }],
      ["coordinator", { id: newId(), withdrawn: true, reason }, { kind: "not-found" }],
      ["inspector", { id, withdrawn: true, reason }, { kind: "forbidden" }],
      ["reviewer", { id, withdrawn: true, reason }, { kind: "forbidden" }],
      ["admin", { id, withdrawn: true, reason }, { kind: "forbidden" }],
    ];
    for (const [role, input, problem] of refusals)
      await expectRefusal(read, () => correctVerdict.run(by(people[role]), input), problem);
  });
});

test("verdict.give with the id of another verdict is refused as a conflict", async () => {
  await inSmallWorld(async ({ database: { read }, people, by }) => {
    const id = newId();
    await giveVerdict.run(by(people.coordinator), { ...given, id });
    const other = () => giveVerdict.run(by(people.coordinator), { ...given, id, decidedOn: "2018-01-15" });
    await expectRefusal(read, other, { kind: "conflict" });
  });
});
