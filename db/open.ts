import { mkdirSync } from "node:fs";
import { dirname, resolve } from "node:path";
import Sqlite from "better-sqlite3";
import { drizzle } from "drizzle-orm/better-sqlite3";
import {
  assertDatabaseFile,
  assertNothingAt,
  hasLog,
  makePrivateFile,
  removeDatabase,
} from "./database-file.ts";
import { FileGuard } from "./file-guard.ts";
import { assertOurs, migrate } from "./migrate.ts";
import { type PreparedDatabase, PreparedStatements } from "./prepared-statements.ts";
import { isLocked, refusalAfter } from "./storage-trouble.ts";
import { WriteQueue } from "./write-queue.ts";

/** A connection that can only read. */
export type Read = PreparedDatabase;

/** The connection of the one writer, inside a transaction. */
export type Tx = PreparedDatabase & { readonly __tx: true };

export type Database = {
  file: string;
  read: Read;
  /**
   * Runs `work` as one write, after those before it; a throw undoes it whole, an answer means that it is on disk.
   * Await nothing but the database inside. `alone` is for long work, such as an import.
   */
  withTx<T>(work: (tx: Tx) => Promise<T>, options?: { alone: boolean }): Promise<T>;
  /** What is wrong with the open file, and what the storage did to the last write; looks without writing. */
  trouble(): { file: string | null; write: string | null };
  close(): Promise<void>;
};

/** At opening nobody waits yet. */
const lockedFor = { tries: 200, pauseMs: 50 };
const oldestSqlite = "3.51.3"; // before it a WAL reset could corrupt the file

/**
 * Opens a database and brings it to the current schema. What is missing, empty or foreign is refused and left as it is.
 * A commit is on disk when it is acknowledged: WAL with `synchronous=FULL`.
 */
export async function openDatabase(file: string): Promise<Database> {
  assertNodeVersion();
  const path = resolve(file);
  assertDatabaseFile(path, "write");
  await assertDatabase(path);
  const writer = new Sqlite(path, { timeout: 0, fileMustExist: true });
  try {
    return await openOver(writer, path);
  } catch (error) {
    writer.close();
    throw error;
  }
}

/** Makes a database where there is nothing, and opens it. */
export async function createDatabase(file: string): Promise<Database> {
  assertNodeVersion();
  const path = resolve(file);
  mkdirSync(dirname(path), { recursive: true });
  assertNothingAt(path);
  makePrivateFile(path);
  const writer = new Sqlite(path, { timeout: 0 });
  try {
    return await openOver(writer, path);
  } catch (error) {
    writer.close();
    removeDatabase(path);
    throw error;
  }
}

/**
 * Refuses what is no database of this application, and leaves it as it is. A connection that only reads leaves a log where there
 * was none; one that writes ends a log that somebody else left, and takes back what they had not finished.
 */
export async function assertDatabase(file: string): Promise<void> {
  const path = resolve(file);
  assertDatabaseFile(path, "read");
  const connection = new Sqlite(path, { readonly: hasLog(path), fileMustExist: true, timeout: 0 });
  try {
    await retryWhileLocked(() => assertOurs(connection, path));
  } finally {
    connection.close();
  }
}

/** Opens an existing file for reading only: nothing in it changes, no migration runs. */
export function openReadOnly(file: string): { read: Read; close(): void } {
  assertNodeVersion();
  const path = resolve(file);
  assertDatabaseFile(path, "read");
  const reader = new Sqlite(path, { readonly: true, fileMustExist: true, timeout: 1000 });
  try {
    assertSqliteVersion(reader);
    assertOurs(reader, path);
  } catch (error) {
    reader.close();
    throw error;
  }
  return { read: drizzleOver(reader), close: () => reader.close() };
}

async function openOver(writer: Sqlite.Database, path: string): Promise<Database> {
  await retryWhileLocked(() => writer.pragma("journal_mode = WAL"));
  writer.pragma("synchronous = FULL");
  writer.pragma("wal_autocheckpoint = 4000"); // pages: copying them back less often costs many writes less
  writer.pragma("recursive_triggers = ON"); // INSERT OR REPLACE must meet the delete triggers
  assertSqliteVersion(writer);
  await retryWhileLocked(() => migrate(writer));
  writer.pragma("foreign_keys = ON");
  const reader = new Sqlite(path, { readonly: true, timeout: 0 }); // it would wait in the thread of all requests
  await retryWhileLocked(() => reader.pragma("schema_version")); // opens the log now, while it is the one of this file
  const guard = new FileGuard(path);
  const queue = new WriteQueue(writer, drizzleOver(writer) as unknown as Tx, guard);

  return {
    file: path,
    read: drizzleOver(reader),
    withTx: (work, options) => queue.add(work, options?.alone),
    trouble: () => ({ file: guard.look(), write: queue.trouble }),
    async close() {
      await queue.idle();
      reader.close();
      writer.close();
      guard.close();
    },
  };
}

/** Another process may hold the file for a moment. */
async function retryWhileLocked<T>(attempt: () => T): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return attempt();
    } catch (error) {
      if (!isLocked(error)) throw error;
      if (tries === lockedFor.tries) throw refusalAfter("SQLITE_BUSY");
      await new Promise((done) => setTimeout(done, lockedFor.pauseMs));
    }
  }
}

/** Drizzle over a connection that prepares each statement once. */
function drizzleOver(connection: Sqlite.Database): Read {
  return drizzle(new PreparedStatements(connection) as unknown as Sqlite.Database) as unknown as Read;
}

function assertNodeVersion(): void {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major < 22 || (major === 22 && minor < 12))
    throw new Error(
      `The database needs Node 22.12 or newer; this is ${process.versions.node}. Use the npm commands.`,
    );
}

function assertSqliteVersion(connection: Sqlite.Database): void {
  const version = connection.prepare("select sqlite_version()").pluck().get() as string;
  if (version.localeCompare(oldestSqlite, "en", { numeric: true }) < 0)
    throw new Error(`SQLite ${version} is older than ${oldestSqlite}.`);
}
