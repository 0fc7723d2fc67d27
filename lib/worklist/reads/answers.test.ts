import { expect, test } from "vitest";
import { askDescribed, getPeople } from "#lib/testing/answers.ts";
import { withOldDatabase } from "#lib/testing/old-database.ts";
import { listAgenda } from "./agenda.ts";
import { readFeedState } from "./calendar-feed.ts";
import { listKeurmerkDue, listVerdictsDue } from "./due.ts";
import { readDue } from "./due-of-person.ts";

test("the worklists of the demonstration are answered as described, to everybody", async () => {
  await withOldDatabase("demonstration-0011", async (database) => {
    const people = await getPeople(database);
    const due = await askDescribed(database, people, readDue, {});
    expect(due.some(({ parts }) => parts.length > 0)).toBe(true);
    const agendas = await askDescribed(database, people, listAgenda, {});
    expect(agendas.some(({ visits }) => visits.length > 0)).toBe(true);
    expect(await askDescribed(database, people, readFeedState, {})).not.toEqual([]);
    const verdicts = await askDescribed(database, people, listVerdictsDue, {});
    expect(verdicts.some(({ schools }) => schools.length > 0)).toBe(true);
    const keurmerk = await askDescribed(database, people, listKeurmerkDue, {});
    expect(keurmerk.some(({ schools }) => schools.length > 0)).toBe(true);
  });
}, 60_000);
