import { eq, sql } from "drizzle-orm";
import { LRUCache } from "lru-cache";
import { journal } from "#db/journal/schema.ts";
import type { Read } from "#db/open.ts";
import type { Day } from "#lib/calendar/day.ts";
import { type LessonDays, lessonDayCounter } from "#lib/calendar/lesson-days.ts";
import type { PlanVersion } from "#lib/figures/rules/planning.ts";
import type { Behind } from "#lib/figures/rules/progress-counts.ts";
import { type RoundSeries, seriesOf } from "#lib/figures/rules/round-series.ts";
import { knownAt } from "#lib/operation/known-at.ts";
import { getSchoolHolidays } from "#lib/register/reads/school-holidays.ts";
import { asSchoolHolidays } from "#lib/register/rules/known-holidays.ts";
import { getRoundFacts } from "./round-facts.ts";

/** What holds for a round at a journal position, whatever the day asked about. */
export type RoundSeriesWithPlan = {
  series: RoundSeries;
  plan: PlanVersion | null;
  lessonDays: LessonDays;
  /** What lies behind a plan that does not close; looked up once it is asked for. */
  planDifference?: Behind;
};

/** A time series is some 30 kB; the ones in use are those of the last entry and of a few days known before. */
const cachedSeries = 32;
const seriesCache = new WeakMap<Read, LRUCache<string, RoundSeriesWithPlan>>();

/**
 * The time series of a round as known at a journal position, read once and cached: facts never change. Its key is
 * the hash of the entry, which stands for all that was known up to it, so even what a transaction wrote and rolled
 * back can never be mistaken for what was written in its place.
 */
export async function getRoundSeries(read: Read, roundId: string, seq: number): Promise<RoundSeriesWithPlan> {
  const [entry] = await read.select({ hash: journal.hash }).from(journal).where(eq(journal.seq, seq));
  const cache = seriesCache.get(read) ?? new LRUCache({ max: cachedSeries });
  seriesCache.set(read, cache);
  const key = `${entry?.hash ?? ""} ${roundId}`;
  let found = cache.get(key);
  if (!found) {
    found = {
      series: seriesOf(getRoundFacts(read, roundId, seq)),
      plan: getPlanVersions(read, roundId, seq)[0] ?? null,
      lessonDays: lessonDayCounter(asSchoolHolidays(getSchoolHolidays(read, seq))),
    };
    cache.set(key, found);
  }
  return found;
}

/** Every version of the plan of a round as known at a journal position, the one in force first. */
export function getPlanVersions(read: Read, roundId: string, seq: number): PlanVersion[] {
  const rows = read.all<{ adoptedOn: Day; targets: string; entry: number }>(sql`
    select f.happenedOn as adoptedOn, f.targets, f.seq as entry from planVersion f
    where f.roundId = ${roundId} and ${knownAt("f", seq)}
    order by f.happenedOn desc, f.firstSeq desc`);
  return rows.map((row) => ({ ...row, targets: JSON.parse(row.targets) }));
}
