import { and, eq, isNull } from "drizzle-orm";
import type { EntryWriter } from "#db/journal/entry.ts";
import type { Tx } from "#db/open.ts";
import {
  findingEvidence,
  interview,
  lessonObservation,
  originalFinding,
  secondInspector,
  seenDocument,
  visitSection,
} from "#db/schema/visits.ts";

const parts = {
  secondInspector,
  lessonObservation,
  interview,
  seenDocument,
  visitSection,
  findingEvidence,
  originalFinding,
};

/** A visit that is withdrawn has no lessons, interviews and documents any more, nor what rested on them. */
export async function withdrawParts(tx: Tx, write: EntryWriter, visitId: string): Promise<void> {
  for (const [table, columns] of Object.entries(parts)) {
    const rows = await tx
      .select({ id: columns.id, seq: columns.seq })
      .from(columns)
      .where(and(eq(columns.visitId, visitId), isNull(columns.untilSeq)));
    for (const row of rows) await write.withdraw(table as keyof typeof parts, row);
  }
}
