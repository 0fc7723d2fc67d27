import Sqlite from "better-sqlite3";
import { drizzle } from "drizzle-orm/better-sqlite3";
import type { Read } from "#db/open.ts";
import { PreparedStatements } from "#db/prepared-statements.ts";

type Opcode = { opcode: string; p1: number; p2: number; p3: number };

/** Which tables of a database file are opened by what `work` asks, from the programs that SQLite makes of it. */
export async function tablesRead(file: string, work: (read: Read) => Promise<unknown>): Promise<string[]> {
  const opened = await ofEachStatement(file, work, tablesOpened);
  return [...new Set(opened)].sort();
}

/** How SQLite finds what `work` asks: the steps of its plans, such as `SEARCH visit USING INDEX …` or `SCAN visit`. */
export async function stepsOfPlans(file: string, work: (read: Read) => Promise<unknown>): Promise<string[]> {
  return await ofEachStatement(file, work, (connection, text) =>
    explained<{ detail: string }>(connection, `explain query plan ${text}`).map(({ detail }) => detail),
  );
}

async function ofEachStatement(
  file: string,
  work: (read: Read) => Promise<unknown>,
  explain: (connection: Sqlite.Database, text: string) => string[],
): Promise<string[]> {
  const connection = new Sqlite(file, { readonly: true });
  try {
    const statements = new RecordedStatements(connection);
    await work(drizzle(statements as unknown as Sqlite.Database) as unknown as Read);
    return [...statements.texts].flatMap((text) => explain(connection, text));
  } finally {
    connection.close();
  }
}

class RecordedStatements extends PreparedStatements {
  readonly texts = new Set<string>();

  override prepare(text: string): ReturnType<PreparedStatements["prepare"]> {
    this.texts.add(text);
    return super.prepare(text);
  }
}

/** Tables by the page where they, or an index of theirs, begin; nothing is read without opening that. */
function tablesOpened(connection: Sqlite.Database, text: string): string[] {
  const roots = connection
    .prepare<[], { rootpage: number; table: string }>(
      "select rootpage, tbl_name as 'table' from sqlite_schema where rootpage > 0",
    )
    .all();
  const tableAt = new Map(roots.map(({ rootpage, table }) => [rootpage, table]));
  return explained<Opcode>(connection, `explain ${text}`)
    .filter(({ opcode, p3 }) => ["OpenRead", "ReopenIdx"].includes(opcode) && p3 === 0)
    .map(({ p2 }) => tableAt.get(p2) ?? `page ${p2}`);
}

/** The program does not depend on the values, but they must be as many as the statement asks for. */
function explained<Row>(connection: Sqlite.Database, text: string): Row[] {
  const explain = connection.prepare<unknown[], Row>(text);
  for (let count = 0; count < 1000; count += 1) {
    try {
      return explain.all(...Array<null>(count).fill(null));
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
    }
  }
  throw new Error("A statement with more values than this can give");
}
