import { and, eq, gt, isNotNull } from "drizzle-orm";
import type { Read } from "#db/open.ts";
import { draftSave } from "#db/schema/visit-drafts.ts";
import type { DraftValue, Save } from "#lib/visits/rules/draft/saves.ts";

/** A save as the server keeps it; `number` is the order in which saves came in. */
export type StoredSave = Save & { number: number };

/**
 * The saves of a visit that came in after some number, in that order: those of its draft, or those that came too late
 * for it. Nothing is left of a draft that was submitted. Asks no policy.
 */
export async function getSaves(
  read: Read,
  visitId: string,
  { after = 0, late = false }: { after?: number; late?: boolean } = {},
): Promise<StoredSave[]> {
  const rows = await read
    .select()
    .from(draftSave)
    .where(
      and(
        eq(draftSave.visitId, visitId),
        gt(draftSave.number, after),
        eq(draftSave.isLate, late ? 1 : 0),
        isNotNull(draftSave.value),
      ),
    )
    .orderBy(draftSave.number);
  return rows.map(({ number, id, field, value, bases, savedAt, accountId, device }) => ({
    ...{ number, id, field, savedAt, device },
    value: JSON.parse(value ?? "null") as DraftValue,
    bases: JSON.parse(bases) as string[],
    by: accountId,
  }));
}
