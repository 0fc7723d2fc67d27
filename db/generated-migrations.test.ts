import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { expect, test } from "vitest";

const kit: typeof import("drizzle-kit/api") = createRequire(import.meta.url)("drizzle-kit/api");
const meta = join("db", "migrations", "meta");

/** All tables of the schema, as drizzle.config.ts names them. */
async function schema(): Promise<Record<string, unknown>> {
  const files = readdirSync(join("db", "schema")).map((name) => `./schema/${name}`);
  const modules = await Promise.all([...files, "./journal/schema.ts"].map((file) => import(file)));
  return Object.assign({}, ...modules);
}

test("there is nothing to generate: the migrations make the schema as it is", async () => {
  const { entries } = JSON.parse(readFileSync(join(meta, "_journal.json"), "utf8"));
  const last = JSON.parse(
    readFileSync(join(meta, `${entries.at(-1).tag.slice(0, 4)}_snapshot.json`), "utf8"),
  );
  const tables = await schema();
  expect(await kit.generateSQLiteMigration(last, await kit.generateSQLiteDrizzleJson(tables))).toEqual([]);
  const { visit: _, ...others } = tables;
  const without = await kit.generateSQLiteDrizzleJson(others);
  expect(await kit.generateSQLiteMigration(last, without)).toEqual(["DROP TABLE `visit`;"]);
});
