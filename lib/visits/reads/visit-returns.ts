import { and, eq, isNull } from "drizzle-orm";
import type { Read } from "#db/open.ts";
import { visitReturn } from "#db/schema/planned-visits.ts";
import type { Day } from "#lib/calendar/day.ts";
import { inspectorNames } from "#lib/inspectors/reads/inspector-names.ts";
import { textsOf } from "#lib/operation/texts.ts";
import type { ReturnCause } from "#lib/visits/rules/planned-visit.ts";

/** A visit to the school that was planned before and came back. */
export type ReturnedVisit = {
  id: string;
  day: Day;
  returnedOn: Day;
  inspector: string;
  cause: ReturnCause;
  text: string | null;
};

/** What came back of the visits to a school that were planned in a round, the latest first. Asks no policy. */
export async function getReturns(
  read: Read,
  { roundId, schoolId }: { roundId: string; schoolId: string },
): Promise<ReturnedVisit[]> {
  const rows = await read
    .select()
    .from(visitReturn)
    .where(
      and(eq(visitReturn.roundId, roundId), eq(visitReturn.schoolId, schoolId), isNull(visitReturn.untilSeq)),
    );
  const nameOf = await inspectorNames(read);
  const text = await textsOf(
    read,
    rows.map(({ textDigest }) => textDigest),
  );
  return rows
    .toSorted((a, b) => b.firstSeq - a.firstSeq)
    .map(({ id, day, happenedOn, inspectorId, cause, textDigest }) => ({
      ...{ id, day, returnedOn: happenedOn, cause: cause as ReturnCause },
      inspector: nameOf(inspectorId),
      text: text(textDigest),
    }));
}
