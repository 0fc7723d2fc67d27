import { eq, sql } from "drizzle-orm";
import { LRUCache } from "lru-cache";
import { journal } from "#db/journal/schema.ts";
import type { Read } from "#db/open.ts";
import type { Day } from "#lib/calendar/day.ts";
import { type Course, courseOf } from "#lib/figures/rules/course.ts";
import type { PlanVersion } from "#lib/figures/rules/planning.ts";
import { knownAt } from "#lib/operation/known-at.ts";
import { getRoundFacts } from "./round-facts.ts";

/** What holds for a round at a journal position, whatever the day asked about. */
export type RoundCourse = {
  course: Course;
  plan: PlanVersion | null;
  /** Numbers of the schools behind a plan that does not close; looked up once it is asked for. */
  planDifference?: string[];
};

/** A course is some 30 kB; the ones in use are those of the last entry and of a few days known before. */
const kept = 32;
const courses = new WeakMap<Read, LRUCache<string, RoundCourse>>();

/**
 * The course of a round as known at a journal position, read once and kept: facts never change. It is kept under
 * the hash of the entry, which stands for all that was known up to it, so even what a transaction wrote and rolled
 * back can never be mistaken for what was written in its place.
 */
export async function getRoundCourse(read: Read, roundId: string, seq: number): Promise<RoundCourse> {
  const [entry] = await read.select({ hash: journal.hash }).from(journal).where(eq(journal.seq, seq));
  const own = courses.get(read) ?? new LRUCache({ max: kept });
  courses.set(read, own);
  const key = `${entry?.hash ?? ""} ${roundId}`;
  let found = own.get(key);
  if (!found) {
    found = {
      course: courseOf(getRoundFacts(read, roundId, seq)),
      plan: getPlanVersions(read, roundId, seq)[0] ?? null,
    };
    own.set(key, found);
  }
  return found;
}

/** Every version of the plan of a round as known at a journal position, the one in force first. */
export function getPlanVersions(read: Read, roundId: string, seq: number): PlanVersion[] {
  const rows = read.all<{ adoptedOn: Day; targets: string }>(sql`
    select f.happenedOn as adoptedOn, f.targets from planVersion f
    where f.roundId = ${roundId} and ${knownAt("f", seq)}
    order by f.happenedOn desc, f.firstSeq desc`);
  return rows.map(({ adoptedOn, targets }) => ({ adoptedOn, targets: JSON.parse(targets) }));
}
