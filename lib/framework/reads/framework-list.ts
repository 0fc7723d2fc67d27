import { eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { journal } from "#db/journal/schema.ts";
import { frameworkVersion } from "#db/schema/framework.ts";
import { notFound } from "#lib/access/problem.ts";
import { dayOf, type Instant } from "#lib/calendar/amsterdam.ts";
import { addDays } from "#lib/calendar/day.ts";
import { frameworkParams } from "#lib/framework/inputs/frameworks.ts";
import { criteriaOf, type Framework, frameworkInForce } from "#lib/framework/rules/framework.ts";
import { countAnswer, dayAnswer, instantAnswer } from "#lib/operation/answer-parts.ts";
import { noParams } from "#lib/operation/as-of-input.ts";
import { effectiveAtOf } from "#lib/operation/journal-position.ts";
import { query, type ReadContext } from "#lib/operation/query.ts";
import { plainSample } from "#lib/operation/sample.ts";
import { namesOf } from "#lib/operation/texts.ts";
import { frameworkAnswer } from "./framework-answer.ts";
import { getFrameworks } from "./frameworks.ts";

const listedFrameworkAnswer = z.strictObject({
  version: z.string(),
  label: z.string(),
  inForceFrom: dayAnswer,
  /** The day before the next version; null for the last one. */
  untilDay: dayAnswer.nullable(),
  isInForce: z.boolean(),
  /** It ships with the application: our own example. */
  isExample: z.boolean(),
  criteria: countAnswer,
  /** `by` is null for the system. */
  imported: z.strictObject({ by: z.string().nullable(), at: instantAnswer }).nullable(),
});
export type ListedFramework = z.output<typeof listedFrameworkAnswer>;

export const frameworkListAnswer = z.strictObject({
  on: dayAnswer,
  frameworks: z.array(listedFrameworkAnswer),
});
export type FrameworkList = z.output<typeof frameworkListAnswer>;

/** Every version of the framework, the latest first. */
export const listFrameworks = query({
  action: "framework.list",
  path: "/framework-versions",
  summary: "Versions of the framework: from when each is in force, and who imported it",
  sample: plainSample({}),
  params: noParams,
  answer: frameworkListAnswer,
  load: async (context) => ({
    frameworks: await getFrameworks(context.read),
    imports: await getImports(context),
  }),
  shape({ frameworks, imports }, { now }): FrameworkList {
    const on = dayOf(now);
    const current = frameworkInForce(frameworks, on);
    const listed = frameworks.map((framework, at): ListedFramework => {
      const { version, label, inForceFrom } = framework;
      const next = frameworks[at + 1];
      const imported = imports.get(version) ?? null;
      return {
        version,
        label,
        inForceFrom,
        untilDay: next ? addDays(next.inForceFrom, -1) : null,
        isInForce: framework === current,
        isExample: imported === null,
        criteria: criteriaOf(framework).length,
        imported,
      };
    });
    return { on, frameworks: listed.toReversed() };
  },
});

/** A whole version, in the form of the file that is imported. */
export const readFramework = query({
  action: "framework.read",
  path: "/framework-versions/{version}",
  summary: "A version of the framework, in the form of the file that is imported",
  sample: (_world, which) => ({ raw: { version: which === "missing" ? "nergens-1" : "voorbeeld-3" } }),
  params: frameworkParams,
  answer: frameworkAnswer,
  async load({ read }, { version }) {
    const known = (await getFrameworks(read)).find((framework) => framework.version === version);
    if (!known) throw notFound("Dit kader");
    return known;
  },
  shape: (framework): Framework => framework,
});

/** Who imported which version and when. */
async function getImports({
  read,
  seq,
}: ReadContext): Promise<Map<string, { by: string | null; at: Instant }>> {
  const rows = await read
    .select({ version: frameworkVersion.version, seq: journal.seq, at: journal.at, actor: journal.actor })
    .from(frameworkVersion)
    .innerJoin(journal, eq(journal.seq, frameworkVersion.firstSeq))
    .where(isNull(frameworkVersion.untilSeq));
  const names = await namesOf(
    read,
    rows.map(({ actor }) => actor),
  );
  const effectiveAt = effectiveAtOf(read, seq);
  return new Map(
    rows.map((row) => [row.version, { by: names.get(row.actor) ?? null, at: effectiveAt(row) }]),
  );
}
