import { expect, test } from "vitest";
import { plannedVisit } from "#db/schema/planned-visits.ts";
import { visit } from "#db/schema/visits.ts";
import { inListsWorld } from "#lib/testing/lists-world.ts";
import { noon } from "#lib/testing/small-world.ts";
import { stepsOfPlans } from "#lib/testing/tables-read.ts";
import { isStillToCome } from "#lib/visits/rules/planned-visit.ts";
import { getPlannedVisits } from "./planned-visit-facts.ts";
import { listPlannedVisits } from "./planned-visit-list.ts";

test("the pages together are the whole list once, and each counts the whole", async () => {
  await inListsWorld(async ({ database: { read }, people }) => {
    const context = { read, actor: people.coordinator, now: new Date(noon) };
    const whole = (await listPlannedVisits.run(context, {})).visits.map(({ id }) => id);
    expect(whole.length).toBeGreaterThan(1);
    const pages: string[] = [];
    for (let page = 1; page <= whole.length + 1; page++) {
      const { visits, total } = await listPlannedVisits.run(context, { limit: 1, page });
      expect(total).toBe(whole.length);
      pages.push(...visits.map(({ id }) => id));
    }
    expect(pages).toEqual(whole);
  });
});

test("the database and the rule say of the same planned visits that they are still to come", async () => {
  await inListsWorld(async ({ database: { read } }) => {
    const planned = (await read.select().from(plannedVisit)).filter((row) => row.untilSeq === null);
    const held = await read.select().from(visit);
    const open = planned.filter((row) =>
      isStillToCome(
        row,
        held.filter(
          ({ untilSeq, schoolId, roundId }) =>
            untilSeq === null && schoolId === row.schoolId && roundId === row.roundId,
        ),
      ),
    );
    expect(open.length).toBeLessThan(planned.length);
    expect((await getPlannedVisits(read, {})).map(({ id }) => id).sort()).toEqual(
      open.map(({ id }) => id).sort(),
    );
  });
});

test("visits that were held are looked up school by school, never read through", async () => {
  await inListsWorld(async ({ database: { file } }) => {
    const steps = await stepsOfPlans(file, (read) => getPlannedVisits(read, { roundId: "r1" }));
    expect(steps.filter((step) => /\bheld\b/.test(step))).toEqual([
      expect.stringMatching(/^SEARCH held USING .*INDEX visit\w+ \(roundId=\? AND schoolId=\?/),
    ]);
  });
});
