import { expect, test } from "vitest";
import { readProgress } from "#lib/figures/reads/progress.ts";
import { readSeries } from "#lib/figures/reads/progress-series.ts";
import { readWaiting } from "#lib/figures/reads/waiting.ts";
import { listRounds } from "#lib/operation/rounds.ts";
import { openRound } from "#lib/planning/commands/planning.ts";
import { correctVerdict } from "#lib/procedure/commands/verdicts.ts";
import { recordVisit } from "#lib/procedure/commands/visits.ts";
import { readVerdict } from "#lib/procedure/reads/verdict.ts";
import { enrolSchool, registerSchool } from "#lib/register/commands/register.ts";
import { readSchool } from "#lib/schools/reads/school.ts";
import { listSchools } from "#lib/schools/reads/school-list.ts";
import { cookieOf, setClock } from "#lib/testing/cached-server.ts";
import { serveFrom } from "#lib/testing/serve-from.ts";
import { inSmallWorld, noon, type SmallWorld } from "#lib/testing/small-world.ts";
import { listVisits } from "#lib/visits/reads/visit-list.ts";
import { listJournal } from "./journal-book.ts";
import { asOneRequest, type RequestContext, readContext } from "./request-context.ts";

/** A context as that of a page of the coordinator. */
async function openPage({ database, people }: SmallWorld): Promise<RequestContext> {
  serveFrom(database);
  await setClock(database, new Date(noon));
  return await readContext(await cookieOf(database, people.coordinator.accountId));
}

/** What another person records while a page is being made: it changes every figure and list below. */
async function recordMeanwhile({ by, people, verdictId }: SmallWorld): Promise<void> {
  const system = by({ role: "system" });
  await openRound.run(system, { code: "r2", name: "Ronde 2", startsOn: "2018-02-05", endsOn: "2019-12-31" });
  await registerSchool.run(system, {
    number: "B-2",
    name: "Tweede",
    place: "Ede",
    province: "Gelderland",
    registeredOn: "2017-01-02",
  });
  await enrolSchool.run(system, { school: "B-2", round: "r1", enteredOn: "2018-01-01" });
  await recordVisit.run(by(people.inspector), {
    school: "B-2",
    round: "r1",
    heldOn: "2018-02-01",
    kind: "classroom",
    independent: true,
    findings: [{ criterion: "intake-goal", score: 1, rationale: "Dossiers ontbreken" }],
  });
  await correctVerdict.run(by(people.coordinator), {
    id: verdictId,
    verdict: "rejected",
    decidedOn: "2017-11-01",
    reason: "Verkeerd overgenomen",
    motivation: "Onvoldoende",
  });
}

/** What pages ask, one after another. */
function asked(world: SmallWorld, context: RequestContext): (() => Promise<unknown>)[] {
  const id = world.schoolId;
  return [
    () => readProgress.run(context, {}),
    () => readSeries.run(context, {}),
    () => readWaiting.run(context, {}),
    () => listRounds.run(context, {}),
    () => readSchool.run(context, { id }),
    () => listSchools.run(context, { round: "r1" }),
    () => listVisits.run(context, {}),
    () => readVerdict.run(context, { id: world.verdictId }),
    () => listJournal.run(context, {}),
  ];
}

async function answersTo(questions: (() => Promise<unknown>)[]): Promise<unknown[]> {
  const answers = [];
  for (const question of questions) answers.push(await question());
  return answers;
}

test("all that a request asks is answered at one journal position, whatever is written meanwhile", async () => {
  await inSmallWorld(async (world) => {
    const context = await openPage(world);
    const before = await answersTo(asked(world, context));
    await recordMeanwhile(world);
    expect(await answersTo(asked(world, context))).toEqual(before);

    const next = await answersTo(asked(world, await openPage(world)));
    for (const [nth, answer] of next.entries()) expect(answer).not.toEqual(before[nth]);
  });
});

test("a day that ends after the request began is known no further than the request", async () => {
  await inSmallWorld(async (world) => {
    const context = await openPage(world);
    await recordMeanwhile(world);
    const tomorrow = { ...context, now: new Date("2018-02-07T09:00:00Z") }; // it began just before midnight
    expect(await readProgress.run(tomorrow, { knownAt: "2018-02-05", round: "r1" })).toMatchObject({
      seq: context.seq,
      population: 1,
    });
  });
});

test("one request has one context, whoever of the server asks for it; another request or asker has another", async () => {
  await inSmallWorld(async (world) => {
    await openPage(world);
    const cookie = await cookieOf(world.database, world.people.coordinator.accountId);
    const contexts = await asOneRequest("/", async () => {
      const first = await readContext(cookie);
      await recordMeanwhile(world);
      return [first, await readContext(cookie), await readContext(undefined)] as const;
    });
    expect(contexts[1]).toBe(contexts[0]);
    expect(contexts[2].actor).toEqual({ role: "nobody" });
    const next = await asOneRequest("/", () => readContext(cookie));
    expect(next.seq).toBeGreaterThan(contexts[0].seq);
    expect(await readContext(cookie)).not.toBe(await readContext(cookie));
  });
});
