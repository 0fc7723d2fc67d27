import { mkdirSync } from "node:fs";
import { dirname, resolve } from "node:path";
import Sqlite from "better-sqlite3";
import { type BetterSQLite3Database, drizzle } from "drizzle-orm/better-sqlite3";
import { Problem } from "#lib/domain/problem.ts";
import { migrate } from "./migrate.ts";

/** A connection that can only read. */
export type Read = BetterSQLite3Database;

/** The connection of the one writer, inside a transaction. */
export type Tx = BetterSQLite3Database & { readonly __tx: true };

export type Database = {
  file: string;
  read: Read;
  /** Runs `work` in one IMMEDIATE transaction, one after another; a throw rolls back. Await nothing but the database inside. */
  withTx<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  close(): Promise<void>;
};

const oldestSqlite = "3.51.3"; // before it a WAL reset could corrupt the file
const lockedFor = { tries: 200, pauseMs: 50 };

/**
 * Opens (or creates) a database file and brings it to the current schema.
 * A commit is on disk when it is acknowledged: WAL with `synchronous=FULL`.
 */
export async function openDatabase(file: string): Promise<Database> {
  refuseOldNode();
  const path = resolve(file);
  mkdirSync(dirname(path), { recursive: true });
  const writer = new Sqlite(path, { timeout: 0 });
  try {
    return await openOver(writer, path);
  } catch (error) {
    writer.close();
    throw error;
  }
}

/** Opens an existing file for reading only: nothing in it changes, no migration runs. */
export function openReadOnly(file: string): { read: Read; close(): void } {
  refuseOldNode();
  const reader = new Sqlite(resolve(file), { readonly: true, fileMustExist: true, timeout: 5000 });
  refuseOldSqlite(reader);
  return { read: drizzle(reader), close: () => reader.close() };
}

async function openOver(writer: Sqlite.Database, path: string): Promise<Database> {
  await retryWhileLocked(() => writer.pragma("journal_mode = WAL"));
  writer.pragma("synchronous = FULL");
  writer.pragma("recursive_triggers = ON"); // INSERT OR REPLACE must meet the delete triggers
  refuseOldSqlite(writer);
  await retryWhileLocked(() => migrate(writer));
  writer.pragma("foreign_keys = ON");
  const reader = new Sqlite(path, { readonly: true, timeout: 5000 });
  const tx = drizzle(writer) as unknown as Tx;
  let last: Promise<unknown> = Promise.resolve();

  return {
    file: path,
    read: drizzle(reader),
    withTx(work) {
      const turn = last.then(() => inTransaction(writer, () => work(tx)));
      last = turn.catch(() => undefined);
      return turn;
    },
    async close() {
      await last;
      reader.close();
      writer.close();
    },
  };
}

async function inTransaction<T>(writer: Sqlite.Database, work: () => Promise<T>): Promise<T> {
  await retryWhileLocked(() => writer.exec("BEGIN IMMEDIATE"));
  try {
    const result = await work();
    writer.exec("COMMIT");
    return result;
  } catch (error) {
    if (writer.inTransaction) writer.exec("ROLLBACK");
    throw error;
  }
}

/** Another process may hold the file for a moment; waiting for it must not block this one. */
async function retryWhileLocked<T>(attempt: () => T): Promise<T> {
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
  return error instanceof Sqlite.SqliteError && error.code.startsWith("SQLITE_BUSY");
}

function refuseOldNode(): void {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major < 22 || (major === 22 && minor < 12))
    throw new Error(
      `The database needs Node 22.12 or newer; this is ${process.versions.node}. Use the npm commands.`,
    );
}

function refuseOldSqlite(connection: Sqlite.Database): void {
  const version = connection.prepare("select sqlite_version()").pluck().get() as string;
  if (version.localeCompare(oldestSqlite, "en", { numeric: true }) < 0)
    throw new Error(`SQLite ${version} is older than ${oldestSqlite}.`);
}
