import canonicalize from "canonicalize";
import { and, eq, isNull } from "drizzle-orm";
import { timetable } from "#db/register-schema.ts";
import { getOpen } from "#db/rows.ts";
import { dutchDay } from "#lib/domain/day.ts";
import { conflict, invalid } from "#lib/domain/problem.ts";
import { inOrder } from "#lib/domain/timetable.ts";
import { recordTimetableInput } from "#lib/inputs/locations.ts";
import { command } from "./command.ts";
import { newId } from "./new-id.ts";

/** The whole week of a location from a day on. Another timetable from the same day takes the place of the first. */
export const recordTimetable = command({
  action: "location.record-timetable",
  path: "/locations/{id}/timetables",
  summary: "Record the weekly timetable of a location, from a day on",
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
    const lessons = canonicalize(inOrder(input.lessons)) ?? "[]";
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
