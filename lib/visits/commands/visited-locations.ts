import { and, eq, isNull, sql } from "drizzle-orm";
import type { FactRow } from "#db/fact-tables.ts";
import type { EntryWriter } from "#db/journal/entry.ts";
import type { Tx } from "#db/open.ts";
import { preparedFor } from "#db/prepared-statements.ts";
import { getOpen } from "#db/rows.ts";
import { plannedVisit } from "#db/schema/planned-visits.ts";
import { invalid } from "#lib/access/problem.ts";
import type { Day } from "#lib/calendar/day.ts";
import { newId } from "#lib/operation/new-id.ts";
import { isOpenOn } from "#lib/register/rules/location.ts";

type Held = { id: string; schoolId: string; heldOn: Day };

/** The locations that were seen during a visit: those given, or else those that were planned for it. */
export async function addVisitedLocations(
  tx: Tx,
  write: EntryWriter,
  held: Held,
  given: readonly string[] | undefined,
): Promise<void> {
  const seen = given ?? (await plannedFor(tx, held));
  for (const id of given ?? []) {
    const location = await getOpen(tx, "location", id, "Deze locatie");
    if (!isLocationOf(location, held))
      throw invalid([{ field: "locations", message: "Op deze dag is dit geen locatie van de school." }]);
  }
  const rows = [...new Set(seen)].map((locationId) => ({ id: newId(), visitId: held.id, locationId }));
  await write.addAll("visitedLocation", rows);
}

/** What was planned and is still a location of the school on the day of the visit. */
async function plannedFor(tx: Tx, held: Held): Promise<string[]> {
  const [planned] = openPlanned(tx).all({ id: held.id });
  const seen: string[] = [];
  for (const id of planned?.schoolId === held.schoolId ? (JSON.parse(planned.locations) as string[]) : [])
    if (isLocationOf(await getOpen(tx, "location", id, "Deze locatie"), held)) seen.push(id);
  return seen;
}

function isLocationOf(location: FactRow<"location">, { schoolId, heldOn }: Held): boolean {
  return location.schoolId === schoolId && isOpenOn(location, heldOn);
}

const openPlanned = preparedFor((on) =>
  on
    .select()
    .from(plannedVisit)
    .where(and(eq(plannedVisit.id, sql.placeholder("id")), isNull(plannedVisit.untilSeq)))
    .prepare(),
);
