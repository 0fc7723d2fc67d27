import { isNull } from "drizzle-orm";
import type { Read } from "#db/open.ts";
import { account } from "#db/schema/accounts.ts";
import { inspectorEvent, replacement } from "#db/schema/inspectors.ts";
import { holdsVisits } from "#lib/access/policy.ts";
import type { InspectorRecord } from "#lib/inspectors/rules/inspector.ts";

/** What decides whether inspectors can be given a visit, by inspector, as known now. Asks no policy. */
export async function getInspectorRecords(read: Read): Promise<(inspectorId: string) => InspectorRecord> {
  const events = await read.select().from(inspectorEvent).where(isNull(inspectorEvent.untilSeq));
  const replacements = await read.select().from(replacement).where(isNull(replacement.untilSeq));
  const accounts = await read.select().from(account).where(isNull(account.untilSeq));
  const ofInspector = <Row extends { inspectorId: string | null }>(rows: readonly Row[], id: string) =>
    rows.filter((row) => row.inspectorId === id);
  return (id) => ({
    events: ofInspector(events, id).map(({ event, happenedOn }) => ({
      event,
      happenedOn,
    })),
    replacements: ofInspector(replacements, id),
    hasAccount: ofInspector(accounts, id).some(({ disabled, role }) => !disabled && holdsVisits(role)),
  });
}
