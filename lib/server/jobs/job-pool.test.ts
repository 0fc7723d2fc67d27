import { setImmediate } from "node:timers/promises";
import Sqlite from "better-sqlite3";
import { parse } from "csv-parse/sync";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createDatabase, type Database } from "#db/open.ts";
import { Problem } from "#lib/access/problem.ts";
import type { ExportOrder } from "#lib/operation/export-query.ts";
import { exportSchools } from "#lib/schools/reads/school-export.ts";
import { makeManySchools } from "#lib/testing/many-schools.ts";
import { temporaryFile } from "#lib/testing/temporary-database.ts";
import { exportAnswer } from "./export-answer.ts";
import { type JobLimits, JobPool } from "./job-pool.ts";
import { pieceSize } from "./task.ts";

const schools = 2500; // several parts, some eight pieces
const never = new AbortController().signal;
let database: Database;
let pool: JobPool;
let removeFolder: () => void;

beforeAll(async () => {
  const { path, remove } = temporaryFile();
  removeFolder = remove;
  database = await createDatabase(path);
  await makeManySchools(database, schools);
  pool = new JobPool(database.file);
}, 60_000);
afterAll(async () => {
  await pool.close();
  await database.close();
  removeFolder();
});

/** The order of a file of all schools by an account, or by the system. */
async function order(accountId?: string): Promise<ExportOrder> {
  const person = { role: "coordinator", inspectorId: null, mustChangePassword: false } as const;
  const actor = accountId === undefined ? { role: "system" as const } : { ...person, accountId };
  const now = new Date("2018-02-05T12:00:00Z");
  return (await exportSchools.run({ read: database.read, actor, now }, { format: "open" })).order;
}

function namesIn(csv: string): string[] {
  return (parse(csv, { columns: true }) as { name: string }[]).map(({ name }) => name);
}

async function wholeFile(from: JobPool, accountId?: string): Promise<string[]> {
  return namesIn(await new Response(await from.open(await order(accountId), never)).text());
}

/** Waits until nothing waits or runs any more: the thread has ended each. */
async function atRest(pool: JobPool): Promise<void> {
  while (pool.status().length > 0) await setImmediate();
}

async function withPool(limits: Partial<JobLimits>, work: (pool: JobPool) => Promise<void>) {
  const pool = new JobPool(database.file, limits);
  try {
    await work(pool);
  } finally {
    await pool.close();
  }
}

test("a file of several parts holds each school once, and then nothing is held any more", async () => {
  const names = await wholeFile(pool);
  expect(names).toHaveLength(schools);
  expect(new Set(names).size).toBe(schools);
  await atRest(pool);
});

test("who takes slowly keeps few bytes waiting, and still gets everything; how far it is can be asked", async () => {
  const reader = (await pool.open(await order("slow"), never)).getReader();
  const ahead: number[] = [];
  const progress: { done: number; total: number }[] = [];
  const pieces: Uint8Array[] = [];
  for (;;) {
    // Another file runs through while this one takes its time: the thread made all that it may.
    await wholeFile(pool);
    const [status] = pool.status().filter(({ account }) => account === "slow");
    if (status) ahead.push(status.bytesWaiting);
    if (status) progress.push({ done: status.done, total: status.total });
    const { done, value } = await reader.read();
    if (done) break;
    expect(value.length).toBeLessThanOrEqual(pieceSize);
    pieces.push(value);
  }
  expect(Math.max(...ahead)).toBeLessThanOrEqual(5 * pieceSize);
  expect(Math.max(...ahead)).toBeGreaterThan(2 * pieceSize);
  expect(namesIn(Buffer.concat(pieces).toString())).toHaveLength(schools);
  expect(progress[0]?.done).toBeLessThan(schools);
  expect(progress.map(({ done }) => done)).toEqual(
    progress.map(({ done }) => done).toSorted((a, b) => a - b),
  );
  expect(new Set(progress.map(({ total }) => total))).toEqual(new Set([schools]));
});

test("what is recorded while a slow client takes a file is written at once, and no reader holds the log", async () => {
  const reader = (await pool.open(await order("slow"), never)).getReader();
  await reader.read();
  await wholeFile(pool);
  expect(pool.status().map(({ account }) => account)).toContain("slow"); // it waits for its client
  await database.withTx(async (tx) => void tx.run(sql`create table written as select * from school`));
  const other = new Sqlite(database.file);
  expect(other.pragma("wal_checkpoint(TRUNCATE)")).toEqual([{ busy: 0, log: 0, checkpointed: 0 }]);
  other.close();
  await reader.cancel();
  await atRest(pool);
});

