import { eq, sql } from "drizzle-orm";
import type { Tx } from "#db/open.ts";
import { preparedFor } from "#db/prepared-statements.ts";
import { visit } from "#db/schema/visits.ts";
import type { VisitKind } from "#lib/access/visit-kind.ts";
import { newId } from "#lib/operation/new-id.ts";
import { getPlannedVisit } from "./planned-visits.ts";

/** The id of a visit that was planned so, or else a new one or the one given; also when a visit of that id was withdrawn. */
export function plannedId(
  tx: Tx,
  held: { roundId: string; schoolId: string; inspectorId: string | null; kind: VisitKind },
  otherwise = newId(),
): string {
  const planned = getPlannedVisit(tx, held);
  const isIts =
    planned !== null &&
    planned.kind === held.kind &&
    held.inspectorId !== null &&
    [planned.inspectorId, planned.secondInspectorId].includes(held.inspectorId);
  return isIts && versionsOf(tx).all({ id: planned.id }).length === 0 ? planned.id : otherwise;
}

const versionsOf = preparedFor((on) =>
  on
    .select({ id: visit.id })
    .from(visit)
    .where(eq(visit.id, sql.placeholder("id")))
    .prepare(),
);
