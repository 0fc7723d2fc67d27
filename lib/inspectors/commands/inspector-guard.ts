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
  const refusal = await describeConflictOfInterest(tx, inspectorId, schoolId, from, through);
  if (refusal) throw conflict(refusal);
}

/** Refuses an inspector who holds no visits on that day: not yet, not then or not any more. */
export async function assertAssignable(tx: Tx, inspectorId: string, day: Day, cannot: string): Promise<void> {
  const refusal = await describeUnassignable(tx, inspectorId, day, cannot);
  if (refusal) throw conflict(refusal);
}

/** Refuses inspectors who cannot hold a visit on a day that is planned from `today` on: all of them, with every reason. */
export async function assertCanVisit(
  tx: Tx,
  inspectorIds: readonly string[],
  schoolId: string,
  today: Day,
  day: Day,
): Promise<void> {
  const refusals = [];
  for (const id of inspectorIds)
    refusals.push(
      await describeConflictOfInterest(tx, id, schoolId, today, day),
      await describeUnassignable(tx, id, day, "dit bezoek niet doen"),
    );
  const told = refusals.filter((refusal) => refusal !== null);
  if (told.length > 0) throw conflict(told.join(" "));
}

async function describeConflictOfInterest(
  tx: Tx,
  inspectorId: string,
  schoolId: string,
  from: Day,
  through: Day,
): Promise<string | null> {
  const conflicts = await getConflictsOfInterest(tx, inspectorId, schoolId, from, through);
  if (conflicts.length === 0) return null;
  return `${await nameOf(tx, inspectorId)} ${conflictOfInterestText}, en kan haar niet bezoeken.`;
}

async function describeUnassignable(
  tx: Tx,
  inspectorId: string,
  day: Day,
  cannot: string,
): Promise<string | null> {
  const records = await getInspectorRecords(tx);
  const [reason] = unassignableOn(records(inspectorId), day);
  return reason ? `${await nameOf(tx, inspectorId)} ${unassignableNames[reason]} en kan ${cannot}.` : null;
}

async function nameOf(tx: Tx, inspectorId: string): Promise<string> {
  const { nameDigest } = await getOpen(tx, "inspector", inspectorId, "De inspecteur");
  return await textOf(tx, nameDigest);
}
