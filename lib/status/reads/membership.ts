import type { FactRow } from "#db/fact-tables.ts";
import type { Read } from "#db/open.ts";
import { getOpenOfSchool, getRound, getRounds, type SchoolInRound } from "#db/rows.ts";
import { invalid } from "#lib/access/problem.ts";
import { membershipOn, takesPartOn } from "#lib/status/rules/membership.ts";

/** A school's enrolment in a round and the departure that ended it, of a day or the last; null where there is none. */
export function getMembership(read: Read, schoolInRound: SchoolInRound, day?: string) {
  return membershipOn(
    getOpenOfSchool(read, "enrolment", schoolInRound),
    getOpenOfSchool(read, "departure", schoolInRound),
    day,
  );
}

/** The rounds that had opened by a day and not ended. */
function getRoundsOn(read: Read, day: string): FactRow<"round">[] {
  return getRounds(read).filter(({ happenedOn, endsOn }) => happenedOn <= day && day <= endsOn);
}

/** The same of those that a school ever entered. */
function getEnteredRounds(read: Read, schoolId: string, day: string): FactRow<"round">[] {
  return getRoundsOn(read, day).filter(
    ({ id: roundId }) => getOpenOfSchool(read, "enrolment", { roundId, schoolId }).length > 0,
  );
}

/** The rounds that had opened by a day and not ended, and in which a school took part then. */
export function getRoundsOfSchool(read: Read, schoolId: string, day: string): FactRow<"round">[] {
  return getRoundsOn(read, day).filter(({ id: roundId }) => {
    const schoolInRound = { roundId, schoolId };
    return takesPartOn(
      getOpenOfSchool(read, "enrolment", schoolInRound),
      getOpenOfSchool(read, "departure", schoolInRound),
      day,
    );
  });
}

/**
 * The round that something about a school is in: the one named, or else the one open round in which it takes part on
 * that day, or else which it left. Where these are more, whoever asks must say which.
 */
export async function getRoundOfSchool(
  read: Read,
  code: string | undefined,
  day: string,
  schoolId: string,
): Promise<FactRow<"round">> {
  if (code !== undefined) return await getRound(read, code, day);
  return (
    onlyOf("De school doet mee aan", getRoundsOfSchool(read, schoolId, day)) ??
    onlyOf("De school deed mee aan", getEnteredRounds(read, schoolId, day)) ??
    (await getRound(read, code, day))
  );
}

/** The round that is meant: the one named, or else the one that is open on a day. Where more are, whoever asks says which. */
export async function getOpenRound(
  read: Read,
  code: string | undefined,
  day: string,
): Promise<FactRow<"round">> {
  if (code !== undefined) return await getRound(read, code, day);
  return onlyOf("Er is", getRoundsOn(read, day)) ?? (await getRound(read, code, day));
}

function onlyOf(what: string, rounds: readonly FactRow<"round">[]): FactRow<"round"> | undefined {
  if (rounds.length <= 1) return rounds[0];
  const names = rounds.map(({ name }) => `“${name}”`).join(" en ");
  const message = `${what} meer dan één open ronde: ${names}. Kies om welke ronde het gaat.`;
  throw invalid([{ field: "round", message }]);
}
