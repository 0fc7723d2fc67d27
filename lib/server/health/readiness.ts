import { constants } from "node:fs";
import { access, statfs } from "node:fs/promises";
import { dirname } from "node:path";
import { getDemoClock } from "#db/demo-clock.ts";
import { isOfThisVersion } from "#db/migrate.ts";
import type { Database } from "#db/open.ts";
import { troubleCode } from "#db/storage-trouble.ts";
import type { JobPool } from "#lib/server/jobs/job-pool.ts";
import { readCheck } from "./check-record.ts";
import { watchClock } from "./clock-watch.ts";

/** Bytes of the disk below which a write may not find room. */
const leastFree = 64 * 1024 * 1024;

type Look = () => string | null | Promise<string | null>;
export type Readiness = {
  status: "ready" | "not ready";
  checks: { name: string; ok: boolean; reason: string | null }[];
};

/**
 * Whether this server can do its work, and if not, why: for who watches over it, without a path, a name or a value. Nothing is
 * written to find out.
 */
export async function readReadiness(database: Database, jobs: Pick<JobPool, "isBroken">): Promise<Readiness> {
  const looks: Record<string, Look> = {
    database: () => database.trouble().file,
    writable: () => whyNotWritable(database),
    migrated: () =>
      isOfThisVersion(database.read.$client) ? null : "the database is not of the version of this server",
    clock: () => whyNotOnTime(database),
    check: () => whyNotSound(database.file),
    jobs: () => (jobs.isBroken ? "no thread can be started that makes files" : null),
  };
  const checks = await Promise.all(
    Object.entries(looks).map(async ([name, look]) => {
      const reason = await reasonOf(look);
      return { name, ok: reason === null, reason };
    }),
  );
  return { status: checks.every(({ ok }) => ok) ? "ready" : "not ready", checks };
}

async function reasonOf(look: Look): Promise<string | null> {
  try {
    return await look();
  } catch (error) {
    return `it cannot be found out (${troubleCode(error) ?? (error as { code?: string }).code ?? "unexpected"})`;
  }
}

async function whyNotWritable(database: Database): Promise<string | null> {
  const { file, write } = database.trouble();
  if (file !== null) return "writing was stopped, until this server is started again";
  if (write !== null) return `the last write failed (${write})`;
  const folder = dirname(database.file);
  await access(database.file, constants.W_OK);
  await access(folder, constants.W_OK);
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize < leastFree ? "the disk is almost full" : null;
}

async function whyNotOnTime({ read }: Database): Promise<string | null> {
  const jump = (await getDemoClock(read)) === null ? watchClock().jump() : null;
  return jump === null ? null : `the clock jumped by ${Math.round(jump / 1000)} s: writing was stopped`;
}

async function whyNotSound(file: string): Promise<string | null> {
  const check = await readCheck(file);
  return check?.outcome === "wrong" ? `on ${check.at} the database did not hold` : null;
}
