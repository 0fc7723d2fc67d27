import fc from "fast-check";
import { expect, test } from "vitest";
import { EntryWriter } from "#db/journal/entry.ts";
import { journal } from "#db/journal/schema.ts";
import { addDays, type Day } from "#lib/calendar/day.ts";
import { progressFrom } from "#lib/figures/rules/progress.ts";
import { noDifferences } from "#lib/figures/rules/progress-counts.ts";
import { progressFromHistory } from "#lib/figures/rules/progress-from-history.ts";
import { countsOn, type RoundSeries } from "#lib/figures/rules/round-series.ts";
import type { History } from "#lib/status/rules/facts.ts";
import {
  begin,
  firstDay,
  historyIn,
  type Recording,
  recordEach,
  recording,
  someDay,
} from "#lib/testing/generated-history.ts";
import { runs } from "#lib/testing/runs.ts";
import { withDatabase } from "#lib/testing/temporary-database.ts";
import { getRoundSeries } from "./round-series.ts";

/** Without a plan nothing is expected, and no lesson day is counted. */
const lessonDays = () => 0;
const lastDay = addDays(firstDay, 760);

/** Verdicts and keurmerk of one school, often on one day: verdicts replaced, the keurmerk lost and regained. */
const fewDays = fc.constantFrom<Day>("2017-12-31", "2018-01-01", "2018-01-02");
const contested: fc.Arbitrary<Recording> = fc.oneof(
  fc.record({
    what: fc.constant("verdict" as const),
    round: fc.constant("r1"),
    school: fc.constant("s1"),
    on: fc.oneof(fewDays, someDay),
    verdict: fc.constantFrom("approved", "rejected"),
  }),
  fc.record({
    what: fc.constant("keurmerk" as const),
    school: fc.constant("s1"),
    on: fewDays,
    event: fc.constantFrom("withdrawn", "holder", "suspended", "suspension-lifted", "lapsed", "aspirant"),
    until: fc.constant(null),
  }),
);
const recorded = fc.oneof(
  { weight: 2, arbitrary: recording },
  { weight: 1, arbitrary: fc.record({ later: fc.nat(9), recording: contested }) },
);

/** All that a series says of a day, in the words of the definition; the plan is no part of it. */
function figuresOf(series: RoundSeries, on: Day, seq: number) {
  const counts = {
    ...countsOn(series, on),
    plan: null,
    differing: noDifferences,
  };
  const round = { code: "r1", startsOn: firstDay, endsOn: lastDay };
  return progressFrom({ on, knownAt: on, seq }, round, counts, lessonDays);
}

/** The definition, of a round that lasts long enough to show every quarter. */
function definedFigures(history: History, on: Day, seq: number) {
  const rounds = history.rounds.map((round) => ({ ...round, happenedOn: firstDay, endsOn: lastDay }));
  const progress = progressFromHistory(
    { ...history, rounds, plans: [] },
    { on, knownAt: on, seq },
    () => 0,
    lessonDays,
    "r1",
  );
  return progress && { ...progress, checks: progress.checks.map((check) => ({ ...check, schools: [] })) };
}

test("on every day, the series of a round counts as the definition does", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(recorded, { minLength: 20, maxLength: 60 }), (recordings) =>
      withDatabase(async (database) => {
        await begin(database);
        await recordEach(database, firstDay, recordings);
        const { read } = database;
        const history = await historyIn(read);
        const last = (await read.select().from(journal)).length;
        for (const seq of [Math.ceil(last / 2), last]) {
          const { series } = await getRoundSeries(read, "r1", seq);
          expect(series.days).toEqual([...new Set(series.days)].sort());
          for (let on = firstDay; on <= lastDay; on = addDays(on, 1))
            expect(figuresOf(series, on, seq)).toEqual(definedFigures(history, on, seq));
        }
      }),
    ),
    { numRuns: runs(12) },
  );
});

test("a series is read once; later entries have one of their own, and what was rolled back leaves none", async () => {
  await withDatabase(async (database) => {
    await begin(database);
    const enrol = (school: string) => ({
      later: 1,
      recording: { what: "enrolment" as const, round: "r1", school, on: "2017-07-01" },
    });
    await recordEach(database, firstDay, [enrol("s1")]);
    const { read } = database;
    const entered = async (seq: number) =>
      countsOn((await getRoundSeries(read, "r1", seq)).series, "2017-08-01").entered;
    expect(await getRoundSeries(read, "r1", 2)).toBe(await getRoundSeries(read, "r1", 2));
    await recordEach(database, addDays(firstDay, 9), [enrol("s2")]);
    expect([await entered(1), await entered(2), await entered(3)]).toEqual([0, 1, 2]);

    const enrolAll = (schools: string[], thenFail: boolean) =>
      database.withTx(async (tx) => {
        const write = await EntryWriter.after(tx);
        for (const schoolId of schools)
          await write.add("enrolment", `e-${schoolId}`, {
            happenedOn: "2017-07-02",
            roundId: "r1",
            schoolId,
          });
        await write.append({
          now: new Date("2017-09-01T12:00:00Z"),
          actor: "system",
          action: "school.enrol",
          subject: "school:s3",
        });
        const { series } = await getRoundSeries(tx, "r1", 4);
        if (thenFail) throw new Error("rolled back");
        return countsOn(series, "2017-08-01").entered;
      });
    await expect(enrolAll(["s3", "s4"], true)).rejects.toThrow("rolled back");
    expect(await enrolAll(["s3"], false)).toBe(3);
  });
});
