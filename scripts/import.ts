import { readFileSync } from "node:fs";
import { basename } from "node:path";
import type { Database } from "#db/open.ts";
import { ImportRefused, importFiles } from "#lib/import/commands/run-import.ts";
import type { SourceFile } from "#lib/import/reads/file-table.ts";
import { headerOf } from "#lib/import/rules/headers.ts";
import { describeSchool } from "#lib/register/text/same-school.ts";
import { getNow } from "#lib/server/clock.ts";
import { main, readArguments, Usage } from "./arguments.ts";
import { inDatabase } from "./in-database.ts";

const usage =
  "Usage: npm run import -- --db FILE [--history] [--dry-run] FILE … (.csv or .xlsx: rounds, schools, visits, verdicts, plan, assignments)";

await main(async () => {
  const { values, positionals } = readArguments(
    { db: { type: "string" }, history: { type: "boolean" }, "dry-run": { type: "boolean" } },
    usage,
  );
  if (!values.db || positionals.length === 0) throw new Usage(usage);
  const files = positionals.map(readSource);
  return await inDatabase(values.db, (database) => importInto(database, files, values));
});

type Options = { "dry-run"?: boolean; history?: boolean };

async function importInto(
  database: Database,
  files: readonly SourceFile[],
  values: Options,
): Promise<number> {
  try {
    const context = { database, actor: { role: "system" } as const, now: await getNow(database.read) };
    const options = { files, dryRun: values["dry-run"] ?? false, history: values.history ?? false };
    const { written, counts, entries, lookalikes, passedOver } = await importFiles(context, options);
    for (const [kind, { added, known }] of Object.entries(counts))
      console.log(`${kind.padEnd(12)} ${added} new or changed, ${known} known already`);
    for (const { name, reason } of passedOver) console.log(`${name} passed over: ${reason}`);
    if (!written)
      for (const { file, row, school, known } of lookalikes)
        console.log(
          `${file}, row ${row}: is ${describeSchool(school)} another school than ${known.map(describeSchool).join(", ")}? Say so with the column otherThan.`,
        );
    console.log(
      written ? `${entries} journal entries written.` : `A dry run: ${entries} entries were not kept.`,
    );
    return 0;
  } catch (error) {
    if (!(error instanceof ImportRefused)) throw error;
    for (const { file, row, column, message } of error.errors)
      console.error(`${file}, rij ${row}${column ? `, kolom ${headerOf(column)}` : ""}: ${message}`);
    console.error(`\n${error.errors.length} errors; nothing was written.`);
    return 1;
  }
}

function readSource(path: string) {
  try {
    return { name: basename(path), bytes: readFileSync(path) };
  } catch {
    throw new Usage(`${path} cannot be read.`);
  }
}
