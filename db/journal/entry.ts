import canonicalize from "canonicalize";
import { getTableColumns } from "drizzle-orm";
import { getDemoClock } from "#db/demo-clock.ts";
import { type FactRow, type FactTable, type FactValues, factTables } from "#db/fact-tables.ts";
import type { Read, Tx } from "#db/open.ts";
import { preparedFor } from "#db/prepared-statements.ts";
import { Problem, TooBusy } from "#lib/access/problem.ts";
import type { Instant } from "#lib/calendar/amsterdam.ts";
import { hashOf, keepText } from "./digest.ts";
import { journal, journalHead } from "./schema.ts";

/** The clock may lag this far behind the last entry, in milliseconds, before writes are refused. */
export const clockTolerance = 60_000;

/** The entry from which on the clock counts anew, however late entries before it are dated (model §8). */
export const clockReset = "clock.reset";

/** The columns of each table: what they are called in code and how they are stored. */
const columnsOf = Object.fromEntries(
  Object.entries({ ...factTables, journal }).map(([table, columns]) => [
    table,
    Object.entries(getTableColumns(columns)).map(([inCode, { name: stored }]) => ({ inCode, stored })),
  ]),
) as Record<FactTable | "journal", { inCode: string; stored: string }[]>;

/** A version by the names under which its columns are stored; those never change, whatever code calls them. */
export type StoredRow = { id: string; seq: number; [column: string]: string | number | null };

/** What an entry says about facts: every column of each version written, and the versions that it closed. */
export type EntryFacts = {
  written: { table: FactTable; row: StoredRow }[];
  closed: { table: FactTable; id: string; seq: number }[];
};

export type EntryMeta = {
  now: Date;
  actor: string;
  action: string;
  subject: string;
  reason?: string;
  idempotencyKey?: string;
  importedAt?: Instant;
};

/** Writes the facts of one entry. Nothing is kept until `append` has added the entry itself. */
export class EntryWriter {
  readonly seq: number;
  readonly #tx: Tx;
  readonly #head: { last: number; hash: string };
  readonly #facts: EntryFacts = { written: [], closed: [] };

  private constructor(tx: Tx, head: { last: number; hash: string }) {
    this.#tx = tx;
    this.#head = head;
    this.seq = head.last + 1;
  }

  static async after(tx: Tx): Promise<EntryWriter> {
    return new EntryWriter(tx, await journalEnd(tx));
  }

  /** Writes the first version of a fact. An id is used once: also that of a withdrawn fact is refused. */
  async add<T extends FactTable>(table: T, id: string, values: FactValues<T>): Promise<void> {
    await this.addAll(table, [{ ...values, id }]);
  }

  /** Writes the first versions of several facts of one table, in one statement: each costs a trip otherwise. */
  async addAll<T extends FactTable>(
    table: T,
    facts: readonly (FactValues<T> & { id: string })[],
  ): Promise<void> {
    if (facts.length === 0) return;
    const ids = facts.map(({ id }) => id);
    const known = `select 1 from ${table} where id in (${ids.map(() => "?").join(", ")}) limit 1`;
    if (this.#statement(known).get(...ids) !== undefined)
      throw new Problem("conflict", "Dit is al eerder vastgelegd.");
    const { seq } = this;
    const rows = facts.map((values) => ({ ...values, seq, untilSeq: null, firstSeq: seq }) as FactRow<T>);
    this.#write(table, rows);
  }

  /** Closes the open version of a fact and writes the next one with some columns changed. */
  async supersede<T extends FactTable>(
    table: T,
    current: FactRow<T>,
    changes: Partial<FactValues<T>>,
  ): Promise<void> {
    await this.withdraw(table, current);
    this.#write(table, [{ ...current, ...changes, seq: this.seq, untilSeq: null }]);
  }

  /** Closes the open version of a fact without a next one. */
  async withdraw(table: FactTable, current: { id: string; seq: number }): Promise<void> {
    const { id, seq } = current;
    const close = this.#statement(
      `update ${table} set untilSeq = ? where id = ? and seq = ? and untilSeq is null`,
    );
    if (close.run(this.seq, id, seq).changes !== 1)
      throw new Problem("conflict", "Iemand anders heeft dit net gewijzigd.");
    this.#facts.closed.push({ table, id, seq });
  }

  /** Keeps a text under its subject; the digest goes into the fact. */
  async text(subject: string, body: string): Promise<string> {
    return await keepText(this.#tx, subject, body);
  }

  /** Adds the entry to the journal; returns its hash. */
  async append(meta: EntryMeta): Promise<string> {
    const columns = {
      seq: this.seq,
      at: await this.#at(meta),
      actor: meta.actor,
      action: meta.action,
      subject: meta.subject,
      reasonDigest: meta.reason ? await this.text(meta.subject, meta.reason) : null,
      idempotencyKey: meta.idempotencyKey ?? null,
      importedAt: meta.importedAt ?? null,
      facts: canonicalize(this.#facts) ?? "",
      prevHash: this.#head.hash,
    };
    const hash = hashOf(columns);
    this.#insert("journal", [{ ...columns, hash }]);
    return hash;
  }

  #write<T extends FactTable>(table: T, rows: readonly FactRow<T>[]): void {
    const stored = rows.map((row) => storedRow(table, row) as StoredRow);
    for (const row of stored) this.#facts.written.push({ table, row });
    this.#insert(table, stored);
  }

  #insert(table: FactTable | "journal", rows: readonly Record<string, unknown>[]): void {
    const columns = columnsOf[table].map(({ stored }) => stored);
    const marks = `(${columns.map(() => "?").join(", ")})`;
    const text = `insert into ${table} (${columns.join(", ")}) values ${rows.map(() => marks).join(", ")}`;
    this.#statement(text).run(...rows.flatMap((row) => columns.map((column) => row[column] ?? null)));
  }

  /** The writer's own statements are plain text: their tables and numbers of rows differ. */
  #statement(text: string) {
    return this.#tx.$client.prepare(text);
  }

  /** The instant of the entry: never before the last one, unless it resets the clock. */
  async #at({ now, action }: EntryMeta): Promise<Instant> {
    if (action === clockReset) return now.toISOString();
    const last = this.#statement("select at from journal where seq = ?").get(this.#head.last) as
      | { at: Instant }
      | undefined;
    const lag = last ? Date.parse(last.at) - now.getTime() : 0;
    if (lag > clockTolerance && (await getDemoClock(this.#tx)) === null)
      throw new TooBusy(
        "De klok van de server loopt achter. Er wordt nu niets vastgelegd. Waarschuw de beheerder.",
        60,
      );
    return last && lag > 0 ? last.at : now.toISOString();
  }
}

/** A row as it is stored: with every column, also those that are empty. */
function storedRow(table: FactTable, row: object): Record<string, unknown> {
  const values = row as Record<string, unknown>;
  return Object.fromEntries(columnsOf[table].map(({ inCode, stored }) => [stored, values[inCode] ?? null]));
}

const theHead = preparedFor((on) =>
  on.select({ last: journalHead.last, hash: journalHead.hash }).from(journalHead).prepare(),
);

/** The last position of the journal and the hash of its entry; position 0 when there is none. */
export async function journalEnd(read: Read | Tx): Promise<{ last: number; hash: string }> {
  const [head] = theHead(read).all();
  if (!head) throw new Error("The journal has no head: this is not a database of this application.");
  return head;
}
