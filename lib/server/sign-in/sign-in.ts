import { eq } from "drizzle-orm";
import { isAsSealed } from "#db/journal/seal.ts";
import type { Database, Tx } from "#db/open.ts";
import { getOpenAccount } from "#db/rows.ts";
import { credential } from "#db/schema/accounts.ts";
import { knownTry, strangersTry } from "#lib/accounts/commands/attempts.ts";
import { attempted, attemptsOn } from "#lib/accounts/commands/look-in-turn.ts";
import { hashPassword, isPassword } from "#lib/accounts/commands/password.ts";
import { startSession } from "#lib/accounts/commands/sessions.ts";
import { emailKey } from "#lib/text/same-text.ts";
import { knownDevice } from "./known-device.ts";

export type SignInAttempt = {
  email: string;
  password: string;
  /** The network address that the attempt is counted for. */
  source: string;
  /** The cookie of the device. */
  device: string;
};

let dummyHash: Promise<string> | undefined;

/**
 * Begins a session for an address and password that belong together; null when they do not, or when the account is
 * disabled: from outside that is one and the same, and takes the same time. Throws how long to wait after many failures, for
 * an address that nobody has as well. True time.
 */
export async function checkPassword(
  database: Database,
  { email, password, source, device }: SignInAttempt,
  now: Date,
): Promise<{ id: string; session: string } | null> {
  const given = emailKey(email.slice(0, 400)).slice(0, 200);
  const [stored] = await database.read.select().from(credential).where(eq(credential.email, given));
  const known = knownDevice(device, stored?.accountId ?? "nobody"); // as much work for an address that nobody has
  const attempt = known ? knownTry(known) : strangersTry(given, source);
  return await attempted(attemptsOn(database.read), attempt, now.getTime(), async () => {
    dummyHash ??= hashPassword("nobody's password");
    const hash = stored?.passwordHash ?? (await dummyHash);
    const fits = await isPassword(hash, password.slice(0, 1000), known !== null);
    if (!fits || !stored) return null;
    return await database.withTx((tx) => beginSession(tx, stored, now));
  });
}

/**
 * The password was checked before: neither it nor the account may have changed meanwhile. One that was put into the file opens
 * nothing: how an account signs in is what the journal says of it.
 */
async function beginSession(tx: Tx, checked: typeof credential.$inferSelect, now: Date) {
  const { accountId: id, passwordHash } = checked;
  const [stored] = await tx.select().from(credential).where(eq(credential.accountId, id));
  const account = stored?.passwordHash === passwordHash ? await getOpenAccount(tx, id) : null;
  if (!stored || !account || account.disabled) return null;
  if (!(await isAsSealed(tx, account, stored))) {
    console.error(`ACCOUNT ${id} WAS CHANGED BEHIND THE JOURNAL: npm run journal:verify says more.`);
    return null;
  }
  return { id, session: await startSession(tx, id, now) };
}
