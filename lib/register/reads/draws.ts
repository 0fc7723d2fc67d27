import { and, desc, eq, isNull, lte } from "drizzle-orm";
import { z } from "zod";
import type { FactRow } from "#db/fact-tables.ts";
import type { Read } from "#db/open.ts";
import { drawReplacement, drawRule, locationDraw } from "#db/schema/register.ts";
import type { Day } from "#lib/calendar/day.ts";
import { countAnswer, dayAnswer } from "#lib/operation/answer-parts.ts";
import { drawnLocations, exampleRule } from "#lib/register/rules/location-draw.ts";
import { rankBy } from "./draw-rank.ts";
import { getProfile } from "./profile.ts";

// What is known now of draws. Nothing here asks a policy.

export const drawRuleAnswer = z.strictObject({
  oneUpTo: countAnswer,
  twoUpTo: countAnswer,
  threeUpTo: countAnswer,
  since: dayAnswer.nullable().meta({ description: "Null for the example that ships" }),
});
export type DrawRuleSince = z.output<typeof drawRuleAnswer>;

/** The rule that was set on a day itself. */
export function getDrawRuleSetOn(read: Read, day: Day): FactRow<"drawRule"> | null {
  const set = read
    .select()
    .from(drawRule)
    .where(and(eq(drawRule.happenedOn, day), isNull(drawRule.untilSeq)));
  return set.all()[0] ?? null;
}

/** The rule in force on a day. */
export function getDrawRule(read: Read, day: Day): DrawRuleSince {
  const [latest] = read
    .select()
    .from(drawRule)
    .where(and(lte(drawRule.happenedOn, day), isNull(drawRule.untilSeq)))
    .orderBy(desc(drawRule.happenedOn))
    .limit(1)
    .all();
  if (!latest) return { ...exampleRule, since: null };
  const { oneUpTo, twoUpTo, threeUpTo, happenedOn } = latest;
  return { oneUpTo, twoUpTo, threeUpTo, since: happenedOn };
}

export function getDraw(read: Read, roundId: string, schoolId: string): FactRow<"locationDraw"> | null {
  const [known] = read
    .select()
    .from(locationDraw)
    .where(
      and(
        eq(locationDraw.roundId, roundId),
        eq(locationDraw.schoolId, schoolId),
        isNull(locationDraw.untilSeq),
      ),
    )
    .all();
  return known ?? null;
}

/** The replacements of a draw in the order in which they were recorded. */
export function getReplacements(read: Read, drawId: string): FactRow<"drawReplacement">[] {
  return read
    .select()
    .from(drawReplacement)
    .where(and(eq(drawReplacement.drawId, drawId), isNull(drawReplacement.untilSeq)))
    .orderBy(drawReplacement.firstSeq)
    .all();
}

/** The ids of the locations that are to be seen of a school in a round; null where nothing was drawn. */
export function getDrawnLocations(read: Read, roundId: string, schoolId: string): string[] | null {
  const draw = getDraw(read, roundId, schoolId);
  if (!draw) return null;
  const candidates = JSON.parse(draw.candidates) as string[];
  return drawnLocations({ candidates, size: draw.size }, rankBy(draw.seed), getReplacements(read, draw.id));
}

/** The learners of a school on a day; null where they are not known. */
export function getLearners(read: Read, schoolId: string, day: Day): number | null {
  return getProfile(read, schoolId, day)?.learners ?? null;
}
