import { expect, test } from "vitest";
import { verifyJournal } from "#db/journal/verify.ts";
import { listFrameworks, readFramework } from "#lib/framework/reads/framework-list.ts";
import { getFrameworks } from "#lib/framework/reads/frameworks.ts";
import { exampleFramework, shippedFrameworks } from "#lib/framework/rules/framework-versions.ts";
import { recordVisit } from "#lib/procedure/commands/visits.ts";
import { listJournal } from "#lib/server/journal-book.ts";
import { fileOf } from "#lib/testing/framework-file.ts";
import { inSmallWorld, type SmallWorld } from "#lib/testing/small-world.ts";
import { expectRefusal, lastEntry } from "#lib/testing/traces.ts";
import { readVisit } from "#lib/visits/reads/visits.ts";
import { importFramework } from "./import-framework.ts";

const inputOf = (text: string, dryRun = false) => ({ file: { name: "kader.json", text }, dryRun });

async function run({ by, people }: SmallWorld, text: string, dryRun = false) {
  return await importFramework.run(by(people.admin), inputOf(text, dryRun));
}

async function record({ by, people }: SmallWorld, heldOn: string, kind: string, criterion: string) {
  const found = { criterion, score: 3, rationale: "" };
  const held = { school: "B-1", heldOn, kind, independent: true, findings: [found] };
  return await recordVisit.run(by(people.inspector, `${heldOn}T16:00:00Z`), held);
}

test("an imported version joins those that ship, with a sentence in the journal", async () => {
  await inSmallWorld(async (world) => {
    const { database, by, people } = world;
    const done = await run(world, fileOf());
    expect(done).toMatchObject({
      written: true,
      version: "proef-1",
      inForceFrom: "2018-06-01",
      criteria: 35,
    });
    const { written, closed } = await lastEntry(database.read);
    expect({ written, closed }).toEqual({ written: ["frameworkVersion"], closed: [] });
    const versions = (await getFrameworks(database.read)).map(({ version }) => version);
    expect(versions).toEqual([...shippedFrameworks.map(({ version }) => version), "proef-1"]);

    const admin = { read: database.read, ...by(people.admin) };
    const { frameworks } = await listFrameworks.run(admin, {});
    expect(frameworks[0]).toMatchObject({
      version: "proef-1",
      untilDay: null,
      isInForce: false,
      isExample: false,
      imported: { by: "admin" },
    });
    expect(frameworks[1]).toMatchObject({ untilDay: "2018-05-31", isInForce: true, isExample: true });
    for (const reader of [people.admin, people.coordinator]) {
      const { lines } = await listJournal.run({ read: database.read, ...by(reader) }, {});
      expect(lines[0]?.sentence).toBe("Kader proef-1 ingelezen; het geldt voor bezoeken vanaf 01-06-2018.");
    }
    expect(await verifyJournal(database.read)).toMatchObject({ wrong: null });
  });
});

test("what is read of a version is a file that can be imported again, and is known by then", async () => {
  await inSmallWorld(async (world) => {
    const { database, by, people } = world;
    const $schema = "https://tidk.example.org/api/v1/framework-schema.json";
    await run(world, fileOf({ $schema }));
    const asked = { read: database.read, ...by(people.inspector) };
    const answer = await readFramework.run(asked, { version: "proef-1" });
    expect(answer).toEqual(JSON.parse(fileOf()));
    await expectRefusal(database.read, () => run(world, JSON.stringify(answer)), {
      kind: "conflict",
      message: "Kader “proef-1” is al ingelezen. Er is niets veranderd.",
    });
  });
});

test("a check says what would be imported, and writes nothing", async () => {
  await inSmallWorld(async (world) => {
    const { last } = await verifyJournal(world.database.read);
    expect(await run(world, fileOf(), true)).toMatchObject({
      written: false,
      version: "proef-1",
      criteria: 35,
    });
    expect((await verifyJournal(world.database.read)).last).toBe(last);
  });
});

