import type { EntryWriter } from "#db/journal/entry.ts";
import type { Database } from "#db/open.ts";
import type { Day } from "#lib/calendar/day.ts";
import { plainText, sortKeyOf } from "#lib/register/rules/school.ts";
import { record } from "./generated-history.ts";

/** A round with many schools with long names, in one entry: enough for a file of several pages and pieces. */
export async function makeManySchools(database: Database, count: number): Promise<void> {
  await record(database, "2017-07-03", async (write) => {
    await write.add("round", "r", {
      happenedOn: "2017-07-01",
      code: "r1",
      name: "Ronde",
      endsOn: "2018-12-31",
    });
    for (let n = 0; n < count; n++) {
      const id = `s${n}`;
      await write.add("school", id, { happenedOn: "2017-01-02", number: `B-${n}` });
      await addName(write, id, `Taalschool ${n} ${"voor inburgering en alfabetisering ".repeat(4)}`);
      await write.add("enrolment", `e${n}`, { happenedOn: "2017-07-01", roundId: "r", schoolId: id });
    }
  });
}

/** Gives the schools of a generated history a name and a place, so that lists show them. */
export async function nameSchools(database: Database, on: Day): Promise<void> {
  await record(database, on, async (write) => {
    for (const id of ["s1", "s2", "s3", "s4", "s5"]) await addName(write, id, `Taalhuis “${id}”, Ede; =1`);
  });
}

async function addName(write: EntryWriter, schoolId: string, name: string): Promise<void> {
  await write.add("schoolProfile", `p-${schoolId}`, {
    happenedOn: "2017-01-02",
    schoolId,
    name,
    sortKey: sortKeyOf(name),
    searchKey: plainText(name),
    place: "Ede",
    province: "Gelderland",
  });
}
