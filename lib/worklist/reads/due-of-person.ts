import { and, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { visitReturn } from "#db/schema/planned-visits.ts";
import { isPerson } from "#lib/access/actor.ts";
import { allows, mayEver } from "#lib/access/policy.ts";
import { readWaiting } from "#lib/figures/reads/waiting.ts";
import { ageOf } from "#lib/figures/rules/waiting.ts";
import { clockTimeAnswer, dayAnswer } from "#lib/operation/answer-parts.ts";
import { noParams } from "#lib/operation/as-of-input.ts";
import { query, type ReadContext } from "#lib/operation/query.ts";
import { resolveAsOf } from "#lib/operation/resolve-as-of.ts";
import { plainSample } from "#lib/operation/sample.ts";
import { readPlanning } from "#lib/planning/reads/planning.ts";
import { leftOnAnswer } from "#lib/status/reads/status-answers.ts";
import { reinspectedStatuses } from "#lib/status/rules/status.ts";
import { listMistakes } from "#lib/visits/reads/mistakes/mistake-list.ts";
import { listPlannedVisits } from "#lib/visits/reads/planned-visit-list.ts";
import { type DueKind, dueKinds, dueOfVisit } from "#lib/worklist/rules/due.ts";
import { listKeurmerkDue, listVerdictsDue } from "./due.ts";

/** A school that asks for attention. */
const dueItemAnswer = z.strictObject({
  school: z.string(),
  place: z.string(),
  visit: z
    .strictObject({ startsAt: clockTimeAnswer, endsAt: clockTimeAnswer })
    .nullable()
    .meta({ description: "The planned visit that asks for it" }),
  day: dayAnswer.nullable().meta({ description: "Of the planned visit; else since when" }),
  leftOn: leftOnAnswer,
});
export type DueItem = z.output<typeof dueItemAnswer>;

const duePartAnswer = z.strictObject({ kind: z.enum(dueKinds), items: z.array(dueItemAnswer) });
export type DuePart = z.output<typeof duePartAnswer>;

const dueAnswer = z.strictObject({ on: dayAnswer, parts: z.array(duePartAnswer) });
export type Due = z.output<typeof dueAnswer>;

type Found = { kind: DueKind; item: DueItem };

/** What waits for the asker today, out of the questions that they may ask anyway. */
export const readDue = query({
  action: "due.read",
  path: "/due",
  summary: "What waits for the asker today: own visits and drafts, planning and verdicts, or decisions",
  sample: plainSample({}),
  params: noParams,
  answer: dueAnswer,
  async load(context) {
    const { on, round } = await resolveAsOf(context, {});
    const found = [
      ...(mayEver(context.actor, "planning.list-visits") ? await dueOfVisits(context) : []),
      ...(allows(context.actor, "plan.schedule") ? await dueAgain(context, round.id) : []),
      ...(await dueOfReports(context)),
      ...(mayEver(context.actor, "visit.list-mistakes") ? await dueOfMistakes(context) : []),
      ...(allows(context.actor, "verdict.list-due") ? await dueVerdicts(context) : []),
      ...(allows(context.actor, "keurmerk.list-due") ? await dueDecisions(context) : []),
    ];
    return { on, found };
  },
  shape: ({ on, found }): Due => ({
    on,
    parts: dueKinds
      .map((kind) => ({ kind, items: found.filter((due) => due.kind === kind).map(({ item }) => item) }))
      .filter(({ items }) => items.length > 0),
  }),
});

/** Planned visits: of the asker's own all that is due, and of another's what the planning has to see to. */
async function dueOfVisits(context: ReadContext): Promise<Found[]> {
  const { on, visits } = await listPlannedVisits.run(context, {});
  const { actor } = context;
  const ownId = isPerson(actor) ? actor.inspectorId : null;
  return visits.flatMap((visit) => {
    const { day, announcedOn, startsAt, endsAt, inspectors, obstacles } = visit;
    const mine = inspectors.find(({ id }) => id === ownId);
    const isDeclared = mine ? mine.declaredOn !== null : null;
    const kinds = dueOfVisit({ day, announcedOn, isDeclared }, on).filter(
      (kind) => mine !== undefined || kind === "not-announced" || kind === "day-passed",
    );
    const isBlocked = obstacles.some(({ kind }) => kind !== "day-passed");
    const item = {
      school: visit.schoolName,
      place: visit.place,
      visit: { startsAt, endsAt },
      day,
      leftOn: visit.leftOn,
    };
    return [...kinds, ...(isBlocked ? ["obstacle" as const] : [])].map((kind) => ({ kind, item }));
  });
}

/** Schools of which a planned visit came back, and that have no other one yet. */
async function dueAgain(context: ReadContext, roundId: string): Promise<Found[]> {
  const returns = await context.read
    .select({ schoolId: visitReturn.schoolId })
    .from(visitReturn)
    .where(and(eq(visitReturn.roundId, roundId), isNull(visitReturn.untilSeq)));
  const returned = new Set(returns.map(({ schoolId }) => schoolId));
  const { schools, outsideSchools } = await readPlanning.run(context, {});
  const unplanned = [
    ...schools.filter(({ visit }) => visit === null).map((school) => ({ ...school, leftOn: null })),
    ...(outsideSchools?.reinspectionDue ?? []).filter(({ plannedOn }) => plannedOn === null),
  ];
  return unplanned
    .filter(({ id }) => returned.has(id))
    .map(({ name, place, leftOn }) => ({
      kind: "plan-again",
      item: { school: name, place, visit: null, day: null, leftOn },
    }));
}

/** Drafts that the asker may send; for those who give verdicts the ones to be given, and what waited too long for anything else. */
async function dueOfReports(context: ReadContext): Promise<Found[]> {
  const { schools = [] } = await readWaiting.run(context, { limit: 500 });
  const watches = allows(context.actor, "verdict.give");
  return schools.flatMap(({ act, mayAct, days, name, place, since, leftOn }): Found[] => {
    const item = { school: name, place, visit: null, day: since, leftOn };
    if (watches && act === "judge") return [{ kind: "verdict", item }];
    if (watches) return ageOf(days) === "long" ? [{ kind: "waiting-long", item }] : [];
    return act === "send-draft" && mayAct ? [{ kind: "draft-report", item }] : [];
  });
}

/** Reported mistakes: those that wait for whoever decides, and the answer for whoever may have reported them. */
async function dueOfMistakes(context: ReadContext): Promise<Found[]> {
  const { mistakes } = await listMistakes.run(context, {});
  const decides = allows(context.actor, "visit.accept-mistake");
  return mistakes
    .filter(({ outcome }) => (outcome === null) === decides)
    .map(({ schoolName: school, place, reportedOn, decidedOn }) => ({
      kind: decides ? "mistake-reported" : "mistake-answered",
      item: { school, place, visit: null, day: decidedOn ?? reportedOn, leftOn: null },
    }));
}

/** Schools that were rejected and inspected again; those that were never judged come with the reports. */
async function dueVerdicts(context: ReadContext): Promise<Found[]> {
  const { schools } = await listVerdictsDue.run(context, {});
  return schools
    .filter(({ status }) => reinspectedStatuses.includes(status))
    .map(({ name, place, lastVisitOn, leftOn }) => ({
      kind: "verdict",
      item: { school: name, place, visit: null, day: lastVisitOn, leftOn },
    }));
}

async function dueDecisions(context: ReadContext): Promise<Found[]> {
  const { schools } = await listKeurmerkDue.run(context, {});
  return schools.map(({ name, place, verdictOn, leftOn }) => ({
    kind: "keurmerk",
    item: { school: name, place, visit: null, day: verdictOn, leftOn },
  }));
}
