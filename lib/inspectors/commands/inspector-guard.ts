import type { Tx } from "#db/open.ts";
import { getOpen } from "#db/rows.ts";
import { conflict } from "#lib/access/problem.ts";
import type { Day } from "#lib/calendar/day.ts";
import { getConflictsOfInterest } from "#lib/inspectors/reads/independence.ts";
import { getInspectorRecords } from "#lib/inspectors/reads/inspector-records.ts";
import { type UnassignableReason, unassignableOn } from "#lib/inspectors/rules/inspector.ts";
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
  throw conflict(
    `${await nameOf(tx, inspectorId)} heeft een belang bij deze school of bij een school die erbij hoort, en kan haar niet bezoeken.`,
  );
}

const descriptions: Record<UnassignableReason, string> = {
  "not-recruited": "is dan nog geen inspecteur",
  "not-trained": "heeft de cursus dan nog niet afgerond",
  left: "is dan geen inspecteur meer",
  replaced: "is dan vervangen",
  "account-disabled": "heeft geen account",
};

/** Refuses an inspector who holds no visits on that day: not yet, not then or not any more. */
export async function assertAssignable(
  tx: Tx,
  inspectorId: string,
  day: Day,
  cannot = "dit bezoek niet doen",
): Promise<void> {
  const records = await getInspectorRecords(tx);
  const [reason] = unassignableOn(records(inspectorId), day);
  if (reason) throw conflict(`${await nameOf(tx, inspectorId)} ${descriptions[reason]} en kan ${cannot}.`);
}

async function nameOf(tx: Tx, inspectorId: string): Promise<string> {
  const { nameDigest } = await getOpen(tx, "inspector", inspectorId, "De inspecteur");
  return await textOf(tx, nameDigest);
}
