import Sqlite from "better-sqlite3";
import { notCovered } from "#db/journal/coverage.ts";
import { columnsIn, tablesIn } from "./full-file.ts";

type Value = string | number | null;
type Row = { _row: number; [column: string]: Value };
type Change = [statement: string, ...values: Value[]];

/** Something that somebody with the file changes in a table; `column` where it is only there. */
export type Tampering = { what: string; table: string; column: string | null; changes: Change[] };

/** For each table: each column of a row changed, values of two rows swapped, a row removed, and one added. */
export function tamperingsOf(file: Sqlite.Database): Tampering[] {
  return tablesIn(file).flatMap((table) => {
    const columns = columnsIn(file, table).map(({ name }) => name);
    const rows = file.prepare<[], Row>(`select rowid as _row, * from "${table}"`).all();
    const last = rows.at(-1);
    if (!last) throw new Error(`${table} is empty: nothing can be changed in it.`);
    const set = (column: string) => `update "${table}" set "${column}" = ? where rowid = ?`;
    const changed = columns.map(
      (column): Tampering => ({
        what: `${table}.${column} changed`,
        table,
        column,
        changes: [[set(column), otherThan(last[column] ?? null), last._row]],
      }),
    );
    const swapped = columns.flatMap((column): Tampering[] => {
      const other = rows.find((row) => row[column] !== last[column]);
      if (!other) return [];
      const changes: Change[] = [
        [set(column), "for a moment", other._row],
        [set(column), other[column] ?? null, last._row],
        [set(column), last[column] ?? null, other._row],
      ];
      return [{ what: `${table}.${column} of two rows swapped`, table, column, changes }];
    });
    const names = columns.map((column) => `"${column}"`).join(", ");
    const added = columns.map((column) => otherThan(last[column] ?? null));
    const marks = columns.map(() => "?").join(", ");
    return [
      ...changed,
      ...swapped,
      {
        what: `a row of ${table} removed`,
        table,
        column: null,
        changes: [[`delete from "${table}" where rowid = ?`, last._row]],
      },
      {
        what: `a row of ${table} added`,
        table,
        column: null,
        changes: [[`insert into "${table}" (${names}) values (${marks})`, ...added]],
      },
    ];
  });
}

/** Whether verification says of itself that it does not look there. */
export function isNamedAsNotCovered({ table, column }: Pick<Tampering, "table" | "column">): boolean {
  const named: Record<string, "all" | readonly string[]> = Object.assign({}, ...Object.values(notCovered));
  const columns = named[table];
  return columns === "all" || (column !== null && columns?.includes(column) === true);
}

/** Changes the file as somebody with access to it could: without triggers in the way, and with all of them back in place. */
export function tamper(path: string, changes: readonly Change[]): void {
  const file = new Sqlite(path);
  const triggers = file
    .prepare<[], { name: string; sql: string }>("select name, sql from sqlite_schema where type = 'trigger'")
    .all();
  for (const { name } of triggers) file.exec(`drop trigger "${name}"`);
  try {
    for (const [statement, ...values] of changes)
      if (file.prepare(statement).run(...values).changes === 0)
        throw new Error(`Nothing changed: ${statement}`);
  } finally {
    for (const { sql } of triggers) file.exec(sql);
    file.close();
  }
}

function otherThan(value: Value): Value {
  return typeof value === "number" ? value + 1000 : `${value ?? ""}9`;
}
