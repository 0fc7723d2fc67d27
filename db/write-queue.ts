import type Sqlite from "better-sqlite3";
import { Problem } from "#lib/access/problem.ts";

const lockedFor = { tries: 200, pauseMs: 50 };
/** A group takes no further writes after this long, so that the first does not wait for many others. */
const groupMs = 5;

type Turn = { run(): Promise<void>; settle(failure?: { error: unknown }): void; alone: boolean };

/**
 * The queue before the one writer. Writes that wait at the same moment share one IMMEDIATE transaction, each in a
 * savepoint of its own: a throw undoes that write alone, and none is acknowledged before the commit is on disk.
 * One flush for many writes is what makes many durable writes a second possible.
 */
export class WriteQueue<Tx> {
  readonly #writer: Sqlite.Database;
  readonly #tx: Tx;
  readonly #begin: Sqlite.Statement;
  readonly #commit: Sqlite.Statement;
  readonly #savepoint: Sqlite.Statement;
  readonly #release: Sqlite.Statement;
  #waiting: Turn[] = [];
  #draining: Promise<void> | null = null;

  constructor(writer: Sqlite.Database, tx: Tx) {
    this.#writer = writer;
    this.#tx = tx;
    this.#begin = writer.prepare("BEGIN IMMEDIATE");
    this.#commit = writer.prepare("COMMIT");
    this.#savepoint = writer.prepare("SAVEPOINT write");
    this.#release = writer.prepare("RELEASE write");
  }

  /** `alone` is for long work: nobody else's write waits for its commit. */
  add<T>(work: (tx: Tx) => Promise<T>, alone = false): Promise<T> {
    return new Promise<T>((done, fail) => {
      let outcome: { value: T } | { error: unknown };
      this.#waiting.push({
        alone,
        run: async () => {
          outcome = await this.#inSavepoint(work);
        },
        settle: (failure) => {
          const settled = failure ?? outcome;
          if ("error" in settled) fail(settled.error);
          else done(settled.value);
        },
      });
      this.#draining ??= this.#drain();
    });
  }

  /** Resolves when nothing waits any more. */
  async idle(): Promise<void> {
    await this.#draining;
  }

  async #drain(): Promise<void> {
    while (this.#waiting.length > 0) {
      await new Promise((done) => setImmediate(done)); // lets requests that are being read join
      await this.#commitGroup();
    }
    this.#draining = null;
  }

  async #commitGroup(): Promise<void> {
    const group: Turn[] = [];
    try {
      await retryWhileLocked(() => this.#begin.run());
      const begun = performance.now();
      while (this.#waiting[0] && performance.now() - begun < groupMs) {
        if (this.#waiting[0].alone && group.length > 0) break;
        const turn = this.#waiting.shift() as Turn;
        group.push(turn);
        await turn.run();
        if (turn.alone) break;
      }
      this.#commit.run();
      for (const turn of group) turn.settle();
    } catch (error) {
      if (this.#writer.inTransaction) this.#writer.exec("ROLLBACK");
      if (group.length === 0) group.push(...this.#waiting.splice(0, 1));
      for (const turn of group) turn.settle({ error });
    }
  }

  async #inSavepoint<T>(work: (tx: Tx) => Promise<T>): Promise<{ value: T } | { error: unknown }> {
    this.#savepoint.run();
    try {
      const value = await work(this.#tx);
      this.#release.run();
      return { value };
    } catch (error) {
      if (!this.#writer.inTransaction) throw error; // SQLite gave up the whole transaction, a full disk for one
      this.#writer.exec("ROLLBACK TO write; RELEASE write");
      return { error };
    }
  }
}

/** Another process may hold the file for a moment; waiting for it must not block this one. */
export async function retryWhileLocked<T>(attempt: () => T): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return attempt();
    } catch (error) {
      if (!isLocked(error)) throw error;
      if (tries === lockedFor.tries)
        throw new Problem("unavailable", "De gegevens zijn nu even bezet. Probeer het zo opnieuw.");
      await new Promise((done) => setTimeout(done, lockedFor.pauseMs));
    }
  }
}

function isLocked(error: unknown): boolean {
  return error instanceof Error && String((error as { code?: unknown }).code).startsWith("SQLITE_BUSY");
}
