import { verifyFile } from "#db/journal/verify-file.ts";
import { isDamage, troubleCode } from "#db/storage-trouble.ts";
import { logUnexpected } from "#lib/server/problem-in.ts";
import type { CheckRecord } from "./check-record.ts";

type Told = Omit<CheckRecord, "at">;

/**
 * Checks the database that it is given, whole, and tells who started it. A process of its own: SQLite's check cannot be broken
 * off within one, and nobody waits for one that can be ended.
 */
async function check(file: string): Promise<Told> {
  const { entries, wrong } = await verifyFile(file);
  return { outcome: wrong === null ? "holds" : "wrong", entries, reason: wrong };
}

const [file = ""] = process.argv.slice(2);
process.once("disconnect", () => process.exit(1)); // nobody is left to tell
process.send?.(await check(file).catch(afterError), () => process.disconnect());

/** Where SQLite cannot find its way the file is damaged; else nothing is known. */
function afterError(error: unknown): Told {
  const code = troubleCode(error) ?? "unexpected";
  if (code === "unexpected") logUnexpected(error);
  const outcome = isDamage(code) ? "wrong" : "unfinished";
  return { outcome, entries: 0, reason: `the database could not be read (${code})` };
}
