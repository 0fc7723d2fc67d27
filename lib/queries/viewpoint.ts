import { dayOf } from "#lib/domain/amsterdam.ts";
import type { Day } from "#lib/domain/day.ts";
import { getSeqKnownAt } from "./journal-position.ts";
import type { ReadContext } from "./query.ts";
import { getRoundOn, type Round } from "./rounds.ts";

/** What a question about a day resolves to: the defaults filled in, the journal position and the round. */
export type ResolvedView = { on: Day; knownAt: Day; seq: number; round: Round };

export async function resolveView(
  { read, now, seq: fixed }: ReadContext,
  params: { on?: Day; knownAt?: Day; round?: string },
): Promise<ResolvedView> {
  const today = dayOf(now);
  const on = params.on ?? today;
  const knownAt = params.knownAt ?? today;
  const seq = fixed ?? (await getSeqKnownAt(read, knownAt, today));
  return { on, knownAt, seq, round: await getRoundOn(read, on, seq, params.round) };
}
