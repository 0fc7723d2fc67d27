import fc from "fast-check";
import { expect, test } from "vitest";
import { journal } from "#db/journal/schema.ts";
import { roles } from "#lib/access/actor.ts";
import { endOfDay } from "#lib/calendar/amsterdam.ts";
import { addDays, type Day, daysBetween } from "#lib/calendar/day.ts";
import { countWaits, waitingOn, waitOfAct, waits } from "#lib/figures/rules/waiting.ts";
import { correctVerdict } from "#lib/procedure/commands/verdicts.ts";
import { factsOn } from "#lib/status/rules/facts.ts";
import { statusOf, sumOf, waitingStatuses } from "#lib/status/rules/status.ts";
import { inFollowUpWorld } from "#lib/testing/follow-up.ts";
import {
  beginNamed,
  closeDay,
  followUp,
  followUpsIn,
  tellFollowUps,
} from "#lib/testing/generated-follow-up.ts";
import { firstDay, historyIn, recordEach } from "#lib/testing/generated-history.ts";
import { runs } from "#lib/testing/runs.ts";
import { withDatabase } from "#lib/testing/temporary-database.ts";
import { readProgress } from "./progress.ts";
import { readWaiting } from "./waiting.ts";

const system = { role: "system" } as const;
const schools = ["s1", "s2"];

test("the database says of each school what the definition says, on any day, as known on any day", async () => {
  const question = fc.record({ on: closeDay, back: fc.integer({ min: 0, max: 30 }) });
  await fc.assert(
    fc.asyncProperty(
      fc.array(followUp, { minLength: 15, maxLength: 45 }),
      fc.array(question, { minLength: 12, maxLength: 12 }),
      (followUps, questions) =>
        withDatabase(async (database) => {
          const { read } = database;
          await beginNamed(database);
          const entered = schools.map((school) => ({
            later: 0,
            recording: { what: "enrolment" as const, round: "r1", school, on: "2017-06-01" },
          }));
          await recordEach(database, firstDay, entered);
          const last = await tellFollowUps(database, "2017-09-01", followUps);
          const now = new Date(`${addDays(last, 2000)}T10:00:00Z`);
          const entries = await read.select({ at: journal.at }).from(journal);
          const history = { ...(await historyIn(read)), ...(await followUpsIn(read)) };
          for (const { on, back } of questions) {
            const knownAt = addDays(last, -back);
            const seq = entries.filter((entry) => entry.at < endOfDay(knownAt)).length;
            const asked = { on, knownAt, round: "r1" };
            const answer = await readWaiting.run({ read, actor: system, now }, asked);
            const expected = expectedOn(history, on, seq);
            expect(
              answer.schools?.map(({ id, act, since, days }) => ({ id, act, since, days })).sort(byId),
            ).toEqual(expected.sort(byId));
            const grouped = expected.map((wait) => ({ ...wait, schools: 1 }));
            expect(answer.total).toEqual(countWaits(on, grouped));
            const perWait = (wait: string) => grouped.filter(({ act }) => waitOfAct[act] === wait);
            expect(answer.steps).toEqual(
              waits.map((wait) => ({ for: wait, ...countWaits(on, perWait(wait)) })),
            );
            const { byStatus } = await readProgress.run({ read, actor: system, now }, asked);
            expect(answer.total.schools).toBe(sumOf(byStatus, waitingStatuses));
          }
        }),
    ),
    { numRuns: runs(40) },
  );
});

type Known = Awaited<ReturnType<typeof historyIn>> & Awaited<ReturnType<typeof followUpsIn>>;

function expectedOn(history: Known, on: Day, seq: number) {
  return schools.flatMap((id) => {
    const ofSchool = <F extends { roundId: string; schoolId: string; happenedOn: Day }>(
      facts: readonly F[],
    ) => facts.filter((f) => f.schoolId === id && f.roundId === "r1");
    const visits = ofSchool(factsOn(history.visits, on, seq));
    const isWaiting = waitingStatuses.includes(
      statusOf(visits, ofSchool(factsOn(history.verdicts, on, seq))),
    );
    if (!isWaiting || ofSchool(factsOn(history.enrolments, on, seq)).length === 0) return [];
    const steps = ofSchool(factsOn(history.steps, on, seq));
    const waiting = waitingOn(on, visits, steps, ofSchool(factsOn(history.remedies, on, seq)));
    return waiting ? [{ id, ...waiting, days: daysBetween(waiting.since, on) }] : [];
  });
}

