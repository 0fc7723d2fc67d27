import { dayOf } from "#lib/calendar/amsterdam.ts";
import type { Day } from "#lib/calendar/day.ts";
import { getSeqAtEndOf } from "./journal-position.ts";
import type { ReadContext } from "./query.ts";
import { getRoundOn, type Round } from "./rounds.ts";

/** A question about a day with its defaults filled in, and the round and the journal position that it is about. */
export type ResolvedAsOf = { on: Day; knownAt: Day; seq: number; round: Round };

/**
 * “Zoals bekend op” an earlier day is the end of that day; today and later it is the position of the request. Never
 * later than that: what is written while a request is answered has no part in the answer.
 */
export async function resolveAsOf(
  context: ReadContext,
  params: { on?: Day; knownAt?: Day; round?: string },
): Promise<ResolvedAsOf> {
  const { read } = context;
  const today = dayOf(context.now);
  const { on = today, knownAt = today } = params;
  const seq = knownAt < today ? Math.min(await getSeqAtEndOf(read, knownAt), context.seq) : context.seq;
  return { on, knownAt, seq, round: await getRoundOn(read, on, seq, params.round) };
}
