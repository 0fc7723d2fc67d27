import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { removeDatabase } from "#db/database-file.ts";
import { getDemoClock } from "#db/demo-clock.ts";
import { openDatabase } from "#db/open.ts";
import type { DemoAccount } from "#lib/demo/accounts.ts";
import { makeDemo } from "#lib/demo/make-demo.ts";

/** A database ready to serve: its file, the secret of its sessions, and in a demonstration how to sign in. */
export type Prepared = { file: string; secret: string; accounts: DemoAccount[] | null };

/** Makes the demonstration where there is no database yet; brings an existing one to the current schema. */
export async function prepareDatabase(): Promise<Prepared> {
  const file = resolve(process.env.TIDK_DB ?? join("data", "toezicht.db"));
  mkdirSync(dirname(file), { recursive: true });
  const accountsFile = join(dirname(file), "demo-accounts.json");
  if (!existsSync(file)) await makeDemoAt(file, accountsFile);
  const database = await openDatabase(file);
  const isDemo = (await getDemoClock(database.read)) !== null;
  await database.close();
  const accounts = isDemo && existsSync(accountsFile) ? JSON.parse(readFileSync(accountsFile, "utf8")) : null;
  return { file, secret: process.env.NEXTAUTH_SECRET ?? secretOf(file), accounts };
}

/** Under another name until it is whole: a demonstration that was broken off is never taken for a database. */
async function makeDemoAt(file: string, accountsFile: string): Promise<void> {
  console.error("There is no database yet: making the demonstration …");
  const unfinished = `${file}.unfinished`;
  removeDatabase(unfinished);
  try {
    const accounts = await makeDemo(unfinished);
    writePrivately(accountsFile, `${JSON.stringify(accounts, null, 2)}\n`);
    renameSync(unfinished, file);
  } catch (error) {
    removeDatabase(unfinished);
    throw error;
  }
}

/** The secret that signs the sessions: made once for a database, kept beside it, never printed. */
function secretOf(file: string): string {
  const kept = `${file}.secret`;
  if (!existsSync(kept)) writePrivately(kept, randomBytes(32).toString("hex"));
  return readFileSync(kept, "utf8").trim();
}

function writePrivately(path: string, text: string): void {
  const unfinished = `${path}.unfinished`;
  rmSync(unfinished, { force: true });
  writeFileSync(unfinished, text, { mode: 0o600 });
  renameSync(unfinished, path);
}
