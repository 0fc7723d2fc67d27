import type { Tx } from "#db/open.ts";
import { getOpenOfSchool, type SchoolInRound } from "#db/rows.ts";
import { conflict } from "#lib/access/problem.ts";
import { type Day, dutchDay } from "#lib/calendar/day.ts";
import { membershipConflict, takesPartOn } from "#lib/status/rules/membership.ts";

type Dated = { id?: string; happenedOn: Day; firstSeq: number };
type Turns = { entered: readonly Dated[]; left: readonly Dated[] };

/**
 * Refuses a change by which the entries and departures of a school in a round do not take turns, or a visit falls
 * outside them. What was wrong before, as imports can leave it, stays no worse.
 */
export function assertMembership(
  tx: Tx,
  schoolInRound: SchoolInRound,
  change: (known: Turns) => Turns,
): void {
  const known = {
    entered: getOpenOfSchool(tx, "enrolment", schoolInRound),
    left: getOpenOfSchool(tx, "departure", schoolInRound),
  };
  const { entered, left } = change(known);
  const message = membershipConflict(entered, left);
  if (message !== null && message !== membershipConflict(known.entered, known.left)) throw conflict(message);
  const stranded = getOpenOfSchool(tx, "visit", schoolInRound).find(
    ({ happenedOn }) =>
      takesPartOn(known.entered, known.left, happenedOn) && !takesPartOn(entered, left, happenedOn),
  );
  if (stranded)
    throw conflict(
      `De school is bezocht op ${dutchDay(stranded.happenedOn)}: op die dag moet zij meedoen aan de ronde.`,
    );
}
