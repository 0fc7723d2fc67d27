import fc from "fast-check";
import { expect, test } from "vitest";
import { journal } from "#db/journal/schema.ts";
import { Problem } from "#lib/access/problem.ts";
import { endOfDay } from "#lib/calendar/amsterdam.ts";
import { addDays, type Day } from "#lib/calendar/day.ts";
import { lessonDayCounter } from "#lib/calendar/lesson-days.ts";
import { progressFromHistory } from "#lib/figures/rules/progress-from-history.ts";
import type { AskContext } from "#lib/operation/query.ts";
import { schoolHolidays } from "#lib/register/rules/school-holidays.ts";
import {
  begin,
  firstDay,
  historyIn,
  type Recordings,
  recordEach,
  recording,
  someDay,
} from "#lib/testing/generated-history.ts";
import { runs } from "#lib/testing/runs.ts";
import { withDatabase } from "#lib/testing/temporary-database.ts";
import { readProgress } from "./progress.ts";

const system = { role: "system" } as const;
const lessonDays = lessonDayCounter(schoolHolidays);

async function ask(context: AskContext, params: { on: Day; knownAt: Day; round?: string }) {
  try {
    return await readProgress.run(context, params);
  } catch (error) {
    if (error instanceof Problem && error.kind === "not-found") return null;
    throw error;
  }
}

type Question = { on: Day; knownAt: Day; round: string | null };

/** A school had left when the plan was adopted; afterwards it was assigned, and its departure withdrawn. */
const leftAtAdoption: [Recordings, Question[]] = [
  [
    { later: 0, recording: { what: "departure", round: "r1", school: "s1", on: "2017-05-01" } },
    { later: 0, recording: { what: "plan", round: "r1", on: "2017-05-01", targets: { "2017-Q2": 0 } } },
    {
      later: 1,
      recording: { what: "assignment", round: "r1", school: "s1", on: "2017-05-01", quarter: "2017-Q2" },
    },
    { later: 0, recording: { what: "withdraw", nth: 0 } },
  ],
  [{ on: "2017-05-01", knownAt: "2017-06-03", round: "r1" }],
];

test("the database counts as the definition does, on any day, as known on any day", async () => {
  const question = fc.record({
    on: someDay,
    knownAt: someDay,
    round: fc.option(fc.constantFrom("r1", "r2")),
  });
  await fc.assert(
    fc.asyncProperty(
      fc.array(recording, { minLength: 15, maxLength: 60 }),
      fc.array(question, { minLength: 10, maxLength: 10 }),
      (recordings, questions) =>
        withDatabase(async (database) => {
          const { read } = database;
          await begin(database);
          await recordEach(database, firstDay, recordings);
          const now = new Date(`${addDays(firstDay, 4000)}T10:00:00Z`);
          const entries = await read.select({ seq: journal.seq, at: journal.at }).from(journal);
          const seqAtEndOf = (day: Day) => entries.filter((entry) => entry.at < endOfDay(day)).length;
          const history = await historyIn(read);
          for (const { on, knownAt, round } of questions) {
            const code = round ?? undefined;
            const answer = await ask({ read, actor: system, now }, { on, knownAt, round: code });
            const seq = seqAtEndOf(knownAt);
            expect(answer).toEqual(
              progressFromHistory(history, { on, knownAt, seq }, seqAtEndOf, lessonDays, code),
            );
          }
        }),
    ),
    { numRuns: runs(60), examples: [leftAtAdoption] },
  );
});

test("what is recorded later never changes what was known then", async () => {
  const part = fc.array(recording, { minLength: 10, maxLength: 30 });
  await fc.assert(
    fc.asyncProperty(part, part, fc.array(someDay, { minLength: 8, maxLength: 8 }), (before, after, days) =>
      withDatabase(async (database) => {
        const { read } = database;
        await begin(database);
        const knownAt = await recordEach(database, firstDay, before);
        const now = new Date(`${addDays(knownAt, 2000)}T10:00:00Z`);
        const answers = () =>
          Promise.all(days.map((on) => ask({ read, actor: system, now }, { on, knownAt, round: "r1" })));
        const then = await answers();
        await recordEach(database, addDays(knownAt, 1), after);
        expect(await answers()).toEqual(then);
      }),
    ),
    { numRuns: runs(25) },
  );
});
