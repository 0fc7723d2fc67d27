import { and, eq, isNull } from "drizzle-orm";
import type { FactRow } from "#db/fact-tables.ts";
import type { EntryWriter } from "#db/journal-entry.ts";
import type { Tx } from "#db/open.ts";
import { finding } from "#db/schema.ts";
import { type Finding, type Framework, findingErrors } from "#lib/domain/framework.ts";
import { invalid } from "#lib/domain/problem.ts";
import { newId } from "./new-id.ts";

/** The findings of a visit as they are now. */
export async function openFindings(tx: Tx, visitId: string): Promise<FactRow<"finding">[]> {
  return await tx
    .select()
    .from(finding)
    .where(and(eq(finding.visitId, visitId), isNull(finding.untilSeq)));
}

/** Refuses findings that the version of the framework of their visit does not know, or that lack a reason. */
export function refuseStrange(framework: Framework, findings: readonly Finding[]): void {
  const errors = findingErrors(framework, findings);
  if (errors.length > 0) throw invalid(errors);
}

/** Makes the findings of a visit those that are given: what is the same stays as it is. */
export async function replaceFindings(
  write: EntryWriter,
  visitId: string,
  known: FactRow<"finding">[],
  findings: readonly Finding[],
): Promise<void> {
  const isKnown = ({ criterion }: Finding) => known.some((row) => row.criterion === criterion);
  await addFindings(
    write,
    visitId,
    findings.filter((found) => !isKnown(found)),
  );
  for (const current of known) {
    const found = findings.find(({ criterion }) => criterion === current.criterion);
    if (!found) {
      await write.withdraw("finding", current);
      continue;
    }
    const values = await findingValues(write, visitId, found);
    if (current.score !== values.score || current.rationaleDigest !== values.rationaleDigest)
      await write.supersede("finding", current, values);
  }
}

export async function addFindings(
  write: EntryWriter,
  visitId: string,
  findings: readonly Finding[],
): Promise<void> {
  const facts = [];
  for (const found of findings) facts.push({ id: newId(), ...(await findingValues(write, visitId, found)) });
  await write.addAll("finding", facts);
}

async function findingValues(write: EntryWriter, visitId: string, found: Finding) {
  return {
    visitId,
    criterion: found.criterion,
    score: found.score,
    rationaleDigest: found.rationale ? await write.text(`visit:${visitId}`, found.rationale) : null,
  };
}
