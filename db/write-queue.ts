import type Sqlite from "better-sqlite3";
import type { FileGuard } from "./file-guard.ts";
import { isDamage, isLocked, troubleCode } from "./storage-trouble.ts";

/** A write waits so long, from when it came, for a lock of somebody else. */
const longestWaitMs = 1000;
const pauseMs = 10;
/** What went wrong in writing is told for so long, where no write came since. */
const troubleLastsMs = 60_000;
/** A group takes no further writes after this long, so that the first does not wait for many others. */
const groupMs = 5;

type Turn = {
  run(): Promise<void>;
  settle(failure?: { error: unknown }): void;
  alone: boolean;
  cameAt: number;
};

/**
 * The queue before the one writer. Writes that wait at the same moment share one IMMEDIATE transaction, each in a
 * savepoint of its own: a throw undoes that write alone, and none is acknowledged before the commit is on disk,
 * in the file that the path names. One flush for many writes is what makes many durable writes a second possible.
 */
export class WriteQueue<Tx> {
  readonly #writer: Sqlite.Database;
  readonly #tx: Tx;
  readonly #guard: FileGuard;
  readonly #begin: Sqlite.Statement;
  readonly #commit: Sqlite.Statement;
  readonly #savepoint: Sqlite.Statement;
  readonly #release: Sqlite.Statement;
  #waiting: Turn[] = [];
  #draining: Promise<void> | null = null;
  #trouble: { code: string; at: number } | null = null;

  constructor(writer: Sqlite.Database, tx: Tx, guard: FileGuard) {
    this.#writer = writer;
    this.#tx = tx;
    this.#guard = guard;
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
        cameAt: performance.now(),
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

  /** The code of what the storage did to the last write, in the last minute; null when it was written. */
  get trouble(): string | null {
    const isRecent = this.#trouble && performance.now() - this.#trouble.at < troubleLastsMs;
    return isRecent ? (this.#trouble?.code ?? null) : null;
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
      this.#guard.assertNotLost();
      if (!(await this.#hasBegun())) return;
      const begun = performance.now();
      while (this.#waiting[0] && performance.now() - begun < groupMs) {
        if (this.#waiting[0].alone && group.length > 0) break;
        const turn = this.#waiting.shift() as Turn;
        group.push(turn);
        await turn.run();
        if (turn.alone) break;
      }
      this.#commit.run();
      this.#guard.assertIntact();
      this.#trouble = null;
      for (const turn of group) turn.settle();
    } catch (error) {
      this.#note(error);
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
      this.#note(error);
      if (!this.#writer.inTransaction) throw error; // SQLite gave up the whole transaction, a full disk for one
      this.#writer.exec("ROLLBACK TO write; RELEASE write");
      return { error };
    }
  }

  /** Whoever waited long enough for a lock is refused meanwhile, each by its own time; false when nobody is left. */
  async #hasBegun(): Promise<boolean> {
    while (this.#waiting.length > 0) {
      try {
        this.#begin.run();
        return true;
      } catch (error) {
        if (!isLocked(error)) throw error;
        const late = performance.now() - longestWaitMs;
        while (this.#waiting[0] && this.#waiting[0].cameAt <= late) this.#waiting.shift()?.settle({ error });
      }
      await new Promise((done) => setTimeout(done, pauseMs));
    }
    return false;
  }

  /** A file that SQLite finds damaged is not written on. */
  #note(error: unknown): void {
    const code = troubleCode(error);
    if (code === null) return;
    this.#trouble = { code, at: performance.now() };
    if (isDamage(code)) this.#guard.lose(`the file is damaged (${code})`);
  }
}
