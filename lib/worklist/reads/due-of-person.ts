import { allows, mayEver } from "#lib/access/policy.ts";
import type { Day } from "#lib/calendar/day.ts";
import { readWaiting } from "#lib/figures/reads/waiting.ts";
import { ageOf } from "#lib/figures/rules/waiting.ts";
import { noParams } from "#lib/operation/as-of-input.ts";
import { query, type ReadContext } from "#lib/operation/query.ts";
import { resolveAsOf } from "#lib/operation/resolve-as-of.ts";
import { plainSample } from "#lib/operation/sample.ts";
import { reinspectedStatuses } from "#lib/status/rules/status.ts";
import { listMistakes } from "#lib/visits/reads/mistakes/mistake-list.ts";
import { dueKinds } from "#lib/worklist/rules/due.ts";
import { listKeurmerkDue, listVerdictsDue } from "./due.ts";
import { type Due, type DueItem, dueAnswer, type FoundDue } from "./due-item.ts";
import { dueAgain, dueOfVisits } from "./due-of-visits.ts";

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
    parts: dueKinds.flatMap((kind) => {
      const ofKind = found.filter((due) => due.kind === kind);
      return [...Map.groupBy(ofKind, ({ inspector }) => inspector?.id)].map(([, dues]) => ({
        kind,
        inspector: dues[0]?.inspector ?? null,
        items: dues.map(({ item }) => item),
      }));
    }),
  }),
});

/** What unfinished inspections wait for, as far as the asker can act: drafts of their own, verdicts, what waited too long. */
async function dueOfReports(context: ReadContext): Promise<FoundDue[]> {
  const { schools = [] } = await readWaiting.run(context, { limit: 500 });
  const watches = allows(context.actor, "verdict.give");
  return schools.flatMap(({ id, act, mayAct, days, name, place, since, leftOn }): FoundDue[] => {
    const item = itemOf({ id, name, place, leftOn }, since);
    const isLong = ageOf(days) === "long";
    if (!mayAct) return [];
    if (act === "send-draft") {
      if (isLong) return [{ kind: "report-overdue", item }];
      return watches ? [] : [{ kind: "draft-report", item }];
    }
    if (watches && act === "judge") return [{ kind: "verdict", item }];
    return watches && isLong ? [{ kind: "waiting-long", item }] : [];
  });
}

/** Reported mistakes: those that wait for whoever decides, and the answer for whoever may have reported them. */
async function dueOfMistakes(context: ReadContext): Promise<FoundDue[]> {
  const { mistakes } = await listMistakes.run(context, {});
  const decides = allows(context.actor, "visit.accept-mistake");
  return mistakes
    .filter(({ outcome }) => (outcome === null) === decides)
    .map(({ schoolId: id, visitId, schoolName: name, place, reportedOn, decidedOn }) => ({
      kind: decides ? "mistake-reported" : "mistake-answered",
      item: { ...itemOf({ id, name, place, leftOn: null }, decidedOn ?? reportedOn), visitId },
    }));
}

/** Schools that were rejected and inspected again; those that were never judged come with the reports. */
async function dueVerdicts(context: ReadContext): Promise<FoundDue[]> {
  const { schools } = await listVerdictsDue.run(context, {});
  return schools
    .filter(({ status }) => reinspectedStatuses.includes(status))
    .map((school) => ({ kind: "verdict", item: itemOf(school, school.lastVisitOn) }));
}

async function dueDecisions(context: ReadContext): Promise<FoundDue[]> {
  const { schools } = await listKeurmerkDue.run(context, {});
  return schools.map((school) => ({ kind: "keurmerk", item: itemOf(school, school.verdictOn) }));
}

/** A school that asks for attention since a day. */
function itemOf(
  { id, name, place, leftOn }: { id: string; name: string; place: string; leftOn: Day | null },
  day: Day,
): DueItem {
  return { schoolId: id, visitId: null, school: name, place, visit: null, day, causes: [], leftOn };
}
