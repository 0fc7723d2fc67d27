import { and, eq, isNull } from "drizzle-orm";
import { visitReturn } from "#db/schema/planned-visits.ts";
import { isPerson } from "#lib/access/actor.ts";
import { allows } from "#lib/access/policy.ts";
import type { ReadContext } from "#lib/operation/query.ts";
import { resolveAsOf } from "#lib/operation/resolve-as-of.ts";
import { readPlanning } from "#lib/planning/reads/planning.ts";
import { getPlannedRows, type PlannedVisitRow } from "#lib/visits/reads/planned-visit-list.ts";
import { dueOfVisit } from "#lib/worklist/rules/due.ts";
import type { DueItem, DuePart, FoundDue } from "./due-item.ts";

/** Planned visits: of the asker's own what they can do, and for whoever plans what the planning has to see to. */
export async function dueOfVisits(context: ReadContext): Promise<FoundDue[]> {
  const { actor, read } = context;
  const view = await resolveAsOf(context, {});
  const { on } = view;
  const visits = await getPlannedRows(read, actor, { ...view, today: on });
  const ownId = isPerson(actor) ? actor.inspectorId : null;
  const plans = allows(actor, "plan.schedule");
  return visits.flatMap((visit) => {
    const mine = visit.inspectors.find(({ id }) => id === ownId);
    const own = mine ? { inspectorId: mine.id, isDeclared: mine.declaredOn !== null } : null;
    return dueOfVisit(visit, { own, plans }, on).flatMap(({ kind, causes }): FoundDue[] => {
      const found = { kind, item: { ...itemOf(visit), causes } };
      return kind === "without-inspector"
        ? unassignableIn(visit).map((inspector) => ({ ...found, inspector }))
        : [found];
    });
  });
}

function unassignableIn({ inspectors, obstacles }: PlannedVisitRow): NonNullable<DuePart["inspector"]>[] {
  const ids = obstacles.flatMap((obstacle) => ("inspectorId" in obstacle ? [obstacle.inspectorId] : []));
  return inspectors.filter(({ id }) => ids.includes(id)).map(({ id, name }) => ({ id, name }));
}

function itemOf(visit: PlannedVisitRow): Omit<DueItem, "causes"> {
  const { id, schoolId, schoolName: school, place, startsAt, endsAt, day, leftOn } = visit;
  return { schoolId, visitId: id, school, place, visit: { startsAt, endsAt }, day, leftOn };
}

/** Schools of which a planned visit came back, and that have no other one yet: since when, and why it came back last. */
export async function dueAgain(context: ReadContext, roundId: string): Promise<FoundDue[]> {
  const returns = await context.read
    .select()
    .from(visitReturn)
    .where(and(eq(visitReturn.roundId, roundId), isNull(visitReturn.untilSeq)))
    .orderBy(visitReturn.firstSeq);
  const lastReturn = new Map(returns.map((returned) => [returned.schoolId, returned]));
  const { schools, outsideSchools } = await readPlanning.run(context, {});
  const unplanned = [
    ...schools.filter(({ visit }) => visit === null).map((school) => ({ ...school, leftOn: null })),
    ...(outsideSchools?.reinspectionDue ?? []).filter(({ plannedOn }) => plannedOn === null),
  ];
  return unplanned.flatMap(({ id: schoolId, name: school, place, leftOn }): FoundDue[] => {
    const returned = lastReturn.get(schoolId);
    if (!returned) return [];
    const { happenedOn: day, cause } = returned;
    const item = { schoolId, visitId: null, school, place, visit: null, day, causes: [cause], leftOn };
    return [{ kind: "plan-again", item }];
  });
}
