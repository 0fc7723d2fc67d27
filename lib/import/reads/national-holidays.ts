import { z } from "zod";
import { dayOf } from "#lib/calendar/amsterdam.ts";

/**
 * A school year of the file of school holidays that the government publishes, in the form in which it comes
 * (opendata.rijksoverheid.nl/v1/infotypes/schoolholidays): days are moments, and words have white space around them.
 */
const schoolYear = z.object({
  content: z.array(
    z.object({
      vacations: z.array(
        z.object({
          type: z.string().trim(),
          regions: z.array(
            z.object({ region: z.string().trim(), startdate: z.string().trim(), enddate: z.string().trim() }),
          ),
        }),
      ),
    }),
  ),
});

/** The holidays of a school year, one for each region; null for what is no school year. */
export function nationalHolidays(given: unknown) {
  const { data } = schoolYear.safeParse(given);
  if (!data) return null;
  return data.content
    .flatMap(({ vacations }) => vacations)
    .flatMap(({ type, regions }) =>
      regions.map(({ region, startdate, enddate }) => {
        const from = dayIn(startdate);
        return { name: `${type} ${from.slice(0, 4)}`, region, from, through: dayIn(enddate) };
      }),
    );
}

/** The last day ends a minute before midnight; the first begins at midnight, there or in Greenwich. */
function dayIn(moment: string): string {
  return /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(moment) ? dayOf(moment) : moment;
}
