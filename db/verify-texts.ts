import { like } from "drizzle-orm";
import { digestOf, subjectOf } from "./digest.ts";
import { factTables } from "./fact-tables.ts";
import type { Read } from "./open.ts";
import { credential, erasableKey, erasableText, journal } from "./schema.ts";

/**
 * Every digest in a fact or an entry has its text, and the text fits it – unless an entry erased the subject after
 * the digest was written. Every text, key and credential belongs to something in the journal.
 */
export async function verifyTexts(read: Read, wrong: (message: string) => never): Promise<void> {
  const erasedAt = await getErasures(read);
  const keys = new Map((await read.select().from(erasableKey)).map((row) => [row.subject, row.key]));
  const texts = new Map((await read.select().from(erasableText)).map((row) => [row.digest, row]));
  const known = await getDigests(read);
  for (const [digest, seq] of known) {
    const subject = subjectOf(digest);
    const text = texts.get(digest);
    if (!text && (erasedAt.get(subject) ?? 0) < seq)
      wrong(`the text of ${subject} (entry ${seq}) is missing`);
  }
  for (const { subject, digest, body } of texts.values()) {
    const key = keys.get(subject);
    if (!known.has(digest)) wrong(`a text of ${subject} was added: no entry knows it`);
    if (!key) wrong(`the key of ${subject} is missing`);
    if (digestOf(subject, key, body) !== digest) wrong(`a text of ${subject} was changed`);
  }
  const subjects = new Set([...known.keys()].map(subjectOf));
  for (const subject of keys.keys()) if (!subjects.has(subject)) wrong(`a key for ${subject} was added`);
  await verifyCredentials(read, texts, erasedAt, wrong);
}

async function verifyCredentials(
  read: Read,
  texts: ReadonlyMap<string, { body: string }>,
  erasedAt: ReadonlyMap<string, number>,
  wrong: (message: string) => never,
): Promise<void> {
  const accounts = (await read.select().from(factTables.account)).filter((row) => row.untilSeq === null);
  const credentials = new Map((await read.select().from(credential)).map((row) => [row.accountId, row]));
  for (const account of accounts) {
    if (erasedAt.has(`account:${account.id}`)) continue;
    const own = credentials.get(account.id);
    if (!own) wrong(`account ${account.id} has no credential`);
    if (own.email !== texts.get(account.emailDigest)?.body)
      wrong(`the address of account ${account.id} was changed`);
  }
  const ids = new Set(accounts.map((account) => account.id));
  for (const id of credentials.keys())
    if (!ids.has(id)) wrong(`a credential for ${id} was added: no such account`);
}

async function getErasures(read: Read): Promise<Map<string, number>> {
  const rows = await read
    .select({ seq: journal.seq, subject: journal.subject })
    .from(journal)
    .where(like(journal.action, "%.erase"));
  return new Map(rows.map((row) => [row.subject, row.seq]));
}

/** Every digest that facts and entries hold, with the last entry that wrote it. */
async function getDigests(read: Read): Promise<Map<string, number>> {
  const digests = new Map<string, number>();
  const note = (digest: unknown, seq: number) => {
    if (typeof digest === "string") digests.set(digest, Math.max(seq, digests.get(digest) ?? 0));
  };
  for (const table of Object.values(factTables))
    for (const row of await read.select().from(table))
      for (const [column, value] of Object.entries(row)) if (column.endsWith("Digest")) note(value, row.seq);
  for (const row of await read.select({ seq: journal.seq, digest: journal.reasonDigest }).from(journal))
    note(row.digest, row.seq);
  return digests;
}
