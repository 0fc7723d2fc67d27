import { sql } from "drizzle-orm";
import { journalEnd } from "#db/journal-entry.ts";
import type { Read } from "#db/open.ts";
import type { Day } from "#lib/domain/day.ts";
import { knownHolidays, knownThrough, type RegionHoliday } from "#lib/domain/known-holidays.ts";
import { noParams } from "#lib/inputs/progress.ts";
import { query } from "./query.ts";
import { knownAt } from "./standing.ts";

/** School holidays as known at a journal position, by default now: those that ship, and those that were recorded. */
export async function getSchoolHolidays(read: Read, seq?: number): Promise<RegionHoliday[]> {
  return knownHolidays(recordedHolidays(read, seq ?? (await journalEnd(read)).last));
}

function recordedHolidays(read: Read, seq: number): RegionHoliday[] {
  return read.all<RegionHoliday>(sql`
    select h.name, h.region, h.happenedOn as "from", h.until as through
    from schoolHoliday h where ${knownAt("h", seq)} order by h.happenedOn, h.region`);
}

export type HolidayList = { holidays: (RegionHoliday & { isRecorded: boolean })[]; knownThrough: Day };

/** What is known of school holidays by region, and which of it was recorded here. */
export const listHolidays = query({
  action: "holiday.list",
  path: "/school-holidays",
  summary: "School holidays by region, and the last day up to which they are known",
  params: noParams,
  async load({ read }) {
    const { last } = await journalEnd(read);
    const recorded = recordedHolidays(read, last);
    return { recorded, holidays: knownHolidays(recorded) };
  },
  shape: ({ recorded, holidays }): HolidayList => ({
    holidays: holidays.map((holiday) => ({ ...holiday, isRecorded: recorded.includes(holiday) })),
    knownThrough: knownThrough(holidays),
  }),
});
