import type { EntryWriter } from "#db/journal/entry.ts";
import type { Tx } from "#db/open.ts";
import { getOpenOfVisit } from "#db/rows.ts";

const parts = [
  "visitedLocation",
  "secondInspector",
  "lessonObservation",
  "interview",
  "seenDocument",
  "visitSection",
  "findingEvidence",
  "originalFinding",
] as const;

/** A visit that is withdrawn has no locations, lessons, interviews and documents any more, nor what rested on them. */
export async function withdrawParts(tx: Tx, write: EntryWriter, visitId: string): Promise<void> {
  for (const part of parts)
    for (const row of getOpenOfVisit(tx, part, visitId)) await write.withdraw(part, row);
}
