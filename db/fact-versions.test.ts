import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { journalEnd } from "#db/journal/entry.ts";
import { fillEveryTable } from "#lib/testing/every-table.ts";
import { inSmallWorld } from "#lib/testing/small-world.ts";
import { everythingIn } from "#lib/testing/traces.ts";
import { factTables } from "./fact-tables.ts";

test("every table refuses a wrong position, another change with the closing, a second closing, removal and replacement", async () => {
  await inSmallWorld(async (world) => {
    const { database } = world;
    await fillEveryTable(world);
    const { last } = await journalEnd(database.read);
    const before = everythingIn(database.read);
    const refused = async (statement: string, reason: RegExp) => {
      const work = database.withTx(async (tx) => tx.run(sql.raw(statement)));
      const error = await work.then(
        () => null,
        (thrown: Error) => thrown,
      );
      expect(String((error?.cause as Error | undefined)?.message), statement).toMatch(reason);
    };
    for (const table of Object.keys(factTables)) {
      const columns = database.read
        .all<{ name: string }>(sql`select name from pragma_table_info(${table})`)
        .map(({ name }) => name);
      const copy = (changes: Record<string, string | number>) =>
        `insert into ${table} (${columns}) select ${columns.map((c) => changes[c] ?? c)} from ${table} limit 1`;
      const next = last + 1;
      for (const seq of [last, next + 1, 0])
        await refused(copy({ id: "'new'", seq, untilSeq: "null" }), /written by the next entry/);
      await refused(copy({ id: "'new'", seq: next, untilSeq: next }), /written by the next entry/);
      for (const until of [last, next + 1])
        await refused(`update ${table} set untilSeq = ${until}`, /closed once and never changes/);
      for (const column of columns.filter((name) => name !== "untilSeq"))
        await refused(
          `update ${table} set untilSeq = ${next}, ${column} = coalesce(${column}, '') || '9'`,
          /closed once and never changes/,
        );
      await refused(`delete from ${table}`, /facts are never removed/);
      await refused(`replace into ${table} select * from ${table}`, /written by the next entry/);
      const twice = database.withTx(async (tx) => {
        tx.run(sql.raw(`update ${table} set untilSeq = ${next}`));
        tx.run(sql.raw(`update ${table} set untilSeq = null`));
      });
      await expect(twice, table).rejects.toThrow();
    }
    expect(everythingIn(database.read)).toBe(before);
  });
});

test("of one fact at most one version is open", async () => {
  await inSmallWorld(async (world) => {
    await fillEveryTable(world);
    for (const table of Object.keys(factTables)) {
      const columns = world.database.read
        .all<{ name: string }>(sql`select name from pragma_table_info(${table})`)
        .map(({ name }) => (name === "seq" ? "(select last + 1 from journalHead)" : name));
      const second = world.database.withTx(async (tx) =>
        tx.run(
          sql.raw(`insert into ${table} select ${columns} from ${table} where untilSeq is null limit 1`),
        ),
      );
      await expect(second, table).rejects.toMatchObject({
        cause: { code: expect.stringMatching(/^SQLITE_CONSTRAINT_UNIQUE/) },
      });
    }
  });
});
