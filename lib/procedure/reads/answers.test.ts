import { expect, test } from "vitest";
import { verdict } from "#db/schema/procedure.ts";
import { lessonObservation } from "#db/schema/visits.ts";
import { askDescribed, getPeople } from "#lib/testing/answers.ts";
import { withOldDatabase } from "#lib/testing/old-database.ts";
import { readDraftReport } from "./draft-report.ts";
import { readVerdict } from "./verdict.ts";

test("in the demonstration all answers of this room are what their schemas say", async () => {
  await withOldDatabase("demonstration-0011", async (database) => {
    const people = await getPeople(database);
    const [observed] = await database.read.select().from(lessonObservation);
    const reports = await askDescribed(database, people, readDraftReport, { id: observed?.visitId });
    expect(reports[0]?.lessons).not.toEqual([]);
    const given = await database.read.select().from(verdict);
    for (const { id } of given.slice(0, 5))
      expect(await askDescribed(database, people, readVerdict, { id })).not.toEqual([]);
    expect(given).not.toEqual([]);
  });
}, 120_000);
