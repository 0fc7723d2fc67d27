import { sql } from "drizzle-orm";
import fc from "fast-check";
import { expect, test } from "vitest";
import { EntryWriter } from "#db/journal/entry.ts";
import { journal } from "#db/journal/schema.ts";
import type { Database } from "#db/open.ts";
import { endOfDay, startOfDay } from "#lib/calendar/amsterdam.ts";
import { addDays, type Day } from "#lib/calendar/day.ts";
import { lessonDayCounter } from "#lib/calendar/lesson-days.ts";
import { progressFromHistory } from "#lib/figures/rules/progress-from-history.ts";
import { getSeqAtEndOf } from "#lib/operation/journal-position.ts";
import { schoolHolidays } from "#lib/register/rules/school-holidays.ts";
import { keurmerkStage, keurmerkSuspended } from "#lib/status/reads/school-status-sql.ts";
import { keurmerkEventKinds } from "#lib/status/rules/fact-words.ts";
import { factsOn } from "#lib/status/rules/facts.ts";
import { keurmerkOn } from "#lib/status/rules/keurmerk.ts";
import { begin, historyIn, type Recording, recordEach, recording } from "#lib/testing/generated-history.ts";
import { runs } from "#lib/testing/runs.ts";
import { withDatabase } from "#lib/testing/temporary-database.ts";
import { readProgress } from "./progress.ts";

const system = { role: "system" } as const;
const lessonDays = lessonDayCounter(schoolHolidays);
const from: Day = "2018-01-01";

/** Few days, at the edges of quarters, and two schools: facts meet on a day, and a day is the first or the last. */
const edges = ["2017-12-31", "2018-01-01", "2018-03-31", "2018-04-01"] as const;
const edge = fc.constantFrom(...edges);
const school = fc.constantFrom("s1", "s2");

const squeezed = fc.tuple(recording, edge, school).map(([{ recording: what }, on, schoolId]): Recording => {
  if (what.what === "withdraw") return what;
  if (what.what === "change") return { ...what, on };
  if (what.what === "keurmerk") return { ...what, on, school: schoolId };
  return "school" in what ? { ...what, on, round: "r1", school: schoolId } : { ...what, on, round: "r1" };
});
const keurmerk = fc.record({
  what: fc.constant("keurmerk" as const),
  school,
  on: edge,
  event: fc.constantFrom(...keurmerkEventKinds),
  until: fc.option(edge),
});
const rejection = fc.record({
  what: fc.constant("verdict" as const),
  round: fc.constant("r1"),
  school,
  on: fc.constant(edges[0]),
  verdict: fc.constant("rejected"),
});
const meeting = fc.record({
  later: fc.integer({ min: 0, max: 3 }),
  recording: fc.oneof(
    { weight: 4, arbitrary: squeezed },
    { weight: 3, arbitrary: keurmerk },
    { weight: 1, arbitrary: rejection },
  ),
});

test("figures and keurmerk agree with their definition where facts meet on a day", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(meeting, { minLength: 20, maxLength: 40 }), (meetings) =>
      withDatabase(async (database) => {
        const { read } = database;
        await begin(database);
        const enrolments = (["s1", "s2"] as const).map((id) => ({
          later: 0,
          recording: { what: "enrolment" as const, round: "r1", school: id, on: "2017-06-01" },
        }));
        await recordEach(database, "2017-06-01", enrolments);
        const last = await recordEach(database, from, meetings);
        const now = new Date(`${addDays(last, 2000)}T10:00:00Z`);
        const entries = await read.select({ at: journal.at }).from(journal);
        const seqAtEndOf = (day: Day) => entries.filter((entry) => entry.at < endOfDay(day)).length;
        const history = await historyIn(read);
        for (const knownAt of [addDays(from, 10), addDays(from, 30), last])
          for (const on of edges) {
            const seq = seqAtEndOf(knownAt);
            const answer = await readProgress.run({ read, actor: system, now }, { on, knownAt, round: "r1" });
            expect(answer).toEqual(
              progressFromHistory(history, { on, knownAt, seq }, seqAtEndOf, lessonDays, "r1"),
            );
            for (const id of ["s1", "s2"]) {
              const events = factsOn(history.keurmerkEvents, on, seq).filter((e) => e.schoolId === id);
              const { stage, suspended } = keurmerkOn(on, events);
              expect(keurmerkIn(database, id, on, seq)).toEqual({ stage, suspended: Number(suspended) });
            }
          }
      }),
    ),
    { numRuns: runs(30) },
  );
});

function keurmerkIn({ read }: Database, schoolId: string, on: Day, seq: number) {
  const [row] = read.all(sql`
    select ${keurmerkStage(sql`${schoolId}`, on, seq)} as stage,
      ${keurmerkSuspended(sql`${schoolId}`, on, seq)} as suspended`);
  return row;
}

/** One entry at an instant that opens a round, so that the position shows in which round answers. */
async function openRound(database: Database, at: number, code: string, startsOn: Day): Promise<void> {
  await database.withTx(async (tx) => {
    const write = await EntryWriter.after(tx);
    await write.add("round", code, { happenedOn: startsOn, code, name: code, endsOn: "2018-12-31" });
    await write.append({
      now: new Date(at),
      actor: "system",
      action: "round.open",
      subject: `round:${code}`,
    });
  });
}

test.each([
  ["in winter", "2018-02-02"],
  ["in summer", "2018-07-02"],
  ["on the day that summer time begins", "2018-03-25"],
  ["on the day that it ends", "2018-10-28"],
])("%s a day is known through its last millisecond in Amsterdam", async (_when, day) => {
  await withDatabase(async (database) => {
    const midnight = Date.parse(endOfDay(day));
    const instants = [Date.parse(startOfDay(day)) - 1, Date.parse(startOfDay(day)), midnight - 1, midnight];
    for (const [n, at] of instants.entries()) await openRound(database, at, `r${n + 1}`, "2018-01-01");
    const { read } = database;
    const positions = [addDays(day, -1), day, addDays(day, 1)].map((d) => getSeqAtEndOf(read, d));
    expect(await Promise.all(positions)).toEqual([1, 3, 4]);
    const now = new Date(`${addDays(day, 5)}T10:00:00Z`);
    const answer = await readProgress.run({ read, actor: system, now }, { on: day, knownAt: day });
    expect(answer).toMatchObject({ seq: 3, round: "r3" });
  });
});

test("of two rounds that open on a day, the one first recorded last answers, also after a correction", async () => {
  await withDatabase(async (database) => {
    const { read } = database;
    await openRound(database, Date.parse("2018-01-02T10:00:00Z"), "r1", "2018-01-01");
    await openRound(database, Date.parse("2018-01-03T10:00:00Z"), "r2", "2018-01-01");
    const [first] = (await historyIn(read)).rounds;
    await database.withTx(async (tx) => {
      const write = await EntryWriter.after(tx);
      await write.supersede("round", first as never, { name: "Ronde 1" });
      await write.append({
        now: new Date("2018-01-04T10:00:00Z"),
        actor: "system",
        action: "round.open",
        subject: "round:r1",
      });
    });
    const now = new Date("2018-02-01T10:00:00Z");
    expect(await readProgress.run({ read, actor: system, now }, {})).toMatchObject({ seq: 3, round: "r2" });
  });
});
