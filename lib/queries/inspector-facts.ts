import { isNull } from "drizzle-orm";
import {
  attendance,
  exchangeDay,
  inspectorHome,
  interest,
  interestRemoval,
  replacement,
} from "#db/inspector-schema.ts";
import { dayOf } from "#lib/domain/amsterdam.ts";
import type { Day } from "#lib/domain/day.ts";
import { type InterestKind, isInForce } from "#lib/domain/independence.ts";
import { Problem } from "#lib/domain/problem.ts";
import { quartersBetween } from "#lib/domain/quarter.ts";
import { getInspectorNames } from "./inspector-names.ts";
import { getInspectorRecords } from "./inspector-records.ts";
import { getWork } from "./inspector-work.ts";
import { getPlannedVisits } from "./planned-visit-facts.ts";
import type { ReadContext } from "./query.ts";
import { getRoundOn, type Round } from "./rounds.ts";

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
  const planned = round ? await getPlannedVisits(read, round.id) : [];
  return {
    on,
    seq,
    names: await getInspectorNames(read),
    round,
    records: await getInspectorRecords(read),
    homes: await read.select().from(inspectorHome).where(isNull(inspectorHome.untilSeq)),
    days,
    attendance: await read.select().from(attendance).where(isNull(attendance.untilSeq)),
    interests: interests.map((row) => ({ ...row, kind: row.kind as InterestKind })),
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
  return interests.filter((one) => isInForce(one, on));
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
