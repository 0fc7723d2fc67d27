import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { isThere, makeWhole, NoDatabase } from "#db/database-file.ts";
import { getDemoClock } from "#db/demo-clock.ts";
import { openDatabase } from "#db/open.ts";
import { sealAccounts } from "#lib/accounts/commands/seal-accounts.ts";
import type { DemoAccount } from "#lib/demo/accounts.ts";
import { makeDemo } from "#lib/demo/make-demo.ts";
import { getNow } from "#lib/server/clock.ts";
import { Usage } from "../arguments.ts";
import { assertClockSettled } from "./clock-doubt.ts";
import { closeToOthers, writePrivately } from "./private-files.ts";
import { keptSecret, makeSecret, secretFile } from "./secret.ts";

/** A database ready to serve: its file, the secret of its sessions, and in a demonstration how to sign in. */
export type Prepared = { file: string; secret: string; accounts: DemoAccount[] | null };

const makeOne = "npm run init -- --db FILE --admin ADDRESS";

/**
 * Brings the database that was named to the current schema. The demonstration is made where no database was named, or
 * where it was asked for, and nothing is there: a database that was lost must never look like a new one.
 */
export async function prepareDatabase(publicAddress: string): Promise<Prepared> {
  const { TIDK_DB: named, TIDK_DEMO, NEXTAUTH_SECRET: given } = process.env;
  if (named?.trim() === "") throw new Usage("TIDK_DB is empty: name the database, or leave TIDK_DB out.");
  const file = resolve(named ?? join("data", "toezicht.db"));
  const accountsFile = join(dirname(file), "demo-accounts.json");
  const secret = keptSecret(file, given); // whatever is wrong with it is told before anything is made
  if (!isThere(file) && (named === undefined || TIDK_DEMO === "1")) {
    assertNotPublic(file, publicAddress);
    await makeDemoAt(file, accountsFile);
  }
  const database = await openDatabase(file).catch(sayWhatToDo);
  const isDemo = (await getDemoClock(database.read)) !== null;
  try {
    if (isDemo) assertNotPublic(file, publicAddress);
    await assertClockSettled(database.read, file);
    await sealAccounts(database, await getNow(database.read));
  } finally {
    await database.close();
  }
  const beside = [secretFile(file), ...(isDemo ? [accountsFile] : [])];
  for (const line of closeToOthers(file, beside)) console.error(line);
  const accounts = isDemo ? demoAccounts(accountsFile) : null;
  return { file, secret: secret ?? makeSecret(file), accounts };
}

function sayWhatToDo(error: unknown): never {
  if (!(error instanceof NoDatabase)) throw error;
  throw new Usage(
    [
      error.message,
      "Nothing was changed or made. If this was a database: is its disk there, and the name right? Else put back a copy.",
      `A new database: ${makeOne}. The demonstration: TIDK_DEMO=1 and a FILE that is not there yet, or no TIDK_DB.`,
    ].join("\n"),
  );
}

/** Its people and passwords are invented, but whoever signs in takes what they see for true. */
function assertNotPublic(file: string, publicAddress: string): void {
  if (new URL(publicAddress).protocol !== "https:") return;
  throw new Usage(
    `${file} is the demonstration, with invented schools and printed passwords: it is not served at ${publicAddress}. A real database: ${makeOne}.`,
  );
}

function demoAccounts(file: string): DemoAccount[] | null {
  if (!existsSync(file)) return null;
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    throw new Usage(`${file} is not what the demonstration wrote: it is not needed to serve, so remove it.`);
  }
}

async function makeDemoAt(file: string, accountsFile: string): Promise<void> {
  console.error("There is no database yet: making the demonstration …");
  mkdirSync(dirname(file), { recursive: true });
  await makeWhole(file, async (unfinished) => {
    const accounts = await makeDemo(unfinished);
    writePrivately(accountsFile, `${JSON.stringify(accounts, null, 2)}\n`);
  });
}
