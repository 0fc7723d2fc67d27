import { invalid } from "#lib/access/problem.ts";
import { dayOf } from "#lib/calendar/amsterdam.ts";
import { type Day, dutchDay } from "#lib/calendar/day.ts";
import { getSeqAtEndOf } from "./journal-position.ts";
import type { ReadContext } from "./query.ts";
import { getRoundOn, type Round } from "./rounds.ts";

/** A question about a day with its defaults filled in, and the round and the journal position that it is about. */
export type ResolvedAsOf = { on: Day; knownAt: Day; seq: number; round: Round };

/**
 * A day after today is no fact (model §8): figures, and the schools behind them, refuse it. Today's own is read where
 * neither is given.
 *
 * “Zoals bekend op” an earlier day is the end of that day; today and later it is the position of the request. Never
 * later than that: what is written while a request is answered has no part in the answer.
 */
export async function resolveAsOf(
  context: ReadContext,
  params: { on?: Day; knownAt?: Day; round?: string },
  fields = { on: "on", knownAt: "knownAt" },
): Promise<ResolvedAsOf> {
  const { read } = context;
  const today = dayOf(context.now);
  const { on = today, knownAt = today } = params;
  const later = [
    ...(on > today ? [{ field: fields.on, message: laterThan("De peildatum", today) }] : []),
    ...(knownAt > today ? [{ field: fields.knownAt, message: laterThan("“Zoals bekend op”", today) }] : []),
  ];
  if (later.length > 0) throw invalid(later);
  const seq = knownAt < today ? Math.min(await getSeqAtEndOf(read, knownAt), context.seq) : context.seq;
  return { on, knownAt, seq, round: await getRoundOn(read, on, seq, params.round) };
}

function laterThan(what: string, today: Day): string {
  return `${what} kan niet na vandaag liggen (${dutchDay(today)}): wat nog komt staat in de planning en de vooruitblik.`;
}
