import { and, eq, isNull } from "drizzle-orm";
import type { Read } from "#db/open.ts";
import { visit } from "#db/schema.ts";
import type { Work } from "#lib/domain/inspector-work.ts";
import { isInspection, type VisitKind } from "#lib/domain/visit.ts";
import { inspectorsOf, type PlannedFact } from "./planned-visit-facts.ts";

/**
 * The visits of a round that were held and those of `planned`, which are still to come, for each inspector of them; of
 * a visit that was held one inspector is known. Asks no policy.
 */
export async function getWork(read: Read, roundId: string, planned: readonly PlannedFact[]): Promise<Work[]> {
  const held = await read
    .select()
    .from(visit)
    .where(and(eq(visit.roundId, roundId), isNull(visit.untilSeq)));
  return [
    ...held
      .filter(({ kind }) => isInspection(kind as VisitKind))
      .flatMap(({ inspectorId, schoolId, happenedOn: day }) =>
        inspectorId === null ? [] : [{ inspectorId, schoolId, day, isHeld: true }],
      ),
    ...planned.flatMap((row) =>
      inspectorsOf(row).map((inspectorId) => {
        const { schoolId, day } = row;
        return { inspectorId, schoolId, day, isHeld: false };
      }),
    ),
  ];
}
