import { isNull } from "drizzle-orm";
import type { FactRow } from "#db/fact-tables.ts";
import { schoolHoliday } from "#db/schema/register.ts";
import { conflict, invalid } from "#lib/access/problem.ts";
import type { Region } from "#lib/calendar/holiday-region.ts";
import { readHolidays } from "#lib/import/reads/holiday-lines.ts";
import { countAnswer, outcomeAnswer } from "#lib/operation/answer-parts.ts";
import { command } from "#lib/operation/command.ts";
import { formatDay } from "#lib/operation/entry-view.ts";
import { newId } from "#lib/operation/new-id.ts";
import { plainSample } from "#lib/operation/sample.ts";
import { recordHolidaysInput } from "#lib/register/inputs/holidays.ts";
import { knownHolidays, type RegionHoliday, sharesDay } from "#lib/register/rules/known-holidays.ts";
import { nameKey } from "#lib/text/same-text.ts";

/**
 * Records school holidays: all or nothing. In its region a holiday takes the place of those that it meets, and so
 * corrects them; what is known already is skipped.
 */
export const recordHolidays = command({
  action: "holiday.record",
  path: "/school-holidays",
  summary: "Record school holidays by region, as CSV, as JSON or in the form of the national file",
  area: "planning",
  sentence: ({ row }) => {
    const { name, happenedOn } = row("schoolHoliday");
    return `Schoolvakanties vastgelegd, waaronder ${name} vanaf ${formatDay(happenedOn)}.`;
  },
  sample: plainSample({ text: "naam;regio;van;tot en met\nHerfst;alle;19-10-2019;27-10-2019" }),
  input: recordHolidaysInput,
  answer: outcomeAnswer.extend({ recorded: countAnswer }),
  async prepare({ text }) {
    const { holidays, errors } = readHolidays(text);
    if (errors.length > 0) throw invalid(errors);
    return holidays;
  },
  load: async ({ tx }) => await tx.select().from(schoolHoliday).where(isNull(schoolHoliday.untilSeq)),
  async run({ write }, known, holidays) {
    const all = knownHolidays(known.map(asHoliday));
    const fresh = holidays.filter((holiday) => !all.some((known) => isSame(holiday, known)));
    const [first] = fresh;
    if (!first) throw conflict("Deze vakanties zijn al bekend. Er is niets veranderd.");
    let subject = "";
    for (const row of known)
      if (fresh.some((holiday) => sharesDay(holiday, asHoliday(row))))
        await write.withdraw("schoolHoliday", row);
    for (const { name, region, from, through } of fresh) {
      const id = newId();
      subject ||= `holiday:${id}`;
      await write.add("schoolHoliday", id, { happenedOn: from, until: through, region, name });
    }
    return { subject, result: { recorded: fresh.length } };
  },
});

function asHoliday({ name, region, happenedOn, until }: FactRow<"schoolHoliday">): RegionHoliday {
  return { name, region: region as Region, from: happenedOn, through: until };
}

function isSame(left: RegionHoliday, right: RegionHoliday): boolean {
  return (
    nameKey(left.name) === nameKey(right.name) &&
    left.region === right.region &&
    left.from === right.from &&
    left.through === right.through
  );
}
