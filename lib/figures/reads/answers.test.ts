import { expect, test } from "vitest";
import { journalBook } from "#lib/server/journal-book.ts";
import { askDescribed, getPeople } from "#lib/testing/answers.ts";
import { withOldDatabase } from "#lib/testing/old-database.ts";
import { readProgress } from "./progress.ts";
import { differencesQuery } from "./progress-differences.ts";
import { readSeries } from "./progress-series.ts";
import { readWaiting } from "./waiting.ts";

test("figures of the demonstration are answered as described, on several days, to everybody", async () => {
  await withOldDatabase("demonstration-0011", async (database) => {
    const people = await getPeople(database);
    const letter = { on: "2017-12-31", knownAt: "2018-02-02" };
    for (const params of [{}, letter, { on: "2017-07-01" }, { on: "2018-02-04" }]) {
      expect(await askDescribed(database, people, readProgress, params)).not.toEqual([]);
      expect(await askDescribed(database, people, readSeries, params)).not.toEqual([]);
      expect(await askDescribed(database, people, readWaiting, params)).not.toEqual([]);
    }
    const differences = await askDescribed(database, people, differencesQuery(journalBook), {
      ...letter,
      vsOn: "2018-02-05",
      vsKnownAt: "2018-02-05",
    });
    expect(differences.some(({ schools }) => schools && schools.total > 0)).toBe(true);
    expect(differences.some(({ entries }) => entries && entries.total > 0)).toBe(true);
  });
}, 60_000);
