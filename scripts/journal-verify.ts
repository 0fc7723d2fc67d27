import { describeNotCovered } from "#db/journal/coverage.ts";
import { verifyFile } from "#db/journal/verify-file.ts";
import { existingFile, main, readArguments } from "./arguments.ts";

const usage = "Usage: npm run journal:verify -- --db FILE [--head HASH]";

await main(async () => {
  const { values } = readArguments({ db: { type: "string" }, head: { type: "string" } }, usage);
  const { last, hash, facts, unsealed, wrong } = await verifyFile(
    await existingFile(values.db, usage),
    values,
  );
  if (wrong !== null) {
    console.error(`The database does NOT hold: ${wrong}.`);
    return 1;
  }
  console.log(`The journal holds: ${last} entries, ${facts} versions of facts. SQLite finds no damage.`);
  console.log(`Head: ${hash}`);
  if (unsealed > 0)
    console.log(`${unsealed} accounts get their seal at the next start: their passwords were not checked.`);
  console.log(`Not checked: ${describeNotCovered()}.`);
  return 0;
});
