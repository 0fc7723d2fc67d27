import { z } from "zod";
import type { FactRow } from "#db/fact-tables.ts";
import {
  eachFindingField,
  type FindingColumn,
  type FindingField,
  findingFieldNames,
  findingFields,
  type RecordedFinding,
} from "#lib/visits/rules/finding.ts";

/** The columns in which a finding, or what one of two inspectors found, stands. */
type StoredFinding = Pick<FactRow<"finding" | "originalFinding">, FindingColumn>;

/** The fields of a recorded finding in an answer. */
export const recordedFindingFields = eachFindingField((field) =>
  findingFields[field].holds === "text" ? z.string().nullable() : z.int().nullable(),
) as unknown as { [F in FindingField]: z.ZodType<RecordedFinding[F]> };

/** The digests of the texts of a finding. */
export function digestsIn(row: StoredFinding): (string | null)[] {
  return findingFieldNames.flatMap((field) => {
    const { holds, column } = findingFields[field];
    return holds === "text" ? [row[column]] : [];
  });
}

/** A finding as it was recorded; `text` gives the text of a digest. */
export function recordedFinding(
  row: StoredFinding,
  text: (digest: string | null) => string | null,
): RecordedFinding {
  return eachFindingField((field) => {
    const { holds, column } = findingFields[field];
    return holds === "text" ? text(row[column]) : row[column];
  }) as RecordedFinding;
}
