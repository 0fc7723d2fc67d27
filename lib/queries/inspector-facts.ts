import { isNull } from "drizzle-orm";
import {
  attendance,
  exchangeDay,
  inspectorHome,
  interest,
  interestRemoval,
  replacement,
} from "#db/inspector-schema.ts";
import { journalEnd } from "#db/journal-entry.ts";
import { inspector } from "#db/schema.ts";
import { dayOf } from "#lib/domain/amsterdam.ts";
import type { Day } from "#lib/domain/day.ts";
import { type InterestKind, isInForce } from "#lib/domain/independence.ts";
import type { Work } from "#lib/domain/inspector-work.ts";
import { Problem } from "#lib/domain/problem.ts";
import { type Quarter, quartersBetween } from "#lib/domain/quarter.ts";
import { getInspectorRecords } from "./inspector-records.ts";
import { getWork } from "./inspector-work.ts";
import type { ReadContext } from "./query.ts";
import { getRoundOn, type Round } from "./rounds.ts";
import { erased, textsOf } from "./texts.ts";

/** What is known now of all inspectors; each question shows its own part. Asks no policy. */
export async function getInspectorFacts({ read, now }: ReadContext, code: string | undefined) {
  const on = dayOf(now);
  const inspectors = await read.select().from(inspector).where(isNull(inspector.untilSeq));
  const text = await textsOf(
    read,
    inspectors.map(({ nameDigest }) => nameDigest),
  );
  const names = new Map(inspectors.map(({ id, nameDigest }) => [id, text(nameDigest) ?? erased]));
  const days = await read
    .select()
    .from(exchangeDay)
    .where(isNull(exchangeDay.untilSeq))
    .orderBy(exchangeDay.happenedOn);
  const interests = await read.select().from(interest).where(isNull(interest.untilSeq));
  const round = await getRoundIfAny({ read, on, code });
  return {
    on,
    names,
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
    ...(await getRoundWork(read, round)),
  };
}

export type InspectorFacts = Awaited<ReturnType<typeof getInspectorFacts>>;

/** The interests that count today. */
export function interestsInForce({ interests, on }: InspectorFacts) {
  return interests.filter((one) => isInForce(one, on));
}

type Asked = { read: ReadContext["read"]; on: Day; code: string | undefined };

/** Inspectors are recruited before the first round is opened: then there is no work to count. */
async function getRoundIfAny({ read, on, code }: Asked): Promise<Round | null> {
  try {
    return await getRoundOn(read, on, (await journalEnd(read)).last, code);
  } catch (error) {
    if (code === undefined && error instanceof Problem && error.kind === "not-found") return null;
    throw error;
  }
}

async function getRoundWork(
  read: ReadContext["read"],
  round: Round | null,
): Promise<{ quarters: Quarter[]; work: Work[] }> {
  if (!round) return { quarters: [], work: [] };
  return {
    quarters: quartersBetween(round.startsOn, round.endsOn),
    work: await getWork(read, round.id),
  };
}
