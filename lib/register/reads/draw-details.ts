import { and, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import type { Read } from "#db/open.ts";
import { location } from "#db/schema/register.ts";
import type { Day } from "#lib/calendar/day.ts";
import { countAnswer, dayAnswer } from "#lib/operation/answer-parts.ts";
import { textsOf } from "#lib/operation/texts.ts";
import { drawnLocations, inDrawnOrder, replacementFor } from "#lib/register/rules/location-draw.ts";
import { rankBy } from "./draw-rank.ts";
import { getDraw, getReplacements } from "./draws.ts";
import { getOpenLocations } from "./locations.ts";

const namedAnswer = z.strictObject({ id: z.string(), name: z.string() });
type Named = z.output<typeof namedAnswer>;

/** A draw with everything that it takes to do it over. */
export const drawDetailsAnswer = z.strictObject({
  id: z.string(),
  drawnOn: dayAnswer,
  seed: z.string(),
  learners: countAnswer.nullable(),
  size: countAnswer,
  candidates: z
    .array(namedAnswer.extend({ rank: z.string().meta({ description: "The SHA-256 of `seed:id`" }) }))
    .meta({ description: "In the order of the draw" }),
  outcome: z.array(namedAnswer).meta({ description: "What is to be seen, replacements included" }),
  replacements: z.array(
    z.strictObject({
      id: z.string(),
      on: dayAnswer,
      from: z.string(),
      to: z.string(),
      reason: z
        .string()
        .nullable()
        .optional()
        .meta({ description: "Absent for roles that do not read the planning" }),
    }),
  ),
  next: namedAnswer
    .nullable()
    .meta({ description: "What would take the place of a location now; null where there is none" }),
});
export type DrawDetails = z.output<typeof drawDetailsAnswer>;

type Asked = { roundId: string; schoolId: string; on: Day; readsReasons: boolean };

/** The draw of a school in a round as it stands now. Asks no policy. */
export async function getDrawDetails(
  read: Read,
  { roundId, schoolId, on, readsReasons }: Asked,
): Promise<DrawDetails | null> {
  const draw = getDraw(read, roundId, schoolId);
  if (!draw) return null;
  const rows = await read
    .select()
    .from(location)
    .where(and(eq(location.schoolId, schoolId), isNull(location.untilSeq)));
  const named = (id: string): Named => ({ id, name: rows.find((row) => row.id === id)?.name ?? id });
  const candidates = JSON.parse(draw.candidates) as string[];
  const drawn = { candidates, size: draw.size };
  const rank = rankBy(draw.seed);
  const replacements = getReplacements(read, draw.id);
  const text = await textsOf(
    read,
    readsReasons ? replacements.map((replacement) => replacement.reasonDigest) : [],
  );
  const open = getOpenLocations(read, schoolId, on).map(({ id }) => id);
  const next = replacementFor(drawn, rank, replacements, open);
  return {
    id: draw.id,
    drawnOn: draw.happenedOn,
    seed: draw.seed,
    learners: draw.learners,
    size: draw.size,
    candidates: inDrawnOrder(candidates, rank).map((id) => ({ ...named(id), rank: rank(id) })),
    outcome: drawnLocations(drawn, rank, replacements).map(named),
    replacements: replacements.map((replacement) => ({
      id: replacement.id,
      on: replacement.happenedOn,
      from: named(replacement.locationId).name,
      to: named(replacement.replacementId).name,
      ...(readsReasons && { reason: text(replacement.reasonDigest) }),
    })),
    next: next === null ? null : named(next),
  };
}
