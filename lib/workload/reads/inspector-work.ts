import { and, eq, isNull } from "drizzle-orm";
import type { Read } from "#db/open.ts";
import { visit } from "#db/schema/visits.ts";
import { isInspection } from "#lib/access/visit-kind.ts";
import { inspectorsOf, type PlannedFact } from "#lib/visits/reads/planned-visit-facts.ts";
import { getSecondInspectors } from "#lib/visits/reads/second-inspectors.ts";
import type { InspectorVisit } from "#lib/workload/rules/inspector-work.ts";

/**
 * The visits of a round that were held and those of `planned`, which are still to come, for each inspector of them. Asks
 * no policy.
 */
export async function getWork(
  read: Read,
  roundId: string,
  planned: readonly PlannedFact[],
): Promise<InspectorVisit[]> {
  const held = await read
    .select()
    .from(visit)
    .where(and(eq(visit.roundId, roundId), isNull(visit.untilSeq)));
  const second = await getSecondInspectors(read);
  return [
    ...held
      .filter(({ kind }) => isInspection(kind))
      .flatMap(({ id, inspectorId: first, schoolId, happenedOn: day }) =>
        [first, second.get(id)]
          .filter((inspectorId) => typeof inspectorId === "string")
          .map((inspectorId) => ({ inspectorId, schoolId, day, isHeld: true })),
      ),
    ...planned.flatMap((row) =>
      inspectorsOf(row).map((inspectorId) => {
        const { schoolId, day } = row;
        return { inspectorId, schoolId, day, isHeld: false };
      }),
    ),
  ];
}
