import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import type { EntryFacts } from "#db/journal/entry.ts";
import { journal } from "#db/journal/schema.ts";
import { verifyJournal } from "#db/journal/verify.ts";
import { finding, visit } from "#db/schema/visits.ts";
import { correctVisit } from "#lib/procedure/commands/visits.ts";
import { fillEveryTable } from "#lib/testing/every-table.ts";
import { withOldDatabase } from "#lib/testing/old-database.ts";
import { inSmallWorld } from "#lib/testing/small-world.ts";
import type { Read } from "./open.ts";

async function writtenIn(read: Read): Promise<EntryFacts["written"]> {
  const entries = await read.select({ facts: journal.facts }).from(journal).orderBy(journal.seq);
  return entries.flatMap(({ facts }) => (JSON.parse(facts) as EntryFacts).written);
}

test("an entry names every column of a fact as it is stored", async () => {
  await inSmallWorld(async (world) => {
    await fillEveryTable(world);
    const { read } = world.database;
    for (const { table, row } of await writtenIn(read)) {
      const columns = read.all<{ name: string }>(sql`select name from pragma_table_info(${table})`);
      expect(Object.keys(row).toSorted(), table).toEqual(columns.map(({ name }) => name).toSorted());
    }
  });
});

test("the criterion of a finding keeps the name under which it was first stored, in facts and in entries", async () => {
  await inSmallWorld(async ({ database }) => {
    const [found] = (await writtenIn(database.read)).filter(({ table }) => table === "finding");
    expect(found?.row).toMatchObject({
      aspect: "intake-goal",
      score: 1,
      rationaleDigest: expect.any(String),
    });
    expect(found?.row).not.toHaveProperty("criterion");
    expect(await database.read.select({ criterion: finding.criterion }).from(finding)).toEqual([
      { criterion: "intake-goal" },
    ]);
  });
});

test("a finding of an earlier version is corrected: its entry of then and that of now hold the names of then", async () => {
  await withOldDatabase("house-0011", async (database) => {
    const { read } = database;
    const [old] = await read.select().from(finding).where(eq(finding.criterion, "intake-goal"));
    const [held] = await read
      .select()
      .from(visit)
      .where(eq(visit.id, old?.visitId ?? ""));
    const change = { criterion: "intake-goal", score: 4, rationale: "" };
    const context = { database, actor: { role: "system" }, now: new Date("2018-03-10T12:00:00Z") } as const;
    await correctVisit.run(context, { id: held?.id, findings: [change], reason: "Telfout" });
    const versions = (await writtenIn(read)).filter(({ row }) => row.id === old?.id);
    const names = ["aspect", "firstSeq", "id", "rationaleDigest", "score", "seq", "untilSeq", "visitId"];
    for (const { row } of versions) {
      expect(Object.keys(row)).toEqual(expect.arrayContaining(names));
      expect(row).not.toHaveProperty("criterion");
    }
    expect(versions.map(({ row }) => row.score)).toEqual([1, 2, 4]);
    expect((await verifyJournal(read)).wrong).toBeNull();
  });
});
