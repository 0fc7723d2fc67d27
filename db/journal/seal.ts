import canonicalize from "canonicalize";
import { asc, eq, inArray } from "drizzle-orm";
import type { Read } from "#db/open.ts";
import type { account, credential } from "#db/schema/accounts.ts";
import { digestOf, hashOf } from "./digest.ts";
import { type EntryFacts, journalEnd } from "./entry.ts";
import { erasableKey, journal } from "./schema.ts";

/** The action of the one entry that sealed the credentials of before there were seals. */
export const sealAction = "account.seal";

type Account = Pick<typeof account.$inferSelect, "id" | "seq">;
export type Sealed = Pick<
  typeof credential.$inferSelect,
  "accountId" | "email" | "passwordHash" | "mustChange"
>;

/**
 * The seal of how an account signs in, which the entry that changed it carries: of the password it tells nothing, and without
 * the key of the account nobody can make it. Null once the account was erased.
 */
export async function sealOf(read: Read, credential: Sealed): Promise<string | null> {
  const { accountId, email, passwordHash, mustChange } = credential;
  const subject = `account:${accountId}`;
  const [known] = await read.select().from(erasableKey).where(eq(erasableKey.subject, subject));
  if (!known) return null;
  return digestOf(subject, known.key, canonicalize({ accountId, email, passwordHash, mustChange }) ?? "");
}

/**
 * Whether a credential is what the journal says of it. The entry decides, and not the account that it wrote: who can write in
 * the file can forge that, but not an entry between two others. An account without a seal is of before there were any.
 */
export async function isAsSealed(read: Read, account: Account, credential: Sealed): Promise<boolean> {
  const seal = await getSeal(read, account);
  if (seal === "broken") return false;
  return seal === null ? !(await wasSealed(read)) : seal === (await sealOf(read, credential));
}

/** The seal that the entry of an account carries, null where it carries none. */
export async function getSeal(read: Read, { id, seq }: Account): Promise<string | null | "broken"> {
  const [entry, next] = await read
    .select()
    .from(journal)
    .where(inArray(journal.seq, [seq, seq + 1]))
    .orderBy(asc(journal.seq));
  if (entry?.seq !== seq) return "broken";
  const { hash, ...columns } = entry;
  const goesOn = next?.prevHash ?? (await journalEnd(read)).hash;
  if (hashOf(columns) !== hash || goesOn !== hash) return "broken";
  const { written } = JSON.parse(entry.facts) as EntryFacts;
  const row = written.find((fact) => fact.table === "account" && fact.row.id === id)?.row;
  return row ? ((row.seal as string | null | undefined) ?? null) : "broken";
}

/** Whether everything that stood before there were seals was sealed: from then on nothing is without. */
export async function wasSealed(read: Read): Promise<boolean> {
  const [entry] = await read
    .select({ seq: journal.seq })
    .from(journal)
    .where(eq(journal.action, sealAction))
    .limit(1);
  return entry !== undefined;
}
