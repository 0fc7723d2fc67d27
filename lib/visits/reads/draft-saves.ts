import { and, eq, gt, isNotNull } from "drizzle-orm";
import { z } from "zod";
import type { Read } from "#db/open.ts";
import { draftSave } from "#db/schema/visit-drafts.ts";
import type { DraftValue, Save } from "#lib/visits/rules/draft/saves.ts";

/** A save as the server stores it; `number` is the order in which saves came in. */
export type NumberedSave = Save & { number: number };

export const draftValueAnswer = z.union([z.string(), z.number(), z.boolean(), z.null()]);
export const numberedSaveAnswer: z.ZodType<NumberedSave> = z.strictObject({
  number: z.int(),
  id: z.string(),
  field: z.string(),
  value: draftValueAnswer,
  bases: z.array(z.string()).meta({ description: "The ids of the saves that it replaces" }),
  savedAt: z.iso.datetime().meta({ description: "The device's clock" }),
  by: z.string().meta({ description: "The account" }),
  device: z.string(),
});

/**
 * The saves of a visit that came in after some number, in that order: those of its draft, or those that came too late
 * for it. Nothing is left of a draft that was submitted. Asks no policy.
 */
export async function getSaves(
  read: Read,
  visitId: string,
  { after = 0, late = false }: { after?: number; late?: boolean } = {},
): Promise<NumberedSave[]> {
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
    number,
    id,
    field,
    savedAt,
    device,
    value: JSON.parse(value ?? "null") as DraftValue,
    bases: JSON.parse(bases) as string[],
    by: accountId,
  }));
}

/** The accounts that saved something of a draft. */
export async function authorsOf(read: Read, visitId: string): Promise<string[]> {
  const rows = await read
    .selectDistinct({ by: draftSave.accountId })
    .from(draftSave)
    .where(and(eq(draftSave.visitId, visitId), eq(draftSave.isLate, 0), isNotNull(draftSave.value)))
    .orderBy(draftSave.accountId);
  return rows.map(({ by }) => by);
}
