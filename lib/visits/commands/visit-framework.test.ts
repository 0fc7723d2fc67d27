import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { EntryWriter } from "#db/journal/entry.ts";
import { visit } from "#db/schema/visits.ts";
import { criteriaOf } from "#lib/framework/rules/framework.ts";
import { exampleFramework } from "#lib/framework/rules/framework-versions.ts";
import { correctVisit, recordVisit } from "#lib/procedure/commands/visits.ts";
import { inSmallWorld, noon, type SmallWorld } from "#lib/testing/small-world.ts";
import { expectRefusal } from "#lib/testing/traces.ts";
import { readVisit } from "#lib/visits/reads/visits.ts";

const reason = "Overgenomen uit de aantekeningen";
const held = { school: "B-1", heldOn: "2018-01-10", kind: "classroom" };

/** A visit as it was recorded when the aspects themselves were scored. */
async function oldVisit({ database, visitId }: SmallWorld): Promise<string> {
  const [pattern] = await database.read.select().from(visit).where(eq(visit.id, visitId));
  if (!pattern) throw new Error("The world has no visit.");
  const { roundId, schoolId, kind, inspectorId } = pattern;
  await database.withTx(async (tx) => {
    const write = await EntryWriter.after(tx);
    const visit = { roundId, schoolId, kind, inspectorId, happenedOn: "2017-11-01" };
    await write.add("visit", "old", { ...visit, frameworkVersion: "voorbeeld-1" });
    const found = { visitId: "old", criterion: "intake", score: 3, rationaleDigest: null };
    await write.add("finding", "old-finding", found);
    await write.append({
      now: new Date(noon),
      actor: "system",
      action: "visit.record",
      subject: "visit:old",
    });
  });
  return "old";
}

async function read({ database, by, people }: SmallWorld, id: string) {
  return await readVisit.run({ read: database.read, ...by(people.coordinator) }, { id });
}

test("a visit of all 35 scores is recorded under the version in force on its day", async () => {
  await inSmallWorld(async (world) => {
    const findings = criteriaOf(exampleFramework).map(({ id }) => ({
      criterion: id,
      score: 4,
      rationale: "",
    }));
    const { id } = await recordVisit.run(world.by(world.people.inspector), {
      ...held,
      independent: true,
      findings,
    });
    const stored = await read(world, id);
    expect(stored.frameworkVersion).toBe("voorbeeld-2");
    expect(stored.findings).toMatchObject(findings.map((finding) => ({ ...finding, rationale: null })));
  });
});

test("a visit of an older version stays readable, and is corrected within its own version", async () => {
  await inSmallWorld(async (world) => {
    const { database, by, people } = world;
    const id = await oldVisit(world);
    expect((await read(world, id)).findings).toMatchObject([
      { criterion: "intake", score: 3, rationale: null },
    ]);
    const correct = (criterion: string) => {
      const findings = [{ criterion, score: 2, rationale: "Gezien" }];
      return correctVisit.run(by(people.coordinator), { id, findings, reason });
    };
    for (const criterion of ["intake-goal", "parking"])
      await expectRefusal(database.read, () => correct(criterion), {
        kind: "invalid",
        errors: [{ field: "findings.0.criterion" }],
      });
    await correct("intake");
    const after = await read(world, id);
    expect(after).toMatchObject({
      frameworkVersion: "voorbeeld-1",
      findings: [{ criterion: "intake", score: 2 }],
    });
  });
});

test("a visit without scores gets the version in force on its day with its first scores", async () => {
  await inSmallWorld(async (world) => {
    const { database, by, people } = world;
    const { id } = await recordVisit.run(by(people.coordinator), held);
    expect((await read(world, id)).frameworkVersion).toBeNull();
    const correct = (criterion: string) => {
      const findings = [{ criterion, score: 3 }];
      return correctVisit.run(by(people.coordinator), { id, findings, reason });
    };
    await expectRefusal(database.read, () => correct("intake"), { kind: "invalid" });
    await correct("intake-goal");
    expect((await read(world, id)).frameworkVersion).toBe("voorbeeld-2");
  });
});
