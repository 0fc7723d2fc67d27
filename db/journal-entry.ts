import canonicalize from "canonicalize";
import { and, eq, isNull } from "drizzle-orm";
import type { Instant } from "#lib/domain/amsterdam.ts";
import type { JournalAction } from "#lib/domain/journal.ts";
import { Problem } from "#lib/domain/problem.ts";
import { hashOf, keepText } from "./digest.ts";
import { type FactRow, type FactTable, type FactValues, factTables } from "./fact-tables.ts";
import { journal, journalHead } from "./journal-schema.ts";
import type { Read, Tx } from "./open.ts";

/** The clock may lag this far behind the last entry, in milliseconds, before writes are refused. */
const clockTolerance = 60_000;

/** What an entry says about facts: every column of each version written, and the versions that it closed. */
export type EntryFacts = {
  written: { table: FactTable; row: FactRow }[];
  closed: { table: FactTable; id: string; seq: number }[];
};

export type EntryMeta = {
  now: Date;
  actor: string;
  action: JournalAction;
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
    const target = factTables[table];
    const [known] = await this.#tx.select({ id: target.id }).from(target).where(eq(target.id, id)).limit(1);
    if (known) throw new Problem("conflict", "Dit is al eerder vastgelegd.");
    await this.#write(table, {
      ...values,
      id,
      seq: this.seq,
      untilSeq: null,
      firstSeq: this.seq,
    } as FactRow<T>);
  }

  /** Closes the open version of a fact and writes the next one with some columns changed. */
  async supersede<T extends FactTable>(
    table: T,
    current: FactRow<T>,
    changes: Partial<FactValues<T>>,
  ): Promise<void> {
    await this.withdraw(table, current);
    await this.#write(table, { ...current, ...changes, seq: this.seq, untilSeq: null });
  }

  /** Closes the open version of a fact without a next one. */
  async withdraw(table: FactTable, current: { id: string; seq: number }): Promise<void> {
    const { id, seq } = current;
    const target = factTables[table];
    const closed = await this.#tx
      .update(target)
      .set({ untilSeq: this.seq })
      .where(and(eq(target.id, id), eq(target.seq, seq), isNull(target.untilSeq)));
    if (closed.changes !== 1) throw new Problem("conflict", "Iemand anders heeft dit net gewijzigd.");
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
      at: await this.#at(meta.now),
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
    await this.#tx.insert(journal).values({ ...columns, hash });
    return hash;
  }

  async #write<T extends FactTable>(table: T, row: FactRow<T>): Promise<void> {
    await this.#tx.insert(factTables[table]).values(row as never);
    this.#facts.written.push({ table, row });
  }

  /** The instant of the entry: never before the last one. */
  async #at(now: Date): Promise<Instant> {
    const [last] = await this.#tx
      .select({ at: journal.at })
      .from(journal)
      .where(eq(journal.seq, this.#head.last));
    const lag = last ? Date.parse(last.at) - now.getTime() : 0;
    if (lag > clockTolerance)
      throw new Problem("unavailable", "De klok van de server loopt achter. Er wordt nu niets vastgelegd.");
    return last && lag > 0 ? last.at : now.toISOString();
  }
}

/** The last position of the journal and the hash of its entry; position 0 when there is none. */
export async function journalEnd(read: Read | Tx): Promise<{ last: number; hash: string }> {
  const [head] = await read.select({ last: journalHead.last, hash: journalHead.hash }).from(journalHead);
  if (!head) throw new Error("The journal has no head: this is not a database of this application.");
  return head;
}
