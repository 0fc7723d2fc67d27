import type { FactRow } from "#db/fact-tables.ts";
import type { EntryWriter } from "#db/journal/entry.ts";
import { invalid } from "#lib/access/problem.ts";
import type { Framework } from "#lib/framework/rules/framework.ts";
import { newId } from "#lib/operation/new-id.ts";
import {
  type Finding,
  type FindingColumn,
  type FindingValues,
  findingErrors,
  findingFieldNames,
  findingFields,
} from "#lib/visits/rules/finding.ts";

const findingColumns = findingFieldNames.map((field) => findingFields[field].column);

/** Refuses findings that the version of the framework of their visit does not know, or that lack a reason. */
export function assertKnownCriteria(framework: Framework, findings: readonly Finding[]): void {
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
    const values = await storedFinding(write, visitId, found);
    if (findingColumns.some((column) => current[column] !== values[column]))
      await write.supersede("finding", current, values);
  }
}

export async function addFindings(
  write: EntryWriter,
  visitId: string,
  findings: readonly Finding[],
): Promise<void> {
  const facts = [];
  for (const found of findings) {
    const { criterion } = found;
    facts.push({ id: newId(), visitId, criterion, ...(await storedFinding(write, visitId, found)) });
  }
  await write.addAll("finding", facts);
}

/** What is stored of what was found: a text apart, under the visit. */
export async function storedFinding(
  write: EntryWriter,
  visitId: string,
  found: FindingValues,
): Promise<Pick<FactRow<"finding">, FindingColumn>> {
  const stored: Partial<Record<FindingColumn, string | number | null>> = {};
  for (const field of findingFieldNames) {
    const { holds, column } = findingFields[field];
    const value = found[field];
    if (holds !== "text") stored[column] = value;
    else stored[column] = value === "" ? null : await write.text(`visit:${visitId}`, String(value));
  }
  return stored as Pick<FactRow<"finding">, FindingColumn>;
}
