import { isNull } from "drizzle-orm";
import {
  attendance,
  exchangeDay,
  inspectorHome,
  interest,
  interestRemoval,
  replacement,
} from "#db/schema/inspectors.ts";
import { Problem } from "#lib/access/problem.ts";
import { dayOf } from "#lib/calendar/amsterdam.ts";
import type { Day } from "#lib/calendar/day.ts";
import { quartersBetween } from "#lib/calendar/quarter.ts";
import { getInspectorNames } from "#lib/inspectors/reads/inspector-names.ts";
import { getInspectorRecords } from "#lib/inspectors/reads/inspector-records.ts";
import { isInForce } from "#lib/inspectors/rules/independence.ts";
import type { ReadContext } from "#lib/operation/query.ts";
import { getRoundOn, type Round } from "#lib/operation/rounds.ts";
import { getPlannedVisits } from "#lib/visits/reads/planned-visit-facts.ts";
import { getWork } from "./inspector-work.ts";

/** What is known now of all inspectors; each question shows its own part. Asks no policy. */
export async function getInspectorFacts({ read, now, seq }: ReadContext, code: string | undefined) {
  const on = dayOf(now);
  const days = await read
    .select()
    .from(exchangeDay)
    .where(isNull(exchangeDay.untilSeq))
    .orderBy(exchangeDay.happenedOn);
  const interests = await read.select().from(interest).where(isNull(interest.untilSeq));
  const round = await getRoundIfAny({ read, on, seq, code });
  const planned = round ? await getPlannedVisits(read, { roundId: round.id }) : [];
  return {
    on,
    seq,
    names: await getInspectorNames(read),
    round,
    records: await getInspectorRecords(read),
    homes: await read.select().from(inspectorHome).where(isNull(inspectorHome.untilSeq)),
    days,
    attendance: await read.select().from(attendance).where(isNull(attendance.untilSeq)),
    interests,
    removals: await read.select().from(interestRemoval).where(isNull(interestRemoval.untilSeq)),
    replacements: await read
      .select()
      .from(replacement)
      .where(isNull(replacement.untilSeq))
      .orderBy(replacement.startsOn),
    quarters: round ? quartersBetween(round.startsOn, round.endsOn) : [],
    work: round ? await getWork(read, round.id, planned) : [],
    planned,
  };
}

export type InspectorFacts = Awaited<ReturnType<typeof getInspectorFacts>>;

/** The interests that count today. */
export function interestsInForce({ interests, on }: InspectorFacts) {
  return interests.filter((interest) => isInForce(interest, on));
}

type Asked = { read: ReadContext["read"]; on: Day; seq: number; code: string | undefined };

/** Inspectors are recruited before the first round is opened: then there is no work to count. */
async function getRoundIfAny({ read, on, seq, code }: Asked): Promise<Round | null> {
  try {
    return await getRoundOn(read, on, seq, code);
  } catch (error) {
    if (code === undefined && error instanceof Problem && error.kind === "not-found") return null;
    throw error;
  }
}
