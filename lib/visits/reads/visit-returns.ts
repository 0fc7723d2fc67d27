import { z } from "zod";
import type { Read } from "#db/open.ts";
import { getOpenOfSchool, type SchoolInRound } from "#db/rows.ts";
import type { Actor } from "#lib/access/actor.ts";
import { inspectorNames } from "#lib/inspectors/reads/inspector-names.ts";
import { dayAnswer } from "#lib/operation/answer-parts.ts";
import { readsText, textsOf } from "#lib/operation/texts.ts";
import { returnCauses } from "#lib/visits/rules/planned-visit.ts";

/** A visit to the school that was planned before and came back. */
export const returnedVisitAnswer = z.strictObject({
  id: z.string(),
  day: dayAnswer,
  returnedOn: dayAnswer,
  inspector: z.string(),
  cause: z.enum(returnCauses),
  text: z.string().nullable(),
});
export type ReturnedVisit = z.output<typeof returnedVisitAnswer>;

/**
 * What came back of the visits to a school that were planned in a round, the latest first. Why is read by whoever plans and by
 * the inspector concerned (model §8); a colleague sees that it happened.
 */
export async function getReturns(
  read: Read,
  actor: Actor,
  schoolInRound: SchoolInRound,
): Promise<ReturnedVisit[]> {
  const rows = getOpenOfSchool(read, "visitReturn", schoolInRound);
  const nameOf = await inspectorNames(read);
  const text = await textsOf(
    read,
    rows.map(({ textDigest }) => textDigest),
  );
  return rows
    .toSorted((a, b) => b.firstSeq - a.firstSeq)
    .map(({ id, day, happenedOn, inspectorId, cause, textDigest }) => ({
      id,
      day,
      returnedOn: happenedOn,
      cause,
      inspector: nameOf(inspectorId),
      text: readsText(actor, "visitReturn.textDigest", { inspectorId }) ? text(textDigest) : null,
    }));
}
