import { eq, sql } from "drizzle-orm";
import { LRUCache } from "lru-cache";
import { journal } from "#db/journal-schema.ts";
import type { Read } from "#db/open.ts";
import { type Course, courseOf } from "#lib/domain/course.ts";
import type { Day } from "#lib/domain/day.ts";
import type { Quarter } from "#lib/domain/quarter.ts";
import { getRoundFacts } from "./round-facts.ts";
import { knownAt } from "./standing.ts";

export type Plan = { adoptedOn: Day; targets: Readonly<Record<Quarter, number>> };

/** What holds for a round at a journal position, whatever the day asked about. */
export type RoundCourse = {
  course: Course;
  plan: Plan | null;
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
    found = { course: courseOf(getRoundFacts(read, roundId, seq)), plan: getPlanInForce(read, roundId, seq) };
    own.set(key, found);
  }
  return found;
}

function getPlanInForce(read: Read, roundId: string, seq: number): Plan | null {
  const [plan] = read.all<{ adoptedOn: Day; targets: string }>(sql`
    select f.happenedOn as adoptedOn, f.targets from planVersion f
    where f.roundId = ${roundId} and ${knownAt("f", seq)}
    order by f.happenedOn desc, f.firstSeq desc limit 1`);
  return plan ? { adoptedOn: plan.adoptedOn, targets: JSON.parse(plan.targets) } : null;
}
