import type { FactRow } from "#db/fact-tables.ts";
import type { Tx } from "#db/open.ts";
import { getOpen } from "#db/rows.ts";
import { type Actor, isPerson } from "#lib/access/actor.ts";
import { conflict } from "#lib/access/problem.ts";
import { getPlannedVisit } from "./planned-visits.ts";

/** A planned visit that is still to come; `conflict` once it was held. */
export async function getOpenPlannedVisit(tx: Tx, id: string): Promise<FactRow<"plannedVisit">> {
  const planned = await getOpen(tx, "plannedVisit", id, "Dit geplande bezoek");
  if (getPlannedVisit(tx, planned)?.id !== id) throw conflict("Dit bezoek is al gehouden.");
  return planned;
}

/** The inspector's record of who asks, when the visit is theirs; null for anybody else. */
export function ownInspector(
  { inspectorId, secondInspectorId }: FactRow<"plannedVisit">,
  actor: Actor,
): string | null {
  const inspector = isPerson(actor) ? actor.inspectorId : null;
  return inspector !== null && [inspectorId, secondInspectorId].includes(inspector) ? inspector : null;
}
