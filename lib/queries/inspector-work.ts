import { and, eq, isNull } from "drizzle-orm";
import type { Read } from "#db/open.ts";
import { plannedVisit } from "#db/planning-schema.ts";
import { visit } from "#db/schema.ts";
import type { Work } from "#lib/domain/inspector-work.ts";
import { isOpen } from "#lib/domain/planned-visit.ts";
import { isInspection, type VisitKind } from "#lib/domain/visit.ts";

/**
 * The visits of a round that were held and those that are planned and not held yet, for each inspector of them; of a
 * visit that was held one inspector is known. Asks no policy.
 */
export async function getWork(read: Read, roundId: string): Promise<Work[]> {
  const held = await read
    .select()
    .from(visit)
    .where(and(eq(visit.roundId, roundId), isNull(visit.untilSeq)));
  const planned = await read
    .select()
    .from(plannedVisit)
    .where(and(eq(plannedVisit.roundId, roundId), isNull(plannedVisit.untilSeq)));
  const ofSchool = Map.groupBy(held, ({ schoolId }) => schoolId);
  return [
    ...held
      .filter(({ kind }) => isInspection(kind as VisitKind))
      .flatMap(({ inspectorId, schoolId, happenedOn: day }) =>
        inspectorId === null ? [] : [{ inspectorId, schoolId, day, isHeld: true }],
      ),
    ...planned
      .filter((row) => isOpen(row, ofSchool.get(row.schoolId) ?? []))
      .flatMap(({ inspectorId, secondInspectorId, schoolId, day }) =>
        [inspectorId, secondInspectorId]
          .filter((id) => id !== null)
          .map((id) => ({ inspectorId: id, schoolId, day, isHeld: false })),
      ),
  ];
}
