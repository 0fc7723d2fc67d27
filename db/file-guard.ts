import { type BigIntStats, closeSync, openSync, readSync, realpathSync, statSync } from "node:fs";
import { isMainThread } from "node:worker_threads";

const headerBytes = 100;
const magic = "SQLite format 3\0";
/** What the log begins with, but for its last bit: the order of bytes in its sums. */
const walMagic = 0x377f0682;
const tellAgainMs = 60_000;

/** The files of an open database. Without the log a crash loses what was acknowledged; without the index others write past us. */
const suffixes = ["", "-wal", "-shm"] as const;

type Suffix = (typeof suffixes)[number];

/** By SQLite's own code for it, which it gives in other modes than ours. */
class FileLost extends Error {
  readonly code = "SQLITE_READONLY_DBMOVED";
}

/**
 * Notices that the path of an open database names another file, or none: what is written then goes into a file that nobody
 * will open again. Once lost it stays lost, until another process opens the database anew: nobody can tell what of the
 * file that came back fits what this process remembers of it.
 */
export class FileGuard {
  readonly #path: string;
  /** What the path leads to: SQLite keeps its files beside that. */
  readonly #real: string;
  readonly #known: ReadonlyMap<Suffix, BigIntStats>;
  readonly #descriptors: ReadonlyMap<Suffix, number>;
  readonly #header = Buffer.alloc(headerBytes);
  #size = 0n;
  #changes = 0;
  #lost: string | null = null;
  #toldAt = Number.NEGATIVE_INFINITY;

  /** For a database that is open in WAL mode. */
  constructor(path: string) {
    this.#path = path;
    this.#real = realpathSync(path);
    this.#known = new Map(
      suffixes.map((suffix) => [suffix, statSync(this.#real + suffix, { bigint: true })]),
    );
    // Closing a descriptor of a file gives up all locks that the process has on it, and a thread ends before the others.
    const opened: Suffix[] = isMainThread ? ["", "-wal"] : ["-wal"];
    this.#descriptors = new Map(opened.map((suffix) => [suffix, openSync(this.#real + suffix, "r")]));
    this.look();
  }

  /** What is wrong with the file; null when it is the one that was opened. A few calls of the system. */
  look(): string | null {
    this.#lost ??= this.#whatIsWrong();
    return this.#lost;
  }

  /** For after a commit, before anybody is told of it. */
  assertIntact(): void {
    this.look();
    this.assertNotLost();
  }

  assertNotLost(): void {
    if (this.#lost === null) return;
    this.#tell();
    throw new FileLost(this.#lost);
  }

  /** Nothing is written any more, for this reason. */
  lose(why: string): void {
    this.#lost ??= why;
  }

  /** Once SQLite has closed its own. */
  close(): void {
    for (const descriptor of this.#descriptors.values()) closeSync(descriptor);
  }

  #whatIsWrong(): string | null {
    try {
      for (const suffix of suffixes) {
        const file = suffix === "" ? "the file" : `its ${suffix}`;
        const looked = suffix === "" ? this.#path : this.#real + suffix;
        const found = statSync(looked, { bigint: true, throwIfNoEntry: false });
        const known = this.#known.get(suffix);
        if (!found) return `${file} is gone`;
        if (found.dev !== known?.dev || found.ino !== known.ino) return `another file is where ${file} was`;
        const wrong = suffix === "" ? this.#wrongInFile(found.size) : this.#wrongInLog(suffix, found.size);
        if (wrong !== null) return `${file} ${wrong}`;
      }
      return null;
    } catch (error) {
      return `the file cannot be looked at (${(error as NodeJS.ErrnoException).code})`;
    }
  }

  /** A checkpoint makes the file longer and its count of changes higher; only a VACUUM makes it shorter, as its header says. */
  #wrongInFile(size: bigint): string | null {
    const header = this.#read("", headerBytes);
    if (header === null) return null;
    if (header.toString("latin1", 0, magic.length) !== magic) return "is no database any more";
    const pageSize = header.readUInt16BE(16) === 1 ? 65_536 : header.readUInt16BE(16);
    if (size < this.#size && size < BigInt(header.readUInt32BE(28) * pageSize)) return "was cut short";
    if (header.readUInt32BE(24) < this.#changes) return "was overwritten with an earlier one";
    this.#size = size;
    this.#changes = header.readUInt32BE(24);
    return null;
  }

  /** A log in which nothing was written since it was made, or since it was emptied, has no header yet. */
  #wrongInLog(suffix: Suffix, size: bigint): string | null {
    if (suffix !== "-wal" || size === 0n) return null;
    const begin = this.#read(suffix, 4)?.readUInt32BE(0) ?? 0;
    return begin - (begin % 2) === walMagic ? null : "was overwritten";
  }

  #read(suffix: Suffix, bytes: number): Buffer | null {
    const descriptor = this.#descriptors.get(suffix);
    if (descriptor === undefined) return null;
    this.#header.fill(0);
    readSync(descriptor, this.#header, 0, bytes, 0);
    return this.#header;
  }

  #tell(): void {
    if (performance.now() - this.#toldAt < tellAgainMs) return;
    this.#toldAt = performance.now();
    console.error(
      [
        `NOTHING IS RECORDED ANY MORE. The database ${this.#path}: ${this.#lost}.`,
        "No write was acknowledged since. Stop this server (npm start ends at Ctrl+C or SIGTERM; not with kill -9),",
        "put the right file in its place without the -wal and -shm of another, and start again: README, “Health”.",
      ].join("\n"),
    );
  }
}
