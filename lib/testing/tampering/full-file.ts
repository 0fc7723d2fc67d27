import Sqlite from "better-sqlite3";
import { fillEveryTable } from "#lib/testing/every-table.ts";
import { inWorld, type SmallWorld } from "#lib/testing/small-world.ts";

/** Runs `work` with the file of a database that has rows in every table; nobody has it open. */
export async function withFullFile<T>(work: (file: string) => Promise<T>): Promise<T> {
  return await inWorld("full-file", fillAll, async ({ database }) => {
    const copy = `${database.file}.full`;
    const file = new Sqlite(database.file, { readonly: true });
    await file.backup(copy);
    file.close();
    return await work(copy);
  });
}

async function fillAll(world: SmallWorld): Promise<SmallWorld> {
  await fillEveryTable(world);
  const file = new Sqlite(world.database.file);
  for (const table of tablesIn(file)) {
    const known = file.prepare(`select count(*) from "${table}"`).pluck().get() as number;
    if (known > 0) continue;
    const columns = columnsIn(file, table);
    const marks = columns.map(() => "?").join(", ");
    for (const row of [1, 2])
      file
        .prepare(`insert into "${table}" values (${marks})`)
        .run(...columns.map(({ name, type }) => (type === "INTEGER" ? row : `${name} ${row}`)));
  }
  file.close();
  return world;
}

/** Every table of a file, also those that belong to SQLite or to the migrations. */
export function tablesIn(file: Sqlite.Database): string[] {
  return file
    .prepare<[], string>("select name from sqlite_schema where type = 'table' order by name")
    .pluck()
    .all();
}

export function columnsIn(
  file: Sqlite.Database,
  table: string,
): { name: string; type: string; pk: number }[] {
  return file
    .prepare<[string], { name: string; type: string; pk: number }>(
      "select name, type, pk from pragma_table_info(?)",
    )
    .all(table);
}
