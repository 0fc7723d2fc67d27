import { and, eq, isNull } from "drizzle-orm";
import type { FactRow } from "#db/fact-tables.ts";
import type { Read } from "#db/open.ts";
import { getOpenOfSchool, getOpenOfVisit } from "#db/rows.ts";
import { plannedVisit } from "#db/schema/planned-visits.ts";
import { visitDraft } from "#db/schema/visit-drafts.ts";
import { visit } from "#db/schema/visits.ts";
import { type Actor, isPerson } from "#lib/access/actor.ts";
import { holdsVisits } from "#lib/access/policy.ts";
import { Problem } from "#lib/access/problem.ts";
import type { VisitKind } from "#lib/access/visit-kind.ts";
import type { Day } from "#lib/calendar/day.ts";
import { isStillToCome } from "#lib/visits/rules/planned-visit.ts";
import { inspectorsOf } from "./planned-visit-facts.ts";

/** The visit that a draft is of: planned, begun without a plan, or submitted since. */
export type DraftSubject = {
  id: string;
  roundId: string;
  schoolId: string;
  kind: VisitKind;
  /** The day that it was planned for, or on which it was held. */
  day: Day;
  /** Who hold the visit, the first of them first. */
  inspectorIds: string[];
  planned: FactRow<"plannedVisit"> | null;
  /** The visit as it is recorded; null while it was not submitted. */
  visit: FactRow<"visit"> | null;
};

/** What a draft is about; throws `not-found` for a visit that is not planned any more. Asks no policy. */
export async function getDraftSubject(read: Read, id: string): Promise<DraftSubject> {
  const subject =
    (await heldVisit(read, id)) ?? (await plannedSubject(read, id)) ?? (await begunSubject(read, id));
  if (!subject) throw new Problem("not-found", "Dit bezoek staat niet (meer) in de planning.");
  return subject;
}

/** Whose visit it is for a rule: the asker's own, where they are one of its inspectors, or else the first inspector's. */
export function ownerFor(inspectorIds: readonly (string | null)[], actor: Actor): string | null {
  const ownId = isPerson(actor) ? actor.inspectorId : null;
  return ownId !== null && inspectorIds.includes(ownId) ? ownId : (inspectorIds[0] ?? null);
}

/**
 * Who must declare to be independent before this person submits: every inspector of the visit who has not, where the
 * person holds visits. Who records what was on paper declares nothing for others.
 */
export function mustDeclareOf(actor: Actor, undeclared: readonly string[]): string[] {
  return holdsVisits(actor.role) ? [...undeclared] : [];
}

/** The inspectors of a visit that was held, as known now. */
export async function inspectorsOfVisit(
  read: Read,
  { id, inspectorId }: Pick<FactRow<"visit">, "id" | "inspectorId">,
): Promise<string[]> {
  const second = getOpenOfVisit(read, "secondInspector", id);
  return [...(inspectorId === null ? [] : [inspectorId]), ...second.map((row) => row.inspectorId)];
}

async function heldVisit(read: Read, id: string): Promise<DraftSubject | null> {
  const versions = await read.select().from(visit).where(eq(visit.id, id)).orderBy(visit.seq);
  const last = versions.at(-1);
  if (!last) return null;
  const { roundId, schoolId, kind, happenedOn: day } = last;
  const inspectorIds = await inspectorsOfVisit(read, last);
  return { id, roundId, schoolId, kind, day, inspectorIds, planned: null, visit: last };
}

async function plannedSubject(read: Read, id: string): Promise<DraftSubject | null> {
  const [planned] = await read
    .select()
    .from(plannedVisit)
    .where(and(eq(plannedVisit.id, id), isNull(plannedVisit.untilSeq)));
  if (!planned) return null;
  const { roundId, schoolId, kind, day } = planned;
  const held = getOpenOfSchool(read, "visit", planned);
  if (!isStillToCome(planned, held)) return null;
  const inspectorIds = inspectorsOf(planned);
  return { id, roundId, schoolId, kind, day, inspectorIds, planned, visit: null };
}

async function begunSubject(read: Read, id: string): Promise<DraftSubject | null> {
  const [begun] = await read.select().from(visitDraft).where(eq(visitDraft.id, id));
  if (!begun) return null;
  const { roundId, schoolId, kind, day, inspectorId } = begun;
  return {
    id,
    roundId,
    schoolId,
    kind,
    day,
    inspectorIds: [inspectorId],
    planned: null,
    visit: null,
  };
}
