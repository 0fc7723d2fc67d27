import { account } from "#db/schema/accounts.ts";
import { createAccount } from "#lib/accounts/commands/accounts.ts";
import { getNow } from "#lib/server/clock.ts";
import { main, readArguments, Usage } from "./arguments.ts";
import { inDatabase } from "./in-database.ts";

const usage = "Usage: npm run init -- --db FILE --admin ADDRESS [--name NAME]";

await main(async () => {
  const { values } = readArguments(
    { db: { type: "string" }, admin: { type: "string" }, name: { type: "string" } },
    usage,
  );
  if (!values.db || !values.admin) throw new Usage(usage);
  const { admin, name } = values;
  return await inDatabase(values.db, async (database) => {
    const [known] = await database.read.select({ id: account.id }).from(account).limit(1);
    if (known)
      throw new Usage("This database has accounts already: an administrator manages them on the page.");
    const context = { database, actor: { role: "system" } as const, now: await getNow(database.read) };
    const input = { email: admin, name: name ?? "Beheerder", role: "admin" };
    const made = await createAccount.run(context, input);
    console.log(`Administrator ${admin}, one-time password: ${made.oneTimePassword}`);
    console.log("It is shown once, and replaced at the first sign-in.");
    return 0;
  });
});
