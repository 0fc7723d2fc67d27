import { eq, inArray } from "drizzle-orm";
import { erasableText } from "#db/journal/schema.ts";
import type { Read } from "#db/open.ts";
import { account } from "#db/schema/accounts.ts";

/** What stands in place of a text that was erased. */
export const erased = "(gewist)";

/** The text behind a digest. */
export async function textOf(read: Read, digest: string): Promise<string> {
  const [row] = await read.select().from(erasableText).where(eq(erasableText.digest, digest));
  return row?.body ?? erased;
}

/** The texts behind some digests; a null digest has no text. */
export async function textsOf(
  read: Read,
  digests: readonly (string | null)[],
): Promise<(digest: string | null) => string | null> {
  const wanted = [...new Set(digests.filter((digest) => digest !== null))];
  const rows = await read.select().from(erasableText).where(inArray(erasableText.digest, wanted));
  const bodies = new Map(rows.map((row) => [row.digest, row.body]));
  return (digest) => (digest === null ? null : (bodies.get(digest) ?? erased));
}

/** The names of accounts by id; the system and unknown accounts have none. */
export async function namesOf(read: Read, accountIds: readonly string[]): Promise<Map<string, string>> {
  const rows = await read
    .select({ id: account.id, seq: account.seq, digest: account.nameDigest })
    .from(account)
    .where(inArray(account.id, [...new Set(accountIds)]))
    .orderBy(account.seq);
  const text = await textsOf(
    read,
    rows.map((row) => row.digest),
  );
  return new Map(rows.map((row) => [row.id, text(row.digest) ?? erased]));
}
