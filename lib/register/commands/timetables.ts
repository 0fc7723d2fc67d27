import canonicalize from "canonicalize";
import { and, eq, isNull } from "drizzle-orm";
import { getOpen } from "#db/rows.ts";
import { timetable } from "#db/schema/register.ts";
import { conflict, invalid } from "#lib/access/problem.ts";
import { dutchDay } from "#lib/calendar/day.ts";
import { command } from "#lib/operation/command.ts";
import { formatDay } from "#lib/operation/entry-view.ts";
import { newId } from "#lib/operation/new-id.ts";
import { idOr } from "#lib/operation/sample.ts";
import { recordTimetableInput } from "#lib/register/inputs/locations.ts";
import { inWeekOrder } from "#lib/register/rules/timetable.ts";

/** The whole week of a location from a day on. Another timetable from the same day takes the place of the first. */
export const recordTimetable = command({
  action: "location.record-timetable",
  path: "/locations/{id}/timetables",
  summary: "Record the weekly timetable of a location, from a day on",
  area: "planning",
  sentence: ({ row, school }) => {
    const { schoolId, happenedOn } = row("timetable");
    return `Lesrooster van een locatie van ${school(schoolId)} vastgelegd, geldig vanaf ${formatDay(happenedOn)}.`;
  },
  sample: (world, which) => ({ raw: { id: idOr(which, world.locationId), from: "2018-01-08", lessons: [] } }),
  input: recordTimetableInput,
  async load({ tx, input }) {
    const location = await getOpen(tx, "location", input.id, "Deze locatie");
    const [current] = await tx
      .select()
      .from(timetable)
      .where(
        and(
          eq(timetable.locationId, location.id),
          eq(timetable.happenedOn, input.from),
          isNull(timetable.untilSeq),
        ),
      );
    return { location, current };
  },
  async run({ input, write }, { location, current }) {
    const { from } = input;
    if (from < location.happenedOn)
      throw invalid([
        { field: "from", message: `De locatie ging pas open op ${dutchDay(location.happenedOn)}.` },
      ]);
    if (location.closedOn !== null && from >= location.closedOn)
      throw invalid([
        { field: "from", message: `De locatie is dicht sinds ${dutchDay(location.closedOn)}.` },
      ]);
    const lessons = canonicalize(inWeekOrder(input.lessons)) ?? "[]";
    const byDay = input.closures.toSorted((a, b) => a.from.localeCompare(b.from));
    const closures = canonicalize(byDay) ?? "[]";
    if (current?.lessons === lessons && current.closures === closures)
      throw conflict("Dit rooster is al vastgelegd. Er is niets veranderd.");
    const id = current?.id ?? newId();
    const { schoolId } = location;
    if (current) await write.supersede("timetable", current, { lessons, closures });
    else
      await write.add("timetable", id, {
        happenedOn: from,
        schoolId,
        locationId: location.id,
        lessons,
        closures,
      });
    return { subject: `timetable:${id}`, result: { id, schoolId } };
  },
});
