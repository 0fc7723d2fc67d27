import { sql } from "drizzle-orm";
import type { Read } from "#db/open.ts";
import { type Sealed, sealOf, wasSealed } from "./seal.ts";
import type { Wrong } from "./texts.ts";

/**
 * The tables that are no facts and still hang on the journal: how accounts sign in, and what commands were answered. Gives
 * how many accounts have no seal yet.
 */
export async function verifyPlainTables(read: Read, wrong: Wrong): Promise<number> {
  verifyCredentials(read, wrong);
  verifyReceipts(read, wrong);
  return await verifySeals(read, wrong);
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

/** An account without a seal is of before there were any, as its entry says; once those were sealed there is none. */
async function verifySeals(read: Read, wrong: Wrong): Promise<number> {
  const rows = read.all<Sealed & { seal: string | null }>(sql`
    select a.seal, c.* from account a join credential c on c.accountId = a.id where a.untilSeq is null`);
  const mayBeUnsealed = !(await wasSealed(read));
  for (const { seal, ...stored } of rows) {
    if (seal === null && mayBeUnsealed) continue;
    if (seal === null || seal !== (await sealOf(read, stored)))
      wrong(
        `the credential of account ${stored.accountId} was changed: its password, or whether it must be replaced`,
      );
  }
  return rows.filter(({ seal }) => seal === null).length;
}

/** A receipt belongs to the entry with its key and names it; an entry with a key has its receipt unless erased. */
function verifyReceipts(read: Read, wrong: Wrong): void {
  const [stray] = read.all<{ key: string }>(sql`
    select r.key from receipt r
    left join journal e on e.actor = r.actor and e.idempotencyKey = r.key
    where e.seq is null or r.subject is not e.subject or not json_valid(r.result)
      or json_extract(r.result, '$.seq') is not e.seq or json_extract(r.result, '$.hash') is not e.hash
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
