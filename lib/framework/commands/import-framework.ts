import canonicalize from "canonicalize";
import { and, count, gte, isNotNull, isNull, lt, max } from "drizzle-orm";
import { z } from "zod";
import type { Read } from "#db/open.ts";
import { visit } from "#db/schema/visits.ts";
import { conflict, invalid } from "#lib/access/problem.ts";
import { type Day, dutchDay, earliest } from "#lib/calendar/day.ts";
import { type FrameworkLines, readFrameworkFile } from "#lib/framework/inputs/framework-lines.ts";
import { importFrameworkInput } from "#lib/framework/inputs/frameworks.ts";
import { getFrameworks } from "#lib/framework/reads/frameworks.ts";
import { criteriaOf, type Framework } from "#lib/framework/rules/framework.ts";
import { exampleFramework } from "#lib/framework/rules/framework-versions.ts";
import { countAnswer, dayAnswer, outcomeAnswer } from "#lib/operation/answer-parts.ts";
import { command, type WriteContext } from "#lib/operation/command.ts";
import { formatDay } from "#lib/operation/entry-view.ts";
import { newId } from "#lib/operation/new-id.ts";
import { parseInput } from "#lib/operation/parse.ts";
import { assertMayEver } from "#lib/operation/query.ts";
import { plainSample } from "#lib/operation/sample.ts";

/** What was imported, or would be. */
const importedFrameworkAnswer = z.strictObject({
  written: z.boolean(),
  version: z.string(),
  label: z.string(),
  inForceFrom: dayAnswer,
  criteria: countAnswer,
});
export type ImportedFramework = z.output<typeof importedFrameworkAnswer>;

const record = command({
  action: "framework.import",
  path: "/framework-versions",
  summary: "Import a version of the framework from a JSON file, or with dryRun only check it",
  area: "framework",
  sentence: ({ row }) => {
    const { version, happenedOn } = row("frameworkVersion");
    return `Kader ${version} ingelezen; het geldt voor bezoeken vanaf ${formatDay(happenedOn)}.`;
  },
  sample: plainSample({
    file: {
      name: "kader.json",
      text: JSON.stringify({ ...exampleFramework, version: "proef-1", inForceFrom: "2018-06-01" }),
    },
  }),
  input: importFrameworkInput,
  prepare: async ({ file }) => readFrameworkFile(file.text),
  load: async ({ tx }) => await getFrameworks(tx),
  async run({ tx, write }, known, file) {
    assertFits(tx, known, file);
    const { framework } = file;
    const id = newId();
    await write.add("frameworkVersion", id, {
      happenedOn: framework.inForceFrom,
      version: framework.version,
      body: bodyOf(framework),
    });
    return { subject: `framework:${id}`, result: toImportedFramework(framework, true) };
  },
});

/** Imports a version of the framework: all of its file, or nothing. A check alone writes nothing. */
export const importFramework = {
  ...record,
  answer: outcomeAnswer.partial().extend(importedFrameworkAnswer.shape),
  bodyLimit: 512 * 1024,
  async run(context: WriteContext, raw: unknown, idempotencyKey?: string): Promise<ImportedFramework> {
    assertMayEver(context.actor, record.action);
    const { file, dryRun } = parseInput(importFrameworkInput, raw);
    if (!dryRun) return await record.run(context, raw, idempotencyKey);
    const read = context.tx ?? context.database.read;
    const lines = readFrameworkFile(file.text);
    assertFits(read, await getFrameworks(read), lines);
    return toImportedFramework(lines.framework, false);
  },
};

function toImportedFramework(framework: Framework, written: boolean): ImportedFramework {
  const { version, label, inForceFrom } = framework;
  return { written, version, label, inForceFrom, criteria: criteriaOf(framework).length };
}

function bodyOf(framework: Framework): string {
  return canonicalize(framework) ?? "";
}

/**
 * A version has a name and a first day of its own. It begins after the visits that were scored already: they keep
 * their version, which would no longer be the one in force on their day.
 */
function assertFits(read: Read, known: readonly Framework[], { framework, errorAt }: FrameworkLines): void {
  const { version, inForceFrom } = framework;
  const namesake = known.find((other) => other.version === version);
  if (namesake)
    throw conflict(
      bodyOf(namesake) === bodyOf(framework)
        ? `Kader “${version}” is al ingelezen. Er is niets veranderd.`
        : `Er is al een kader “${version}”, met een andere inhoud. Geef de nieuwe versie een eigen naam.`,
    );
  const refuse = (message: string) => invalid([errorAt(["inForceFrom"], message)]);
  const sameDay = known.find((other) => other.inForceFrom === inForceFrom);
  if (sameDay) throw refuse(`Vanaf deze dag geldt kader “${sameDay.version}” al. Kies een andere dag.`);
  const scored = scoredBetween(read, inForceFrom, nextAfter(known, inForceFrom));
  if (scored.last !== null)
    throw refuse(
      `Vanaf deze dag zijn al bezoeken met scores vastgelegd (${scored.visits}), en die houden hun eigen kader. Kies een dag na ${dutchDay(scored.last)}.`,
    );
}

/** The first day of the version that follows on a day; null after the last one. */
function nextAfter(known: readonly Framework[], day: Day): Day | null {
  const later = known.map(({ inForceFrom }) => inForceFrom).filter((other) => other > day);
  return later.length > 0 ? earliest(later) : null;
}

function scoredBetween(read: Read, from: Day, before: Day | null): { visits: number; last: Day | null } {
  const [scored] = read
    .select({ visits: count(), last: max(visit.happenedOn) })
    .from(visit)
    .where(
      and(
        isNull(visit.untilSeq),
        isNotNull(visit.frameworkVersion),
        gte(visit.happenedOn, from),
        before === null ? undefined : lt(visit.happenedOn, before),
      ),
    )
    .all();
  return scored ?? { visits: 0, last: null };
}
