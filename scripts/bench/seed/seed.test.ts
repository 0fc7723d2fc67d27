import { describe, expect, test } from "vitest";
import { verifyJournal } from "#db/journal/verify.ts";
import { addDays } from "#lib/calendar/day.ts";
import { makeAccounts } from "#lib/demo/accounts.ts";
import { readProgress } from "#lib/figures/reads/progress.ts";
import { listSchools } from "#lib/schools/reads/school-list.ts";
import { withDatabase } from "#lib/testing/temporary-database.ts";
import { history, yearsOf } from "./history.ts";
import { writeHistory } from "./write-history.ts";

const extent = { schools: 50, years: 3 };
const system = { role: "system" } as const;

describe("the invented history", () => {
  test("is the same each time, in the order in which it was recorded", () => {
    const events = [...history(extent)];
    expect([...history(extent)]).toEqual(events);
    const moments = events.map(({ at }) => at.getTime());
    expect(moments).toEqual([...moments].sort((a, b) => a - b));
    expect(new Set(events.map(({ subject }) => subject.split(":")[0]))).toEqual(
      new Set(["school", "keurmerk", "round", "planVersion", "visit", "verdict"]),
    );
  });

  test("is mostly the work of a year: nearly all schools visited and judged, some put right, some left", () => {
    const all = [...history({ schools: 400, years: 1 })];
    const share = (action: string) => all.filter((event) => event.action === action).length / 400;
    expect(share("school.enrol")).toBe(1);
    expect(share("visit.record")).toBeGreaterThan(0.85);
    expect(share("verdict.give")).toBeGreaterThan(0.65);
    for (const rare of ["visit.correct", "school.leave", "keurmerk.record"])
      expect(share(rare), rare).toBeGreaterThan(0);
  });

  test("holds in the journal, and its figures close on any day of any round", async () => {
    await withDatabase(async (database) => {
      const { cast } = await makeAccounts(database);
      await writeHistory(database, cast, history(extent));
      expect((await verifyJournal(database.read)).wrong).toBeNull();
      const now = new Date("2020-12-30T09:00:00Z");
      for (const year of yearsOf(extent)) {
        for (let on = `${year}-01-15`; on < `${year}-12-31`; on = addDays(on, 23)) {
          const context = { read: database.read, actor: system, now };
          const progress = await readProgress.run(context, { on });
          expect(
            progress.checks.filter((check) => !check.holds),
            on,
          ).toEqual([]);
          expect(progress.checks, on).toHaveLength(3);
          expect(progress.population + progress.leftUnvisited).toBe(extent.schools);
        }
        const end = await listSchools.run(
          { read: database.read, actor: system, now },
          { on: `${year}-12-30` },
        );
        expect(end.total).toBe(extent.schools);
      }
    });
  });
});
