import type Sqlite from "better-sqlite3";
import type { BetterSQLite3Database } from "drizzle-orm/better-sqlite3";

/** Drizzle over a connection whose statements are kept. */
export type Kept = BetterSQLite3Database & { readonly $client: KeptStatements };

/** Statements with texts of their own, such as lists of changing length, must not fill the memory. */
const mostKept = 500;

/**
 * What Drizzle needs of a connection, with each statement prepared once and kept: preparing costs more than
 * running it. A statement in raw mode stays in it, so the raw one is kept apart.
 */
export class KeptStatements {
  readonly #connection: Sqlite.Database;
  readonly #kept = new Map<string, KeptStatement>();

  constructor(connection: Sqlite.Database) {
    this.#connection = connection;
  }

  prepare(text: string): KeptStatement {
    const kept = this.#kept.get(text);
    if (kept) return kept;
    const statement = new KeptStatement(this.#connection, text);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size >= mostKept && oldest !== undefined) this.#kept.delete(oldest);
    this.#kept.set(text, statement);
    return statement;
  }
}

class KeptStatement {
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

/** A query of Drizzle that is built and prepared once for each connection: building costs as much as running it. */
export function preparedOn<Prepared>(prepare: (on: Kept) => Prepared): (on: Kept) => Prepared {
  const made = new WeakMap<Kept, Prepared>();
  return (on) => {
    const known = made.get(on);
    if (known !== undefined) return known;
    const prepared = prepare(on);
    made.set(on, prepared);
    return prepared;
  };
}
