import Sqlite from "better-sqlite3";
import { sql } from "drizzle-orm";
import fc from "fast-check";
import { expect, test } from "vitest";
import { setting } from "#db/schema/operation.ts";
import { runs } from "#lib/testing/runs.ts";
import { withDatabase } from "#lib/testing/temporary-database.ts";

const names = (rows: { name: string }[]) => rows.map(({ name }) => name).sort();

test("writes that wait together are kept or undone each by itself", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.record({ fails: fc.boolean(), alone: fc.boolean() })), async (plans) => {
      await withDatabase(async ({ read, withTx }) => {
        const outcomes = await Promise.allSettled(
          plans.map(({ fails, alone }, n) =>
            withTx(
              async (tx) => {
                await tx.insert(setting).values({ name: `n${n}`, value: "" });
                if (fails) throw new Error(`no ${n}`);
                return n;
              },
              { alone },
            ),
          ),
        );
        outcomes.forEach((outcome, n) => {
          if (plans[n]?.fails) expect(outcome).toMatchObject({ reason: { message: `no ${n}` } });
          else expect(outcome).toEqual({ status: "fulfilled", value: n });
        });
        const kept = plans.flatMap(({ fails }, n) => (fails ? [] : [`n${n}`]));
        expect(names(await read.select().from(setting))).toEqual(kept.sort());
      });
    }),
    { numRuns: runs(25) },
  );
});

test("an answer means that another connection can read the write", async () => {
  await withDatabase(async ({ file, withTx }) => {
    const other = new Sqlite(file, { readonly: true });
    const seen = other.prepare("select count(*) from setting where name = ?").pluck();
    const write = async (n: number) => {
      await withTx(async (tx) => tx.insert(setting).values({ name: `n${n}`, value: "" }));
      return seen.get(`n${n}`);
    };
    expect(await Promise.all(Array.from({ length: 20 }, (_, n) => write(n)))).toEqual(Array(20).fill(1));
    other.close();
  });
});

test("when the transaction as a whole is lost, no write of the group is acknowledged", async () => {
  await withDatabase(async ({ read, withTx }) => {
    const writes = await Promise.allSettled([
      withTx(async (tx) => tx.insert(setting).values({ name: "first", value: "" })),
      withTx(async (tx) => {
        tx.run(sql`rollback`);
        throw new Error("the disk is full");
      }),
    ]);
    expect(writes.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
    expect(await read.select().from(setting)).toEqual([]);
    await withTx(async (tx) => tx.insert(setting).values({ name: "next", value: "" }));
    expect(names(await read.select().from(setting))).toEqual(["next"]);
  });
});
