import Sqlite from "better-sqlite3";
import { makePrivateFile, removeDatabase } from "#db/database-file.ts";
import { existingFile, main, readArguments, Usage } from "./arguments.ts";

const usage = "Usage: npm run backup -- --db FILE --to FILE";

await main(async () => {
  const { values } = readArguments({ db: { type: "string" }, to: { type: "string" } }, usage);
  const from = await existingFile(values.db, usage);
  if (!values.to) throw new Usage(`--to is missing.\n${usage}`);
  if (!makePrivateFile(values.to))
    throw new Usage(`${values.to} exists already; a copy never replaces another.`);
  const source = new Sqlite(from, { readonly: true, timeout: 10_000 });
  try {
    const { totalPages } = await source.backup(values.to);
    console.log(`Copied ${totalPages} pages to ${values.to}.`);
  } catch (error) {
    removeDatabase(values.to);
    throw error;
  } finally {
    source.close();
  }
  return 0;
});
