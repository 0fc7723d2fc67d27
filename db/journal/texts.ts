import { asc, eq, getTableColumns, gt, type SQL, sql } from "drizzle-orm";
import { factTables } from "#db/fact-tables.ts";
import type { Read } from "#db/open.ts";
import { digestOf } from "./digest.ts";
import { erasableKey, erasableText } from "./schema.ts";

const atOnce = 500;

/** What to do with the first thing that is wrong. */
type Wrong = (message: string) => never;

/**
 * Every digest in a fact or an entry has its text, and the text fits it – unless an entry erased the subject after
 * the digest was first written (later versions of a fact carry it on). Every text, key, credential and receipt belongs to something in the journal.
 */
export async function verifyTexts(read: Read, wrong: Wrong): Promise<void> {
  const [missing] = read.all<{ subject: string; seq: number }>(sql`
    with known as (${knownDigests()}),
    kept as (select digest, subject, min(seq) as seq from known group by digest)
    select subject, seq from kept
    where not exists (select 1 from erasableText t where t.digest = kept.digest)
      and not exists (
        select 1 from journal e where e.subject = kept.subject and e.action like '%.erase%' and e.seq > kept.seq
      )
    order by seq limit 1`);
  if (missing) wrong(`the text of ${missing.subject} (entry ${missing.seq}) is missing`);
  const [added] = read.all<{ subject: string }>(sql`
    with known as materialized (${knownDigests()})
    select subject from erasableText where digest not in (select digest from known) limit 1`);
  if (added) wrong(`a text of ${added.subject} was added: no entry knows it`);
  const [key] = read.all<{ subject: string }>(sql`
    with known as materialized (${knownDigests()})
    select subject from erasableKey where subject not in (select subject from known) limit 1`);
  if (key) wrong(`a key for ${key.subject} was added`);
  await verifyBodies(read, wrong);
  verifyCredentials(read, wrong);
  verifyReceipts(read, wrong);
}

/** Every digest that a fact or an entry holds: `digest`, its `subject` and the `seq` of the entry. */
function knownDigests(): SQL {
  const places = Object.entries(factTables).flatMap(([table, target]) =>
    Object.values(getTableColumns(target))
      .filter(({ name }) => name.endsWith("Digest"))
      .map(({ name }) => [table, name] as const),
  );
  const parts = [...places, ["journal", "reasonDigest"] as const].map(([table, column]) => {
    const digest = sql.raw(column);
    return sql`select ${digest} as digest, substr(${digest}, 1, instr(${digest}, '#') - 1) as subject, seq
      from ${sql.raw(table)} where ${digest} is not null`;
  });
  return sql.join(parts, sql` union all `);
}

async function verifyBodies(read: Read, wrong: Wrong): Promise<void> {
  for (let after = ""; ; ) {
    const texts = await read
      .select({
        subject: erasableText.subject,
        digest: erasableText.digest,
        body: erasableText.body,
        key: erasableKey.key,
      })
      .from(erasableText)
      .leftJoin(erasableKey, eq(erasableKey.subject, erasableText.subject))
      .where(gt(erasableText.digest, after))
      .orderBy(asc(erasableText.digest))
      .limit(atOnce);
    const last = texts.at(-1);
    if (!last) return;
    for (const { subject, digest, body, key } of texts) {
      if (key === null) wrong(`the key of ${subject} is missing`);
      if (digestOf(subject, key, body) !== digest) wrong(`a text of ${subject} was changed`);
    }
    after = last.digest;
    await new Promise((done) => setImmediate(done));
  }
}

function verifyCredentials(read: Read, wrong: Wrong): void {
  const [stray] = read.all<{ id: string }>(sql`
    select accountId as id from credential
    where accountId not in (select id from account where untilSeq is null) limit 1`);
  if (stray) wrong(`a credential for ${stray.id} was added: no such account`);
  const [other] = read.all<{ id: string }>(sql`
    select a.id from account a
    left join credential c on c.accountId = a.id
    left join erasableText t on t.digest = a.emailDigest
    where a.untilSeq is null and c.email is not t.body
      and not exists (select 1 from journal e where e.subject = 'account:' || a.id and e.action = 'account.erase')
    limit 1`);
  if (other) wrong(`the credential of account ${other.id} is missing or has another address`);
}

/** A receipt belongs to the entry with its key and names it; an entry with a key has its receipt unless erased. */
function verifyReceipts(read: Read, wrong: Wrong): void {
  const [stray] = read.all<{ key: string }>(sql`
    select r.key from receipt r
    left join journal e on e.actor = r.actor and e.idempotencyKey = r.key
    where e.seq is null or json_extract(r.result, '$.seq') is not e.seq
      or json_extract(r.result, '$.hash') is not e.hash
    limit 1`);
  if (stray) wrong(`the receipt ${stray.key} was added or changed`);
  const [missing] = read.all<{ seq: number }>(sql`
    select e.seq from journal e
    where e.idempotencyKey is not null
      and not exists (select 1 from receipt r where r.actor = e.actor and r.key = e.idempotencyKey)
      and not exists (select 1 from journal x where x.subject = e.subject and x.action like '%.erase%' and x.seq >= e.seq)
    limit 1`);
  if (missing) wrong(`the receipt of entry ${missing.seq} is missing`);
}
