import type Sqlite from "better-sqlite3";
import { drizzle } from "drizzle-orm/better-sqlite3";
import type { Read } from "#db/open.ts";

/** A statement as it was run, with its values. */
export type Ran = { text: string; values: unknown[] };

type Statement = Pick<Sqlite.Statement, "all" | "get" | "run"> & { raw(): Statement };

/** A connection as the queries use it that notes every statement they run. */
export function recording(connection: Sqlite.Database): { read: Read; ran: Ran[] } {
  const ran: Ran[] = [];
  const noting = (text: string, statement: Sqlite.Statement): Statement => {
    const note =
      (how: "all" | "get" | "run") =>
      (...values: unknown[]) => {
        ran.push({ text, values });
        return statement[how](...values) as never;
      };
    return {
      all: note("all"),
      get: note("get"),
      run: note("run"),
      raw: () => noting(text, connection.prepare(text).raw()),
    };
  };
  const client = { prepare: (text: string) => noting(text, connection.prepare(text)) };
  return { read: drizzle(client as unknown as Sqlite.Database) as unknown as Read, ran };
}
