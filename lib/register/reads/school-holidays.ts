import { sql } from "drizzle-orm";
import { z } from "zod";
import type { Read } from "#db/open.ts";
import { regions } from "#lib/calendar/holiday-region.ts";
import { dayAnswer } from "#lib/operation/answer-parts.ts";
import { noParams } from "#lib/operation/as-of-input.ts";
import { knownAt } from "#lib/operation/known-at.ts";
import { query } from "#lib/operation/query.ts";
import { plainSample } from "#lib/operation/sample.ts";
import { knownHolidays, knownThrough, type RegionHoliday } from "#lib/register/rules/known-holidays.ts";

/** School holidays as known at a journal position: those that ship, and those that were recorded. */
export function getSchoolHolidays(read: Read, seq: number): RegionHoliday[] {
  return knownHolidays(recordedHolidays(read, seq));
}

function recordedHolidays(read: Read, seq: number): RegionHoliday[] {
  return read.all<RegionHoliday>(sql`
    select h.name, h.region, h.happenedOn as "from", h.until as through
    from schoolHoliday h where ${knownAt("h", seq)} order by h.happenedOn, h.region`);
}

export const holidayListAnswer = z.strictObject({
  holidays: z.array(
    z.strictObject({
      name: z.string(),
      region: z.enum(regions),
      from: dayAnswer,
      through: dayAnswer,
      isRecorded: z.boolean().meta({ description: "Recorded here; the others ship with the application" }),
    }),
  ),
  knownThrough: dayAnswer.meta({
    description: "The last day up to which the holidays of all regions are known",
  }),
});
export type HolidayList = z.output<typeof holidayListAnswer>;

/** What is known of school holidays by region, and which of it was recorded here. */
export const listHolidays = query({
  action: "holiday.list",
  path: "/school-holidays",
  summary: "School holidays by region, and the last day up to which they are known",
  sample: plainSample({}),
  params: noParams,
  answer: holidayListAnswer,
  async load({ read, seq }) {
    const recorded = recordedHolidays(read, seq);
    return { recorded, holidays: knownHolidays(recorded) };
  },
  shape: ({ recorded, holidays }): HolidayList => ({
    holidays: holidays.map((holiday) => ({ ...holiday, isRecorded: recorded.includes(holiday) })),
    knownThrough: knownThrough(holidays),
  }),
});
