import { readFile, rename, rm, writeFile } from "node:fs/promises";
import { z } from "zod";

const checkSchema = z.strictObject({
  /** When it ended. */
  at: z.iso.datetime(),
  /** Whether the file and the journal hold; `unfinished` says nothing of either. */
  outcome: z.enum(["holds", "wrong", "unfinished"]),
  entries: z.int(),
  /** What is wrong, or why it was not finished. */
  reason: z.string().nullable(),
});

/** The last check of a whole database. */
export type CheckRecord = z.output<typeof checkSchema>;

/** Beside the database: in one that is damaged nothing can be kept, and what is in it is checked itself. */
const recordOf = (databaseFile: string) => `${databaseFile}.check.json`;

/** The last check that was kept; null where there was none, or it cannot be read. */
export async function readCheck(databaseFile: string): Promise<CheckRecord | null> {
  try {
    return checkSchema.parse(JSON.parse(await readFile(recordOf(databaseFile), "utf8")));
  } catch {
    return null;
  }
}

export async function keepCheck(databaseFile: string, check: CheckRecord): Promise<void> {
  const path = recordOf(databaseFile);
  await rm(`${path}.unfinished`, { force: true });
  await writeFile(`${path}.unfinished`, `${JSON.stringify(check)}\n`, { mode: 0o600 });
  await rename(`${path}.unfinished`, path);
}
