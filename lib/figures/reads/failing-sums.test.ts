import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays } from "#lib/calendar/day.ts";
import { describeCause, failingHeadline } from "#lib/figures/text/progress.ts";
import {
  begin,
  firstDay,
  type Recording,
  recordEach,
  recording,
  schools,
  someDay,
} from "#lib/testing/generated-history.ts";
import { runs } from "#lib/testing/runs.ts";
import { withDatabase } from "#lib/testing/temporary-database.ts";
import { readProgress } from "./progress.ts";

const system = { role: "system" } as const;

/** Plans and assignments of one round, in the quarters around its middle, so that sums meet and miss each other. */
const quarter = fc.constantFrom("2017-Q4", "2018-Q1", "2018-Q2");
const school = fc.constantFrom(...schools);
const inRound = { round: fc.constant("r1"), on: someDay };
const planned: fc.Arbitrary<Recording> = fc.oneof(
  fc.record({
    what: fc.constant("plan" as const),
    ...inRound,
    targets: fc.dictionary(quarter, fc.nat(3), { minKeys: 1 }),
  }),
  fc.record({ what: fc.constant("assignment" as const), ...inRound, school, quarter }),
  fc.record({ what: fc.constantFrom("enrolment" as const, "departure" as const), ...inRound, school }),
);
const told = fc.oneof(
  { weight: 1, arbitrary: recording },
  { weight: 1, arbitrary: fc.record({ later: fc.nat(20), recording: planned }) },
);

test("a failing sum names the schools behind it, or the version of the plan that is the cause: never nobody", async () => {
  const question = fc.record({ on: someDay, knownAt: someDay });
  await fc.assert(
    fc.asyncProperty(
      fc.array(told, { minLength: 20, maxLength: 60 }),
      fc.array(question, { minLength: 10, maxLength: 10 }),
      (recordings, questions) =>
        withDatabase(async (database) => {
          const { read } = database;
          await begin(database);
          await recordEach(database, firstDay, recordings);
          const now = new Date(`${addDays(firstDay, 4000)}T10:00:00Z`);
          for (const asked of questions) {
            const { checks } = await readProgress
              .run({ read, actor: system, now }, { ...asked, round: "r1" })
              .catch(() => ({ checks: [] })); // the round was not known yet
            const failing = checks.filter(({ holds }) => !holds);
            expect(failingHeadline(checks) === null).toBe(failing.length === 0);
            for (const check of failing) {
              expect(check.schools.length > 0 || check.plan !== undefined).toBe(true);
              expect(check.schools).toEqual([...new Set(check.schools)]);
              expect(describeCause(check)).not.toBe("");
            }
            for (const check of checks.filter(({ holds }) => holds))
              expect([check.schools, check.plan]).toEqual([[], undefined]);
          }
        }),
    ),
    { numRuns: runs(30) },
  );
});
