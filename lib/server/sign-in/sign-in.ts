import { createHmac } from "node:crypto";
import { eq, inArray, lt } from "drizzle-orm";
import type { Database, Tx } from "#db/open.ts";
import { getOpenAccount } from "#db/rows.ts";
import { credential, signInFailure } from "#db/schema/accounts.ts";
import { hashPassword, isPassword } from "#lib/accounts/commands/password.ts";
import { startSession } from "#lib/accounts/commands/sessions.ts";
import { emailKey } from "#lib/text/same-text.ts";

/** Failures that are allowed within the window before an account, or an address, has to wait. */
const allowedFailures = { account: 10, address: 100 };
const windowMs = 15 * 60 * 1000;

export type SignInAttempt = { email: string; password: string; address: string };

let dummyHash: Promise<string> | undefined;

/**
 * Checks an address and password. Null when they do not belong together, when the account is disabled, or when
 * there were too many failures: from outside these are one and the same, and take the same time. True time.
 */
export async function checkPassword(
  database: Database,
  { email, password, address }: SignInAttempt,
): Promise<{ id: string; session: string } | null> {
  const given = emailKey(email.slice(0, 400)).slice(0, 200);
  const keys = { account: keyOf(`account ${given}`), address: keyOf(`address ${address}`) };
  const [stored] = await database.read.select().from(credential).where(eq(credential.email, given));
  dummyHash ??= hashPassword("nobody's password");
  const fits = await isPassword(stored?.passwordHash ?? (await dummyHash), password.slice(0, 200));
  return await database.withTx(async (tx) => {
    const account = stored && fits ? await getUsableAccount(tx, stored) : null;
    const since = new Date(Date.now() - windowMs).toISOString();
    await tx.delete(signInFailure).where(lt(signInFailure.since, since));
    const failures = await tx
      .select()
      .from(signInFailure)
      .where(inArray(signInFailure.key, Object.values(keys)));
    const count = (key: string) => failures.find((failure) => failure.key === key)?.count ?? 0;
    const mustWait =
      count(keys.account) >= allowedFailures.account || count(keys.address) >= allowedFailures.address;
    if (mustWait) return null;
    if (!account) {
      for (const key of Object.values(keys)) await countFailure(tx, key, count(key));
      return null;
    }
    await tx.delete(signInFailure).where(eq(signInFailure.key, keys.account));
    return { id: account.id, session: await startSession(tx, account.id, new Date()) };
  });
}

/** The account of a password that was checked before: neither may have changed meanwhile. */
async function getUsableAccount(tx: Tx, checked: typeof credential.$inferSelect) {
  const { accountId, passwordHash } = checked;
  const [stored] = await tx.select().from(credential).where(eq(credential.accountId, accountId));
  const account = stored?.passwordHash === passwordHash ? await getOpenAccount(tx, accountId) : null;
  return account && !account.disabled ? account : null;
}

async function countFailure(tx: Tx, key: string, before: number): Promise<void> {
  await tx
    .insert(signInFailure)
    .values({ key, count: 1, since: new Date().toISOString() })
    .onConflictDoUpdate({ target: signInFailure.key, set: { count: before + 1 } });
}

/** Addresses are kept as keyed digests only. */
function keyOf(text: string): string {
  return createHmac("sha256", process.env.NEXTAUTH_SECRET ?? "")
    .update(text)
    .digest("hex");
}
