import { asc, eq, getTableColumns, gt, type SQL, sql } from "drizzle-orm";
import { factTables } from "#db/fact-tables.ts";
import type { Read } from "#db/open.ts";
import { digestOf } from "./digest.ts";
import { erasableKey, erasableText } from "./schema.ts";

const atOnce = 500;

/** What to do with the first thing that is wrong. */
export type Wrong = (message: string) => never;

/**
 * Every digest in a fact or an entry has its text, and the text fits it – unless an entry erased the subject after
 * the digest was first written (later versions of a fact carry it on). Every text and key belongs to
 * something in the journal.
 */
export async function verifyTexts(read: Read, wrong: Wrong, pause: () => Promise<void>): Promise<void> {
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
  await verifyBodies(read, wrong, pause);
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

async function verifyBodies(read: Read, wrong: Wrong, pause: () => Promise<void>): Promise<void> {
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
      if (!/^[0-9a-f]{64}$/.test(String(key))) wrong(`the key of ${subject} was changed`);
      if (typeof body !== "string" || digestOf(subject, key, body) !== digest)
        wrong(`a text of ${subject} was changed`);
    }
    after = last.digest;
    await pause();
  }
}