function byId(a: { id: string }, b: { id: string }): number {
  return a.id < b.id ? -1 : 1;
}

test("who may list schools sees them, only the coordinator the inspector, and figures are the same for all", async () => {
  await inFollowUpWorld(async (world) => {
    const { database, by, people, otherInspector, verdictId, schoolId } = world;
    const withdrawn = { id: verdictId, withdrawn: true, reason: "Vervalt" };
    await correctVerdict.run(by(people.coordinator), withdrawn);
    const ask = (actor: (typeof people)["admin"], params: object) =>
      readWaiting.run({ read: database.read, ...by(actor) }, params);
    const before = { on: "2017-10-10" };
    const school = { id: schoolId, number: "B-1", name: "Taalhuis Proef", place: "Ede", leftOn: null };
    const draft = { ...school, act: "await-reaction", since: "2017-10-09", days: 1 };
    for (const role of roles.filter((wait) => wait !== "admin")) {
      const answer = await ask(people[role], before);
      expect(answer.total).toMatchObject({ schools: 1, medianDays: 1, longestDays: 1 });
      const sees = ["inspector", "coordinator", "reviewer"].includes(role);
      const inspector = role === "coordinator" ? "inspector" : null;
      const mayAct = role === "coordinator";
      expect(answer.schools, role).toEqual(sees ? [{ ...draft, inspector, mayAct }] : undefined);
      expect(JSON.stringify(answer).includes("Taalhuis")).toBe(sees);
    }
    await expect(ask(people.admin, before)).rejects.toMatchObject({ kind: "forbidden" });
    const visited = { on: "2017-10-05" };
    const mayAct = async (actor: (typeof people)["admin"]) =>
      (await ask(actor, visited)).schools?.[0]?.mayAct;
    expect(await mayAct(people.inspector)).toBe(true);
    expect(await mayAct(otherInspector)).toBe(false);
    expect(await mayAct(people.reviewer)).toBe(false);
    expect((await ask(people.coordinator, { ...before, for: "verdict" })).schools).toEqual([]);
    expect((await ask(people.coordinator, { ...before, limit: "0" })).schools).toEqual([]);
    await expect(ask(people.coordinator, { for: "coffee" })).rejects.toMatchObject({ kind: "invalid" });
  });
});

test("pages follow one another without a gap or a repetition, the longest waiting first", async () => {
  await withDatabase(async (database) => {
    await beginNamed(database);
    const all = ["s1", "s2", "s3", "s4", "s5"].flatMap((school, n) => [
      { later: 0, recording: { what: "enrolment" as const, round: "r1", school, on: "2017-06-01" } },
      {
        later: 0,
        recording: {
          what: "visit" as const,
          round: "r1",
          school,
          on: `2017-10-0${5 - (n % 3)}`,
          kind: "classroom" as const,
        },
      },
    ]);
    const last = await recordEach(database, "2017-12-01", all);
    const context = { read: database.read, actor: system, now: new Date(`${addDays(last, 1)}T10:00:00Z`) };
    const ask = (params: object) => readWaiting.run(context, { round: "r1", ...params });
    const whole = (await ask({})).schools?.map(({ id }) => id);
    expect(whole).toEqual(["s3", "s2", "s5", "s1", "s4"]);
    const pages: (string | undefined)[] = [];
    for (let next: string | null | undefined; next !== null; ) {
      const page = await ask({ limit: 2, ...(next ? { after: next } : {}) });
      pages.push(...(page.schools ?? []).map(({ id }) => id));
      next = page.next;
    }
    expect(pages).toEqual(whole);
  });
});
