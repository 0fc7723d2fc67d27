import { eq, isNull } from "drizzle-orm";
import type { Read } from "#db/open.ts";
import { getOpenAccount } from "#db/rows.ts";
import { account, credential } from "#db/schema/accounts.ts";
import type { Person } from "#lib/access/actor.ts";
import { holdsVisits, mayEver } from "#lib/access/policy.ts";

/** Everybody for whom something can be due. */
export async function getMailRecipients(read: Read): Promise<Person[]> {
  const rows = await read
    .select({ accountId: account.id, role: account.role, inspectorId: account.inspectorId })
    .from(account)
    .where(isNull(account.untilSeq));
  const people = rows.map(
    ({ accountId, role, inspectorId }): Person => ({
      accountId,
      role,
      inspectorId: holdsVisits(role) ? inspectorId : null,
      mustChangePassword: false,
    }),
  );
  const readers = [];
  for (const person of people)
    if (mayEver(person, "due.read") && (await getMailAddress(read, person.accountId)) !== null)
      readers.push(person);
  return readers;
}

/** Where mail to an account goes; null when it is disabled or erased, or nobody signed in to it yet. */
export async function getMailAddress(read: Read, accountId: string): Promise<string | null> {
  const current = await getOpenAccount(read, accountId);
  if (!current || current.disabled) return null;
  const [stored] = await read.select().from(credential).where(eq(credential.accountId, accountId));
  return stored && stored.mustChange === 0 ? stored.email : null;
}
