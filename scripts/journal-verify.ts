import { verifyJournal } from "#db/journal/verify.ts";
import { openReadOnly } from "#db/open.ts";
import { existingFile, main, readArguments } from "./arguments.ts";

const usage = "Usage: npm run journal:verify -- --db FILE [--head HASH]";

await main(async () => {
  const { values } = readArguments({ db: { type: "string" }, head: { type: "string" } }, usage);
  const { read, close } = openReadOnly(existingFile(values.db, usage));
  try {
    const { last, hash, facts, wrong } = await verifyJournal(read, values.head);
    if (wrong !== null) {
      console.error(`The journal does NOT hold: ${wrong}.`);
      return 1;
    }
    console.log(`The journal holds: ${last} entries, ${facts} versions of facts.`);
    console.log(`Head: ${hash}`);
    return 0;
  } finally {
    close();
  }
});
