import { getTableColumns } from "drizzle-orm";
import { type FactTable, type FactValues, factTables } from "#db/fact-tables.ts";
import { EntryWriter } from "#db/journal/entry.ts";
import type { Database } from "#db/open.ts";
import { exampleFramework } from "#lib/framework/rules/framework-versions.ts";
import { noon } from "./small-world.ts";

/** Gives every table that is still empty a fact of two versions; what the columns mean is for the commands' own tests. */
export async function fillEmptyTables(database: Database): Promise<void> {
  for (const table of Object.keys(factTables) as FactTable[]) {
    if ((await database.read.select().from(factTables[table]).limit(1)).length > 0) continue;
    for (const version of [1, 2])
      await database.withTx(async (tx) => {
        const write = await EntryWriter.after(tx);
        const [current] = await tx.select().from(factTables[table]);
        if (current) await write.supersede(table, current, {});
        else await write.add(table, `only-${table}`, await plainValues(write, table));
        const meta = { now: new Date(noon), actor: "system", action: "round.open" } as const;
        await write.append({ ...meta, subject: `${table}:${version}` });
      });
  }
}

const day = "2018-01-02";

async function plainValues(write: EntryWriter, table: FactTable): Promise<FactValues<FactTable>> {
  const values: Record<string, string | number> = {};
  for (const [name, { dataType }] of Object.entries(getTableColumns(factTables[table])))
    if (name.endsWith("Digest")) values[name] = await write.text(`${table}:only`, "Een tekst");
    else if (name === "body")
      values[name] = JSON.stringify({ ...exampleFramework, version: day, inForceFrom: day });
    else values[name] = dataType === "number" ? 1 : day;
  return values as FactValues<FactTable>;
}