test("20 clients hang up, some before their turn and some on the way; nothing is left of theirs", async () => {
  await withPool({ running: 2 }, async (pool) => {
    const hungUp = Array.from({ length: 20 }, async (_, n) => {
      const client = new AbortController();
      const opened = pool.open(await order(`account ${n}`), client.signal);
      if (n % 4 === 0) await opened;
      else if (n % 4 === 1) await setImmediate();
      client.abort();
      await opened.then(
        (body) => expect(new Response(body).text()).rejects.toThrow("De verbinding is verbroken."),
        (error) => expect(error).toMatchObject({ message: "De verbinding is verbroken." }),
      );
    });
    await Promise.all(hungUp);
    await atRest(pool);
    expect(await wholeFile(pool)).toHaveLength(schools);
  });
});

test("who hung up before its turn is never begun", async () => {
  await withPool({ running: 1 }, async (pool) => {
    const first = await pool.open(await order(), never);
    const client = new AbortController();
    const second = pool.open(await order("gone"), client.signal);
    expect(pool.status().map(({ account }) => account)).toEqual(["", "gone"]);
    client.abort();
    expect(pool.status().map(({ account }) => account)).toEqual([""]);
    await expect(second).rejects.toThrow("De verbinding is verbroken.");
    await first.cancel();
    await atRest(pool);
  });
});

test("too many at once are refused in words and told when to come back; who waits gets a turn", async () => {
  await withPool({ running: 1, waiting: 1 }, async (pool) => {
    const first = await pool.open(await order(), never);
    const second = pool.open(await order(), never);
    const refused = await pool.open(await order(), never).catch((error) => error);
    expect(refused).toBeInstanceOf(Problem);
    expect(refused).toMatchObject({
      kind: "unavailable",
      message: expect.stringMatching(/te veel bestanden/),
      retryAfterSeconds: 10,
    });
    await first.cancel();
    expect(namesIn(await new Response(await second).text())).toHaveLength(schools);
  });
});

test("who asks for many files keeps nobody else waiting for all of them", async () => {
  await withPool({ running: 1 }, async (pool) => {
    const first = await pool.open(await order("many"), never);
    const begun: string[] = [];
    const all = ["many", "many", "many", "other", "many", "third"].map(async (account) => {
      const body = await pool.open(await order(account), never);
      begun.push(account);
      await body.cancel();
    });
    while (pool.status().length < 7) await setImmediate();
    await first.cancel();
    await Promise.all(all);
    expect(begun).toEqual(["many", "other", "third", "many", "many", "many"]);
  });
});

test("a file that cannot be made is refused before the first byte, and leaves nothing behind", async () => {
  const impossible = { ...(await order()), params: { format: "pdf" } };
  await expect(pool.open(impossible, never)).rejects.toMatchObject({ kind: "unavailable" });
  await atRest(pool);
});

test("a thread that dies breaks off what it was making; who waited gets the next thread", async () => {
  await withPool({ running: 1 }, async (pool) => {
    const body = await pool.open(await order(), never);
    const waited = wholeFile(pool);
    while (pool.status().length < 2) await setImmediate();
    const [thread] = pool.threads;
    await thread?.terminate();
    await expect(new Response(body).text()).rejects.toThrow(Problem); // no last piece: it does not look whole
    expect(await waited).toHaveLength(schools);
    expect(pool.threads[0]?.threadId).not.toBe(thread?.threadId);
    await atRest(pool);
  });
});

test("where no thread can start, everybody is told", async () => {
  const pool = new JobPool(database.file, {}, ["lib", "server", "jobs", "no-such-program.ts"]);
  const asked = [order(), order()].map(async (made) => await pool.open(await made, never));
  for (const each of asked) await expect(each).rejects.toMatchObject({ kind: "unavailable" });
  expect(pool.status()).toEqual([]);
  await pool.close();
});

test("who takes nothing at all loses the place", async () => {
  await withPool({ stalledAfterMs: 20 }, async (pool) => {
    const body = await pool.open(await order(), never);
    await atRest(pool);
    await expect(new Response(body).text()).rejects.toThrow(Problem);
  });
});

test("a thread without work is ended, and asking for the headers alone starts none", async () => {
  await withPool({ idleAfterMs: 1 }, async (pool) => {
    const made = { headers: { "Content-Type": "text/csv" }, order: await order() };
    const head = await exportAnswer(pool, made, new Request("http://x/", { method: "HEAD" }));
    expect(head).toMatchObject({ body: null, headers: { "Content-Type": "text/csv" } });
    expect(pool.threads).toHaveLength(0);
    await wholeFile(pool);
    while (pool.threads.length > 0) await setImmediate();
    expect(await wholeFile(pool)).toHaveLength(schools);
  });
});
