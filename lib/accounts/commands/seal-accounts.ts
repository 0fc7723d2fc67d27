import { eq, isNull } from "drizzle-orm";
import { EntryWriter } from "#db/journal/entry.ts";
import { getSeal, sealAction, sealOf, wasSealed } from "#db/journal/seal.ts";
import type { Database, Tx } from "#db/open.ts";
import { account, credential } from "#db/schema/accounts.ts";

/** How the journal tells it. No command: nobody can ask for it, and what is sealed once is sealed by its own changes. */
export const sealing = {
  action: sealAction,
  area: "accounts",
  sentence: () => "De wachtwoorden die er al waren zijn verzegeld.",
} as const;

/** Seals the credentials of before there were seals, all in one entry, once. */
export async function sealAccounts({ read, withTx }: Database, now: Date): Promise<void> {
  if ((await unsealedAccounts(read)).length === 0) return;
  await withTx(async (tx) => {
    const unsealed = await unsealedAccounts(tx);
    if (unsealed.length === 0) return;
    const write = await EntryWriter.after(tx);
    for (const { account: current, credential: stored } of unsealed)
      await write.supersede("account", current, { seal: await sealOf(tx, stored) });
    await write.append({ now, actor: "system", action: sealAction, subject: "accounts:all" });
  });
}

/** By their entries: who takes a seal out of an account afterwards does not get another. */
async function unsealedAccounts(read: Database["read"] | Tx) {
  if (await wasSealed(read)) return [];
  const rows = await read
    .select({ account, credential })
    .from(account)
    .innerJoin(credential, eq(credential.accountId, account.id))
    .where(isNull(account.untilSeq));
  const seals = await Promise.all(rows.map((row) => getSeal(read, row.account)));
  return rows.filter((_row, at) => seals[at] === null);
}
