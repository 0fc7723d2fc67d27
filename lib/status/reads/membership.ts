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

/** The rounds that had opened by a day and not ended, and in which a school took part then. */
export function getRoundsOfSchool(read: Read, schoolId: string, day: string): FactRow<"round">[] {
  return getRounds(read).filter(({ id: roundId, happenedOn, endsOn }) => {
    if (day < happenedOn || endsOn < day) return false;
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
 * that day. Where it takes part in more, whoever asks must say which.
 */
export async function getRoundOfSchool(
  read: Read,
  code: string | undefined,
  day: string,
  schoolId: string,
): Promise<FactRow<"round">> {
  if (code !== undefined) return await getRound(read, code, day);
  const [only, ...more] = getRoundsOfSchool(read, schoolId, day);
  if (only && more.length > 0) {
    const names = [only, ...more].map(({ name }) => `“${name}”`).join(" en ");
    const message = `De school doet mee aan meer dan één open ronde: ${names}. Kies om welke ronde het gaat.`;
    throw invalid([{ field: "round", message }]);
  }
  return only ?? (await getRound(read, code, day));
}
