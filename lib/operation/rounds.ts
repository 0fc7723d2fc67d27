import { sql } from "drizzle-orm";
import { z } from "zod";
import type { Read } from "#db/open.ts";
import { notFound } from "#lib/access/problem.ts";
import type { Day } from "#lib/calendar/day.ts";
import { findByNumber } from "#lib/text/same-text.ts";
import { dayAnswer } from "./answer-parts.ts";
import { noParams } from "./as-of-input.ts";
import { knownAt } from "./known-at.ts";
import { query } from "./query.ts";
import { plainSample } from "./sample.ts";

export const roundAnswer = z.strictObject({
  id: z.string(),
  code: z.string(),
  name: z.string(),
  startsOn: dayAnswer,
  endsOn: dayAnswer,
});
export type Round = z.output<typeof roundAnswer>;

/** The round with a code, or without one the latest opened by `on`, as known at `seq`; throws `not-found`. */
export async function getRoundOn(read: Read, on: Day, seq: number, code?: string): Promise<Round> {
  const rounds = read.all<Round>(sql`
    select f.id, f.code, f.name, f.happenedOn as startsOn, f.endsOn from round f
    where ${knownAt("f", seq)} order by f.happenedOn desc, f.firstSeq desc`);
  const round =
    code === undefined
      ? rounds.find(({ startsOn }) => startsOn <= on)
      : findByNumber(rounds, (known) => known.code, code);
  if (!round)
    throw notFound(code === undefined ? "Een ronde die op deze dag was geopend" : `Ronde “${code}”`);
  return round;
}

/** All rounds, the latest first. */
export const listRounds = query({
  action: "round.list",
  path: "/rounds",
  summary: "The rounds, the latest first",
  sample: plainSample({}),
  params: noParams,
  answer: z.array(roundAnswer),
  cache: "role",
  async load({ read, seq }) {
    return read.all<Round>(sql`
      select f.id, f.code, f.name, f.happenedOn as startsOn, f.endsOn from round f
      where ${knownAt("f", seq)} order by f.happenedOn desc, f.firstSeq desc`);
  },
  shape: (rounds) => rounds,
});
