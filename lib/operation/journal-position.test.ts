import fc from "fast-check";
import { expect, test } from "vitest";
import { clockReset, EntryWriter } from "#db/journal/entry.ts";
import { journal } from "#db/journal/schema.ts";
import { verifyJournal } from "#db/journal/verify.ts";
import type { Database } from "#db/open.ts";
import type { Problem } from "#lib/access/problem.ts";
import { dayOf } from "#lib/calendar/amsterdam.ts";
import { addDays, type Day } from "#lib/calendar/day.ts";
import { runs } from "#lib/testing/runs.ts";
import { withDatabase } from "#lib/testing/temporary-database.ts";
import { effectiveAtOf, getSeqAtEndOf } from "./journal-position.ts";

const start = Date.parse("2026-11-20T12:00:00Z");
const hour = 3_600_000;

type Step = { hours: number; resets: boolean };

/** Entries of a clock that runs on, runs ahead, and is put back with a reset; what it refuses is not written. */
async function write({ withTx }: Database, steps: readonly Step[]): Promise<void> {
  let clock = start;
  for (const { hours, resets } of steps) {
    clock += hours * hour;
    const action = resets ? clockReset : "round.open";
    await withTx(async (tx) => {
      const entry = await EntryWriter.after(tx);
      await entry.append({ now: new Date(clock), actor: "system", action, subject: "round:x" });
    }).catch((error: Problem) => expect(error.kind).toBe("unavailable"));
  }
}

const step = fc.record({ hours: fc.integer({ min: -80, max: 60 }), resets: fc.boolean() });

test("what was known at the end of a day goes by the smallest `at` of an entry and all later ones", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
      await withDatabase(async (database) => {
        const { read } = database;
        await write(database, steps);
        const entries = await read.select().from(journal).orderBy(journal.seq);
        const effective = entries.map(
          (_, nth) =>
            entries
              .slice(nth)
              .map(({ at }) => at)
              .toSorted()[0] ?? "",
        );
        const shown = effectiveAtOf(read, entries.length);
        expect(entries.map(shown)).toEqual(effective);
        const days = [dayOf(new Date(start)), ...effective.map((at) => dayOf(new Date(at)))];
        for (const day of days.flatMap((known): Day[] => [addDays(known, -1), known])) {
          const known = effective.filter((at) => dayOf(new Date(at)) <= day).length;
          expect(await getSeqAtEndOf(read, day)).toBe(known);
        }
        expect((await verifyJournal(read)).wrong).toBeNull();
      });
    }),
    { numRuns: runs(25) },
  );
});

test("entries of a clock that ran ahead are known from the reset on, and of the day of the reset", async () => {
  await withDatabase(async (database) => {
    await write(database, [
      { hours: 0, resets: false },
      { hours: 24 * 60, resets: false },
      { hours: -24 * 59, resets: false }, // refused: the clock was put right
      { hours: 0, resets: true },
      { hours: 1, resets: false },
    ]);
    const positions = ["2026-11-19", "2026-11-20", "2026-11-21", "2027-01-18", "2027-01-19"].map((day) =>
      getSeqAtEndOf(database.read, day),
    );
    expect(await Promise.all(positions)).toEqual([0, 1, 4, 4, 4]);
  });
});
