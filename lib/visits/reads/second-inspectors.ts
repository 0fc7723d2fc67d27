import { isNull } from "drizzle-orm";
import type { Read } from "#db/open.ts";
import { secondInspector } from "#db/schema/visits.ts";

/** The second inspector of each visit that two held together, by visit. Asks no policy. */
export async function getSecondInspectors(read: Read): Promise<Map<string, string>> {
  const rows = await read.select().from(secondInspector).where(isNull(secondInspector.untilSeq));
  return new Map(rows.map(({ visitId, inspectorId }) => [visitId, inspectorId]));
}