test("a visit keeps the version of its day after a later import, and a later visit takes the imported one", async () => {
  await inSmallWorld(async (world) => {
    const { database, by, people, visitId } = world;
    const before = await record(world, "2018-01-10", "classroom", "intake-goal");
    const [aspect] = exampleFramework.aspects;
    const criteria = [{ ...aspect?.criteria[0], id: "own-criterion" }];
    await run(world, fileOf({ inForceFrom: "2018-02-02", aspects: [{ ...aspect, criteria }] }));
    const after = await record(world, "2018-02-05", "classroom", "own-criterion");
    const versionOf = async (id: string) =>
      (await readVisit.run({ read: database.read, ...by(people.coordinator) }, { id })).frameworkVersion;
    expect(await Promise.all([visitId, before.id, after.id].map(versionOf))).toEqual([
      "voorbeeld-2",
      "voorbeeld-2",
      "proef-1",
    ]);
    await expect(record(world, "2018-02-05", "reinspection", "intake-goal")).rejects.toMatchObject({
      kind: "invalid",
      errors: [{ field: "findings.0.criterion" }],
    });
  });
});

test.each<[string, object, string, string]>([
  [
    "another version of that name",
    { version: "voorbeeld-2" },
    "conflict",
    "Er is al een kader “voorbeeld-2”, met een andere inhoud. Geef de nieuwe versie een eigen naam.",
  ],
  [
    "a day on which another begins",
    { inForceFrom: "2018-02-01" },
    "invalid",
    "Regel 3: Vanaf deze dag geldt kader “voorbeeld-3” al. Kies een andere dag.",
  ],
  [
    "a day before visits that were scored",
    { inForceFrom: "2017-10-02" },
    "invalid",
    "Regel 3: Vanaf deze dag zijn al bezoeken met scores vastgelegd (1), en die houden hun eigen kader. Kies een dag na 02-10-2017.",
  ],
])("refuses %s, also when only checked", async (_what, changes, kind, message) => {
  await inSmallWorld(async (world) => {
    const { label, inForceFrom, version, ...rest } = JSON.parse(fileOf(changes));
    const text = JSON.stringify({ version, inForceFrom, label, ...rest }, null, 2);
    for (const dryRun of [true, false])
      await expectRefusal(world.database.read, () => run(world, text, dryRun), { kind, message });
  });
});

test("a version may begin between others where no visit was scored", async () => {
  await inSmallWorld(async (world) => {
    await run(world, fileOf({ inForceFrom: "2017-10-03" }));
    const { frameworks } = await listFrameworks.run(
      { read: world.database.read, ...world.by(world.people.reviewer) },
      {},
    );
    expect(frameworks.map(({ version, untilDay }) => [version, untilDay])).toEqual([
      ["voorbeeld-3", null],
      ["proef-1", "2018-01-31"],
      ["voorbeeld-2", "2017-10-02"],
      ["voorbeeld-1", "2017-06-30"],
    ]);
  });
});

test("everything that is wrong in a file is reported at once, and nothing is written", async () => {
  await inSmallWorld(async (world) => {
    const text = fileOf({ label: "", extra: 1 }).replace('"score": 4', '"score": 2');
    await expectRefusal(world.database.read, () => run(world, text), {
      kind: "invalid",
      errors: [
        { field: "file.line.2", message: "Regel 2: Vul “label” in: wat voor kader dit is." },
        { message: expect.stringContaining("Zet de scores op volgorde") },
        { message: expect.stringContaining("“extra” hoort hier niet.") },
      ],
    });
    await expectRefusal(
      world.database.read,
      () => importFramework.run(world.by(world.people.admin), { dryRun: true }),
      { kind: "invalid", errors: [{ field: "file", message: "Kies een bestand." }] },
    );
  });
});

test("the same request again gives the first answer", async () => {
  await inSmallWorld(async (world) => {
    const { by, people } = world;
    const first = await importFramework.run(by(people.admin), inputOf(fileOf()), "key");
    expect(await importFramework.run(by(people.admin), inputOf(fileOf()), "key")).toEqual(first);
  });
});
