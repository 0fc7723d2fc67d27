import { eq } from "drizzle-orm";
import type { EntryWriter } from "#db/journal/entry.ts";
import { sealOf } from "#db/journal/seal.ts";
import type { Tx } from "#db/open.ts";
import { getOpen } from "#db/rows.ts";
import { credential } from "#db/schema/accounts.ts";

type Password = Pick<typeof credential.$inferSelect, "passwordHash" | "mustChange">;

/** Gives an account another password, and seals it in the entry that says so. */
export async function setPassword(
  { tx, write }: { tx: Tx; write: EntryWriter },
  accountId: string,
  password: Password,
): Promise<void> {
  const changed = tx.update(credential).set(password).where(eq(credential.accountId, accountId)).returning();
  const [stored] = await changed;
  if (!stored) throw new Error(`Account ${accountId} has no credential.`);
  const current = await getOpen(tx, "account", accountId, "Dit account");
  await write.supersede("account", current, { seal: await sealOf(tx, stored) });
}
