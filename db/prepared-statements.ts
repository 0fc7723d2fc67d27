import type Sqlite from "better-sqlite3";
import type { BetterSQLite3Database } from "drizzle-orm/better-sqlite3";

/** Drizzle over a connection that prepares each statement once. */
export type PreparedDatabase = BetterSQLite3Database & { readonly $client: PreparedStatements };

/** A list of changing length makes a statement for each length; they must not fill the memory. */
const maxStatements = 500;

/**
 * What Drizzle needs of a connection, with each statement prepared once: preparing costs more than running. A statement
 * that was switched to raw mode stays in it, so the raw one is a second statement.
 */
export class PreparedStatements {
  readonly #connection: Sqlite.Database;
  readonly #statements = new Map<string, PreparedStatement>();

  constructor(connection: Sqlite.Database) {
    this.#connection = connection;
  }

  prepare(text: string): PreparedStatement {
    const prepared = this.#statements.get(text);
    if (prepared) return prepared;
    const statement = new PreparedStatement(this.#connection, text);
    const [oldest] = this.#statements.keys();
    if (this.#statements.size >= maxStatements && oldest !== undefined) this.#statements.delete(oldest);
    this.#statements.set(text, statement);
    return statement;
  }
}

class PreparedStatement {
  readonly #connection: Sqlite.Database;
  readonly #text: string;
  readonly #plain: Sqlite.Statement;
  #raw: Sqlite.Statement | undefined;

  constructor(connection: Sqlite.Database, text: string) {
    this.#connection = connection;
    this.#text = text;
    this.#plain = connection.prepare(text);
  }

  run(...values: unknown[]) {
    return this.#plain.run(...values);
  }

  all(...values: unknown[]) {
    return this.#plain.all(...values);
  }

  get(...values: unknown[]) {
    return this.#plain.get(...values);
  }

  raw(): Sqlite.Statement {
    this.#raw ??= this.#connection.prepare(this.#text).raw();
    return this.#raw;
  }
}

/** Builds and prepares a query of Drizzle once for each database: building costs as much as running it. */
export function preparedFor<Prepared>(
  prepare: (database: PreparedDatabase) => Prepared,
): (database: PreparedDatabase) => Prepared {
  const preparedByDatabase = new WeakMap<PreparedDatabase, Prepared>();
  return (database) => {
    const known = preparedByDatabase.get(database);
    if (known !== undefined) return known;
    const prepared = prepare(database);
    preparedByDatabase.set(database, prepared);
    return prepared;
  };
}
