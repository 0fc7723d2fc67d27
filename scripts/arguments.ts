import { parseArgs } from "node:util";
import { NoDatabase } from "#db/database-file.ts";
import { assertDatabase } from "#db/open.ts";
import { refusalAfter, troubleCode } from "#db/storage-trouble.ts";

/** An error in how a command was called: a sentence, then how to call it. */
export class Usage extends Error {}

type Options = Record<string, { type: "string" | "boolean" }>;

/** Reads the arguments of a command, or throws `Usage`. */
export function readArguments<const O extends Options>(options: O, usage: string) {
  try {
    return parseArgs({ options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new Usage(`${error instanceof Error ? error.message : error}\n${usage}`);
  }
}

/** The file of an option that must name a database. */
export async function existingFile(file: string | undefined, usage: string): Promise<string> {
  if (!file) throw new Usage(`--db is missing.\n${usage}`);
  await assertDatabase(file);
  return file;
}

/** Runs a command to its exit code; a sentence instead of a stack for what the caller can mend. */
export async function main(work: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await work();
  } catch (error) {
    const trouble = troubleCode(error);
    const isExpected =
      error instanceof Usage ||
      error instanceof NoDatabase ||
      (error instanceof Error && (error.name === "Problem" || "syscall" in error)); // what the system refused
    if (trouble !== null) console.error(`${refusalAfter(trouble).message} (${trouble})`);
    else console.error(isExpected ? error.message : error);
    process.exitCode = error instanceof Usage ? 2 : 1;
  }
}
