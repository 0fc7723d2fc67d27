import { createHash } from "node:crypto";
import Sqlite from "better-sqlite3";
import type { EntryFacts } from "#db/journal/entry.ts";
import { addDays } from "#lib/calendar/day.ts";
import { newId } from "#lib/operation/new-id.ts";
import { readInput, writeOutput } from "../child.ts";
import { type Extent, isDone } from "../contest.ts";
import { sampleOf } from "../figures.ts";

/**
 * The yardstick of a durable write: better-sqlite3 alone inserting the rows of one recorded visit and its journal
 * entry again, each visit in a transaction of its own that is on disk when it ends. In a process of its own; the
 * facts of the visit come in on standard input. The tables keep their triggers and indexes.
 */
const [file = "", extent = ""] = process.argv.slice(2);
const { written }: EntryFacts = await readInput();
const connection = new Sqlite(file);
connection.pragma("journal_mode = WAL");
connection.pragma("synchronous = FULL");
connection.pragma("recursive_triggers = ON");

const inserts = new Map<string, Sqlite.Statement>();
const entry = connection.prepare(
  `insert into journal (seq, at, actor, action, subject, facts, prevHash, hash)
   values (?, (select max(at) from journal), 'system', 'visit.record', ?, ?, ?, ?)`,
);
const head = connection.prepare("select last, hash from journalHead");
const begin = connection.prepare("begin immediate");
const commit = connection.prepare("commit");
writeOutput(repeat(JSON.parse(extent)));

function repeat(extent: Extent) {
  const times: number[] = [];
  const begun = performance.now();
  while (!isDone(extent, times.length, performance.now() - begun)) {
    const from = performance.now();
    record();
    times.push(performance.now() - from);
  }
  return sampleOf(times, performance.now() - begun);
}

function record(): void {
  begin.run();
  const { last, hash } = head.get() as { last: number; hash: string };
  const seq = last + 1;
  const visitId = newId();
  const facts = written.map(({ table, row }) => {
    const id = table === "visit" ? visitId : newId();
    const changed = { ...row, id, seq, firstSeq: seq, ...own(table, visitId, seq) };
    insert(table, changed).run(...Object.values(changed));
    return { table, row: changed };
  });
  const text = JSON.stringify({ written: facts, closed: [] });
  entry.run(
    seq,
    `visit:${visitId}`,
    text,
    hash,
    createHash("sha256").update(hash).update(text).digest("hex"),
  );
  commit.run();
}

/** What makes the rows of one visit differ from those of another. */
function own(table: string, visitId: string, seq: number): object {
  if (table !== "visit") return { visitId };
  return { happenedOn: addDays("1900-01-01", seq % 40_000), schoolId: `raw-${Math.floor(seq / 40_000)}` };
}

function insert(table: string, row: object): Sqlite.Statement {
  const names = Object.keys(row);
  const text = `insert into ${table} (${names.join(", ")}) values (${names.map(() => "?").join(", ")})`;
  const known = inserts.get(text) ?? connection.prepare(text);
  inserts.set(text, known);
  return known;
}
