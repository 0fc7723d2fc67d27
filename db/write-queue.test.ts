import Sqlite from "better-sqlite3";
import { sql } from "drizzle-orm";
import fc from "fast-check";
import { expect, test } from "vitest";
import { setting } from "#db/schema/operation.ts";
import { problemIn } from "#lib/server/problem-in.ts";
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
    const write = (name: string) =>
      withTx(async (tx) => void tx.insert(setting).values({ name, value: "" }).run());
    await write("before");
    const [first, second] = await Promise.allSettled([
      write("first"),
      withTx(async (tx) => {
        tx.run(sql`rollback`);
        throw new Error("the disk is full");
      }),
    ]);
    expect(second?.status).toBe("rejected");
    const acknowledged = first?.status === "fulfilled" ? ["first"] : []; // on a slow machine it has a group of its own
    await write("next");
    expect(names(await read.select().from(setting))).toEqual(["before", ...acknowledged, "next"]);
  });
});

test("under a lock of somebody else each write waits by its own time, and reads go on", async () => {
  await withDatabase(async ({ file, read, withTx }) => {
    const other = new Sqlite(file);
    other.exec("begin immediate");
    const write = async (n: number) =>
      await withTx(async (tx) => tx.insert(setting).values({ name: `n${n}`, value: "" }));
    const waiting = Array.from({ length: 10 }, (_, n) => write(n));
    // Who would wait after the first was refused would find no lock any more, and be written.
    let release: NodeJS.Timeout | undefined;
    waiting[0]?.catch(() => {
      release = setTimeout(() => other.exec("rollback"), 500);
    });
    expect(await read.select().from(setting)).toEqual([]);
    const outcomes = await Promise.allSettled(waiting);
    expect(outcomes.map(({ status }) => status)).toEqual(Array(10).fill("rejected"));
    for (const outcome of outcomes)
      expect(problemIn("reason" in outcome && outcome.reason)).toMatchObject({
        kind: "unavailable",
        retryAfterSeconds: 2,
      });
    clearTimeout(release);
    other.exec("rollback");
    await write(10);
    expect(await read.select().from(setting)).toMatchObject([{ name: "n10" }]);
    other.close();
  });
});

test("a lock that is given up in time delays a write, and no more", async () => {
  await withDatabase(async ({ file, read, withTx }) => {
    const other = new Sqlite(file);
    other.exec("begin immediate");
    const waiting = withTx(async (tx) => tx.insert(setting).values({ name: "waited", value: "" }));
    await new Promise((done) => setTimeout(done, 50));
    other.exec("rollback");
    await waiting;
    expect(await read.select().from(setting)).toMatchObject([{ name: "waited" }]);
    other.close();
  });
});

test("a disk that is full refuses what does not fit, says so, and takes what comes when there is room", async () => {
  await withDatabase(async ({ read, withTx, trouble }) => {
    const write = async (name: string) =>
      await withTx(async (tx) => tx.insert(setting).values({ name, value: "x".repeat(1_000_000) }));
    await withTx(async (tx) => void tx.get(sql`pragma max_page_count = 1`)); // no more than there are
    const refused = await Promise.allSettled(["a", "b"].map(write));
    for (const outcome of refused)
      expect(problemIn("reason" in outcome && outcome.reason)).toMatchObject({
        kind: "unavailable",
        message: expect.stringContaining("vol"),
      });
    expect(trouble().write).toBe("SQLITE_FULL");
    expect(await read.select().from(setting)).toEqual([]);
    await withTx(async (tx) => void tx.get(sql`pragma max_page_count = 100000`));
    await write("c");
    expect(trouble().write).toBeNull();
    expect(names(await read.select().from(setting))).toEqual(["c"]);
  });
});
