import { asc, count, eq, gt } from "drizzle-orm";
import { type FactTable, factTables } from "#db/fact-tables.ts";
import type { Read } from "#db/open.ts";
import { hashOf } from "./digest.ts";
import { clockReset, type EntryFacts } from "./entry.ts";
import { verifyPlainTables } from "./plain-tables.ts";
import { journal, journalHead } from "./schema.ts";
import { verifyTexts } from "./texts.ts";

/** The outcome of a verification: the last entry and its hash, and the first thing that is wrong, if any. */
export type Verification = {
  last: number;
  hash: string;
  entries: number;
  facts: number;
  /** Accounts of before there were seals: of these nothing tells whether their password was changed. */
  unsealed: number;
  wrong: string | null;
};

/** Between two steps: lets others go first. What it throws ends the verification. */
export type Pause = () => Promise<void>;

const giveWay: Pause = () => new Promise((done) => setImmediate(done));

const firstHash = "0".repeat(64);
const atOnce = 500;

class Wrong extends Error {}

type StoredVersion = { untilSeq: number | null; [column: string]: unknown };

type Tally = Map<FactTable, { written: number; closed: number }>;

/**
 * Re-computes the chain and compares every fact row with the entry that wrote it and the one that closed it, both
 * ways; then what hangs on them. With `head` the journal must contain an entry with that hash: only a copy kept elsewhere
 * reveals that everything was rewritten. While others write it needs a connection inside a transaction (`verifyFile`).
 */
export async function verifyJournal(read: Read, head?: string, pause = giveWay): Promise<Verification> {
  const tally: Tally = new Map(tableNames().map((name) => [name, { written: 0, closed: 0 }]));
  let last = { seq: 0, hash: firstHash, at: "" };
  let headSeen = head === undefined || head === firstHash;
  try {
    for (;;) {
      const batch = await read
        .select()
        .from(journal)
        .where(gt(journal.seq, last.seq))
        .orderBy(asc(journal.seq))
        .limit(atOnce);
      if (batch.length === 0) break;
      for (const entry of batch) {
        verifyLink(entry, last);
        verifyFacts(read, entry, tally);
        headSeen ||= entry.hash === head;
        last = entry;
      }
      await pause();
    }
    await verifyHead(read, last);
    for (const [table, counts] of tally) {
      await pause();
      await verifyNothingElse(read, table, counts);
    }
    const wrong = (message: string): never => {
      throw new Wrong(message);
    };
    await verifyTexts(read, wrong, pause);
    const unsealed = await verifyPlainTables(read, wrong);
    if (!headSeen)
      throw new Wrong(`no entry has the hash ${head}: this is not a continuation of that journal`);
    return { ...summary(last, tally), unsealed, wrong: null };
  } catch (error) {
    if (!(error instanceof Wrong)) throw error;
    return { ...summary(last, tally), unsealed: 0, wrong: error.message };
  }
}

function summary(last: { seq: number; hash: string }, tally: Tally) {
  const facts = [...tally.values()].reduce((sum, { written }) => sum + written, 0);
  return { last: last.seq, hash: last.hash, entries: last.seq, facts };
}

type Entry = typeof journal.$inferSelect;

function verifyLink(entry: Entry, before: { seq: number; hash: string; at: string }): void {
  const { hash, ...columns } = entry;
  if (entry.seq !== before.seq + 1) throw new Wrong(`entry ${before.seq + 1} is missing`);
  if (entry.prevHash !== before.hash)
    throw new Wrong(`entry ${entry.seq} does not follow entry ${before.seq}`);
  if (hashOf(columns) !== hash) throw new Wrong(`entry ${entry.seq} was changed: its hash does not fit`);
  if (entry.at < before.at && entry.action !== clockReset)
    throw new Wrong(`entry ${entry.seq} is dated before entry ${before.seq}`);
}

function verifyFacts(read: Read, entry: Entry, tally: Tally): void {
  const { written, closed } = JSON.parse(entry.facts) as EntryFacts;
  for (const { table, row } of written) {
    const stored = getVersion(read, table, row.id, row.seq);
    if (!stored) throw new Wrong(`${table} ${row.id} of entry ${entry.seq} is missing`);
    const column = differing({ ...row, untilSeq: stored.untilSeq }, stored);
    if (column) throw new Wrong(`${table} ${row.id} of entry ${entry.seq} was changed: ${column}`);
    count1(tally, table).written += 1;
  }
  for (const { table, id, seq } of closed) {
    const stored = getVersion(read, table, id, seq);
    if (stored?.untilSeq !== entry.seq)
      throw new Wrong(`${table} ${id} of entry ${seq} should have been closed by entry ${entry.seq}`);
    count1(tally, table).closed += 1;
  }
}

function count1(tally: Tally, table: FactTable) {
  const counts = tally.get(table);
  if (!counts) throw new Wrong(`there is no table ${table}`);
  return counts;
}

/** A version with every column that the file has, also those that the schema does not know. */
function getVersion(read: Read, table: FactTable, id: string, seq: number): StoredVersion | undefined {
  const version = read.$client.prepare(`select * from ${table} where id = ? and seq = ?`);
  return version.get(id, seq) as StoredVersion | undefined;
}

/**
 * The first column in which a version differs from what its entry says. An entry names the columns that existed when it
 * was written: one that was added later is empty in its versions.
 */
function differing(written: object, stored: StoredVersion): string | undefined {
  const expected = written as Record<string, unknown>;
  const columns = new Set([...Object.keys(stored), ...Object.keys(expected)]);
  return [...columns].find((column) => (expected[column] ?? null) !== (stored[column] ?? null));
}

async function verifyHead(read: Read, last: { seq: number; hash: string }): Promise<void> {
  const [head, ...more] = await read.select().from(journalHead);
  if (head?.one !== 1 || more.length > 0) throw new Wrong("the head of the journal is missing or double");
  if (head.last !== last.seq)
    throw new Wrong(`the journal ends at entry ${last.seq}, its head says ${head.last}`);
  if (head.hash !== last.hash) throw new Wrong("the head of the journal was changed: its hash does not fit");
}

/** Rows and closings that no entry knows of. Looked for one by one only when the numbers differ. */
async function verifyNothingElse(
  read: Read,
  table: FactTable,
  counts: { written: number; closed: number },
): Promise<void> {
  const target = factTables[table];
  const [rows] = await read.select({ all: count(), closed: count(target.untilSeq) }).from(target);
  if (rows?.all === counts.written && rows.closed === counts.closed) return;
  const { id, seq, untilSeq } = target;
  for (const row of await read.select({ id, seq, untilSeq }).from(target)) {
    const { written } = await factsOf(read, row.seq);
    if (!written.some((w) => w.table === table && w.row.id === row.id))
      throw new Wrong(`${table} ${row.id} (entry ${row.seq}) was added: no entry wrote it`);
    if (row.untilSeq === null) continue;
    const { closed } = await factsOf(read, row.untilSeq);
    if (!closed.some((c) => c.table === table && c.id === row.id && c.seq === row.seq))
      throw new Wrong(`${table} ${row.id} (entry ${row.seq}) was closed: no entry closed it`);
  }
  throw new Wrong(`${table} has ${rows?.all ?? 0} rows where the journal has ${counts.written}`);
}

async function factsOf(read: Read, seq: number): Promise<EntryFacts> {
  const [entry] = await read.select({ facts: journal.facts }).from(journal).where(eq(journal.seq, seq));
  return entry ? JSON.parse(entry.facts) : { written: [], closed: [] };
}

function tableNames(): FactTable[] {
  return Object.keys(factTables) as FactTable[];
}
