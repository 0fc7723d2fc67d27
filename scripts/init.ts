import { resolve } from "node:path";
import { isThere, makeWhole } from "#db/database-file.ts";
import { createDatabase, type Database } from "#db/open.ts";
import { account } from "#db/schema/accounts.ts";
import { createAccount } from "#lib/accounts/commands/accounts.ts";
import { getNow } from "#lib/server/clock.ts";
import { main, readArguments, Usage } from "./arguments.ts";
import { inDatabase } from "./in-database.ts";

const usage = "Usage: npm run init -- --db FILE [--admin ADDRESS [--name NAME]]";

/** Makes a database, the only command that does; in one without accounts it makes the first administrator. */
await main(async () => {
  const { values } = readArguments(
    { db: { type: "string" }, admin: { type: "string" }, name: { type: "string" } },
    usage,
  );
  const { db, admin, name = "Beheerder" } = values;
  if (!db) throw new Usage(usage);
  if (isThere(db)) {
    if (!admin)
      throw new Usage(`${db} exists already. An administrator is made in it with --admin.\n${usage}`);
    return await inDatabase(db, (database) => addAdministrator(database, admin, name));
  }
  await makeWhole(resolve(db), async (unfinished) => {
    const database = await createDatabase(unfinished);
    try {
      if (admin) await addAdministrator(database, admin, name);
    } finally {
      await database.close();
    }
  });
  console.log(`A new database: ${db}`);
  return 0;
});

async function addAdministrator(database: Database, email: string, name: string): Promise<number> {
  const [known] = await database.read.select({ id: account.id }).from(account).limit(1);
  if (known)
    throw new Usage("This database has accounts already: an administrator manages them on the page.");
  const context = { database, actor: { role: "system" } as const, now: await getNow(database.read) };
  const made = await createAccount.run(context, { email, name, role: "admin" });
  console.log(`Administrator ${email}, one-time password: ${made.oneTimePassword}`);
  console.log("It is shown once, and replaced at the first sign-in.");
  return 0;
}
