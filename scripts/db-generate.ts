import { spawnSync } from "node:child_process";
import { appendFileSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import Sqlite from "better-sqlite3";
import { missingGuards } from "#db/fact-guards.ts";
import { migrate } from "#db/migrate.ts";
import { main, readArguments, Usage } from "./arguments.ts";

const usage = "Usage: npm run db:generate -- --name NAME";
const folder = join(process.cwd(), "db", "migrations");

/** Makes the migration from the last one to the schema as it is now, with the guards of the tables of facts. */
await main(async () => {
  const { values } = readArguments({ name: { type: "string" } }, usage);
  if (!values.name) throw new Usage(`--name is missing.\n${usage}`);
  const before = migrations().length;
  generate(["--name", values.name]);
  const statements = missingGuards(guardsAfterMigrating());
  const areGuardsAlone = migrations().length === before && statements.length > 0;
  if (areGuardsAlone) generate(["--custom", "--name", values.name]);
  const made = migrations()[before];
  if (!made) return 0;
  const parts = statements.map((statement) => `--> statement-breakpoint\n${statement}\n`);
  appendFileSync(join(folder, `${made}.sql`), `\n${parts.join("")}`);
  console.log(`${made}.sql: ${statements.length} statements for guards of facts`);
  return 0;
});

function generate(options: readonly string[]): void {
  const kit = join(dirname(createRequire(import.meta.url).resolve("drizzle-kit")), "bin.cjs");
  const { status } = spawnSync(process.execPath, [kit, "generate", ...options], { stdio: "inherit" });
  if (status !== 0) throw new Error(`drizzle-kit ended with ${status}.`);
}

/** The names of the migrations in their order. */
function migrations(): string[] {
  const { entries } = JSON.parse(readFileSync(join(folder, "meta", "_journal.json"), "utf8"));
  return (entries as { tag: string }[]).map(({ tag }) => tag);
}

function guardsAfterMigrating(): { name: string; sql: string }[] {
  const connection = new Sqlite(":memory:");
  migrate(connection);
  return connection
    .prepare("select name, sql from sqlite_schema where sql is not null and type in ('index', 'trigger')")
    .all() as { name: string; sql: string }[];
}
