import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { factTables } from "#db/fact-tables.ts";
import { inSmallWorld } from "#lib/testing/small-world.ts";
import { withDatabase } from "#lib/testing/temporary-database.ts";
import { EntryWriter, journalEnd } from "./entry.ts";

const meta = { actor: "system", action: "round.open", subject: "round:x" } as const;
const values = { happenedOn: "2017-07-01", code: "x", name: "x", endsOn: "2018-12-31" };

test.each([
  "update journal set at = at",
  "delete from journal",
  "insert or replace into journal select * from journal where seq = 1",
  "insert into journal select seq + 50, at, actor, action, subject, reasonDigest, 'k', importedAt, facts, prevHash, hash from journal where seq = 1",
  "update journalHead set last = 1",
  "delete from journalHead",
  "insert into journalHead values (2, 0, 'x')",
])(
  "the database refuses: %s",
  async (statement) => {
    await inSmallWorld(async ({ database }) => {
      await expect(database.withTx(async (tx) => tx.run(sql.raw(statement)))).rejects.toThrow();
    });
  },
  20_000,
);

test("a failed entry leaves nothing behind", async () => {
  await withDatabase(async (database) => {
    const failing = database.withTx(async (tx) => {
      const write = await EntryWriter.after(tx);
      await write.add("round", "x", values);
      await write.append({ ...meta, now: new Date("2018-02-05T12:00:00Z") });
      throw new Error("the power went out");
    });
    await expect(failing).rejects.toThrow("the power went out");
    expect(await database.read.select().from(factTables.round)).toEqual([]);
    expect((await journalEnd(database.read)).last).toBe(0);
  });
});

test("writes wait for one another; `at` never decreases, and a clock that lags too far is refused", async () => {
  await withDatabase(async (database) => {
    const open = (code: string, at: string) =>
      database.withTx(async (tx) => {
        const write = await EntryWriter.after(tx);
        await write.add("round", code, { ...values, code });
        await write.append({ ...meta, now: new Date(at) });
      });
    await Promise.all(["a", "b", "c", "d"].map((code) => open(code, "2018-02-05T12:00:00Z")));
    await open("e", "2018-02-05T11:59:01Z");
    await expect(open("f", "2018-02-05T11:58:59Z")).rejects.toMatchObject({ kind: "unavailable" });
    const entries = database.read.all<{ seq: number; at: string }>(
      sql`select seq, at from journal order by seq`,
    );
    expect(entries.map((entry) => entry.seq)).toEqual([1, 2, 3, 4, 5]);
    expect(new Set(entries.map((entry) => entry.at))).toEqual(new Set(["2018-02-05T12:00:00.000Z"]));
  });
});

test("a reader cannot write, and a commit is on disk", async () => {
  await withDatabase(async ({ read, withTx }) => {
    expect(() => read.run(sql`delete from setting`)).toThrow(
      expect.objectContaining({ cause: expect.objectContaining({ code: "SQLITE_READONLY" }) }),
    );
    const pragmas = await withTx(async (tx) => [
      tx.all(sql`pragma journal_mode`),
      tx.all(sql`pragma synchronous`),
      tx.all(sql`pragma foreign_keys`),
      tx.all(sql`pragma recursive_triggers`),
    ]);
    expect(pragmas).toEqual([
      [{ journal_mode: "wal" }],
      [{ synchronous: 2 }],
      [{ foreign_keys: 1 }],
      [{ recursive_triggers: 1 }],
    ]);
  });
});
