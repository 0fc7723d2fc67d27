import { expect, test } from "vitest";
import { lessonObservation } from "#db/schema/visits.ts";
import { askDescribed, getPeople } from "#lib/testing/answers.ts";
import { withOldDatabase } from "#lib/testing/old-database.ts";
import { readPlannedVisit } from "./planned-visit.ts";
import { listPlannedVisits } from "./planned-visit-list.ts";
import { readDraft } from "./visit-draft.ts";
import { listDrafts } from "./visit-draft-list.ts";
import { listVisits } from "./visit-list.ts";
import { readVisit } from "./visits.ts";

test("in the demonstration all answers of this room are what their schemas say", async () => {
  await withOldDatabase("demonstration-0011", async (database) => {
    const people = await getPeople(database);
    const ask = <P extends object>(query: Parameters<typeof askDescribed>[2], params: P) =>
      askDescribed(database, people, query, params);

    await ask(listDrafts, {});
    const lists = await askDescribed(database, people, listVisits, { limit: 500 });
    const visits = lists.flatMap((list) => list.visits);
    const [observed] = await database.read.select().from(lessonObservation);
    const ofEachKind = [...Map.groupBy(visits, (visit) => visit.kind).values()].map(([first]) => first?.id);
    for (const id of [observed?.visitId, ...ofEachKind]) expect(await ask(readVisit, { id })).not.toEqual([]);

    const plannedLists = await askDescribed(database, people, listPlannedVisits, {});
    const planned = plannedLists.flatMap((list) => list.visits);
    for (const id of new Set(planned.map((row) => row.id).slice(0, 5))) {
      expect(await ask(readPlannedVisit, { id })).not.toEqual([]);
      expect(await ask(readDraft, { id })).not.toEqual([]);
    }
    expect(planned).not.toEqual([]);
  });
}, 120_000);
