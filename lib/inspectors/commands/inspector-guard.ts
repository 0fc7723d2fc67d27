import type { Tx } from "#db/open.ts";
import { getOpen } from "#db/rows.ts";
import { conflict } from "#lib/access/problem.ts";
import type { Day } from "#lib/calendar/day.ts";
import { getConflictsOfInterest } from "#lib/inspectors/reads/independence.ts";
import { getInspectorRecords } from "#lib/inspectors/reads/inspector-records.ts";
import { unassignableOn } from "#lib/inspectors/rules/inspector.ts";
import { conflictOfInterestText, unassignableNames } from "#lib/inspectors/text.ts";
import { textOf } from "#lib/operation/texts.ts";

/**
 * Refuses an inspector with an interest in the school or in what belongs to it, on any day from `from` through
 * `through`. The message does not say which interest.
 */
export async function assertIndependent(
  tx: Tx,
  inspectorId: string,
  schoolId: string,
  from: Day,
  through: Day,
): Promise<void> {
  const conflicts = await getConflictsOfInterest(tx, inspectorId, schoolId, from, through);
  if (conflicts.length === 0) return;
  throw conflict(`${await nameOf(tx, inspectorId)} ${conflictOfInterestText}, en kan haar niet bezoeken.`);
}

/** Refuses an inspector who holds no visits on that day: not yet, not then or not any more. */
export async function assertAssignable(
  tx: Tx,
  inspectorId: string,
  day: Day,
  cannot = "dit bezoek niet doen",
): Promise<void> {
  const records = await getInspectorRecords(tx);
  const [reason] = unassignableOn(records(inspectorId), day);
  if (reason)
    throw conflict(`${await nameOf(tx, inspectorId)} ${unassignableNames[reason]} en kan ${cannot}.`);
}

async function nameOf(tx: Tx, inspectorId: string): Promise<string> {
  const { nameDigest } = await getOpen(tx, "inspector", inspectorId, "De inspecteur");
  return await textOf(tx, nameDigest);
}
