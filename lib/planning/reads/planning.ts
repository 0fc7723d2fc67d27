import { sql } from "drizzle-orm";
import type { Read } from "#db/open.ts";
import { allows } from "#lib/access/policy.ts";
import { quarterOf } from "#lib/calendar/quarter.ts";
import { getProgressCounts } from "#lib/figures/reads/progress-counts.ts";
import { getPlanVersions, getRoundSeries } from "#lib/figures/reads/round-series.ts";
import { type PlanVersion, remainingOf, yearsOf } from "#lib/figures/rules/planning.ts";
import { progressFrom } from "#lib/figures/rules/progress.ts";
import { query } from "#lib/operation/query.ts";
import { resolveAsOf } from "#lib/operation/resolve-as-of.ts";
import { roundSample } from "#lib/operation/sample.ts";
import { planningParams } from "#lib/planning/inputs/assignments.ts";
import { assignableQuarters } from "#lib/status/rules/assignment.ts";
import { outsidePlanOf } from "#lib/status/rules/status.ts";
import { getVisitsToCome } from "#lib/visits/reads/visits-to-come.ts";
import { type Planning, planningAnswer } from "./planning-answer.ts";
import {
  getRoundSchools,
  inPlanningOrder,
  isAsked,
  outsideByReason,
  plannedSchools,
} from "./planning-schools.ts";

/** The planning of a round as it is now: per quarter the target, what was held, what is assigned and what remains. */
export const readPlanning = query({
  action: "planning.read",
  path: "/planning",
  summary:
    "The quarters of a round with target, held, assigned and remaining; the schools and visits still to come",
  sample: roundSample,
  params: planningParams,
  answer: planningAnswer,
  async load(context, asked) {
    const { read } = context;
    const view = await resolveAsOf(context, { round: asked.round });
    const { on, seq, round } = view;
    const asOf = { roundId: round.id, on, seq };
    const { startsOn, endsOn } = round;
    const counts = await getProgressCounts(read, asOf);
    const { lessonDays } = await getRoundSeries(read, round.id, seq);
    const inRound = getRoundSchools(read, asOf, asked);
    const visits = await getVisitsToCome(read, view);
    const bySchool = new Map(visits.toReversed().map((visit) => [visit.schoolId, visit]));
    return {
      progress: progressFrom(view, round, counts, lessonDays),
      assigned: counts.assigned,
      inRound,
      visits,
      bySchool,
      toVisit: plannedSchools(inRound, bySchool),
      open: assignableQuarters({ startsOn, endsOn }, on),
      versions: withIds(read, getPlanVersions(read, round.id, seq)),
    };
  },
  shape(
    { progress, inRound, visits, bySchool, toVisit, open, assigned, versions },
    { actor },
    asked,
  ): Planning {
    const quarters = progress.quarters.map(({ quarter, target, visits: held }) => ({
      quarter,
      target,
      held,
      assigned: assigned[quarter] ?? 0,
      remaining: remainingOf({ target, held }),
      withoutDay: toVisit.filter((school) => school.quarter === quarter && !school.visit).length,
      isOpen: open.includes(quarter),
    }));
    const askedFor = new Set(inRound.filter(({ isAskedFor }) => isAskedFor).map(({ id }) => id));
    const shown = toVisit
      .filter((school) => school.isAskedFor && isAsked(school, asked))
      .map(({ isAskedFor: _, inspectorIds: __, ...school }) => school);
    const people = new Map(
      visits.flatMap(({ inspectors }) => inspectors.map((inspector) => [inspector.id, inspector])),
    );
    return {
      on: progress.on,
      seq: progress.seq,
      round: progress.round,
      plan: progress.plan,
      quarters,
      years: yearsOf(quarters),
      versions,
      toPlan:
        progress.toVisit +
        (progress.quarters.find(({ quarter }) => quarter === quarterOf(progress.on))?.visits ?? 0),
      nowhere: toVisit.filter(({ quarter }) => quarter === null).length,
      outside: outsidePlanOf(progress),
      ...(allows(actor, "school.read-status") && { outsideSchools: outsideByReason(inRound, bySchool) }),
      checks: progress.checks,
      schools: inPlanningOrder(shown, asked.sort),
      visits: visits.filter(
        ({ schoolId, inspectors }) =>
          askedFor.has(schoolId) &&
          (asked.inspector === undefined || inspectors.some(({ id }) => id === asked.inspector)),
      ),
      inspectors: [...people.values()].toSorted((a, b) => a.name.localeCompare(b.name, "nl")),
    };
  },
});

/** Each version with the id of the plan, which goes on when it is corrected. */
function withIds(read: Read, versions: readonly PlanVersion[]): Planning["versions"] {
  const ids = read.all<{ id: string; seq: number }>(sql`select id, seq from planVersion`);
  return versions.map((version) => ({
    ...version,
    id: ids.find(({ seq }) => seq === version.entry)?.id ?? "",
  }));
}
