import { eq } from "drizzle-orm";
import type { Read } from "#db/open.ts";
import { credential } from "#db/schema/accounts.ts";
import { namesOf } from "#lib/operation/texts.ts";
import type { Owner } from "#lib/text/password-strength.ts";

/** What must not be the password of an account. Asks no policy: it is for the account itself. */
export async function getPasswordOwner(read: Read, accountId: string): Promise<Owner> {
  const [stored] = await read.select().from(credential).where(eq(credential.accountId, accountId));
  const names = await namesOf(read, [accountId]);
  return { name: names.get(accountId) ?? "", email: stored?.email ?? "" };
}
