import { desc, sql } from "drizzle-orm";
import { expect } from "vitest";
import type { EntryFacts } from "#db/journal/entry.ts";
import { journal } from "#db/journal/schema.ts";
import type { Read } from "#db/open.ts";

/** The last entry of the journal, with its facts read, as the names of their tables. */
export async function lastEntry(read: Read) {
  const [entry] = await read.select().from(journal).orderBy(desc(journal.seq)).limit(1);
  if (!entry) throw new Error("The journal is empty.");
  const { written, closed } = JSON.parse(entry.facts) as EntryFacts;
  return {
    ...entry,
    written: written.map(({ table }) => table),
    closed: closed.map(({ table }) => table),
  };
}

/** Every row of every table, as text: what is stored at all. */
export function everythingIn(read: Read): string {
  const tables = read.all<{ name: string }>(
    sql`select name from sqlite_schema where type = 'table' and name not like 'sqlite_%' order by name`,
  );
  return tables
    .map(({ name }) => `${name} ${JSON.stringify(read.all(sql`select * from ${sql.identifier(name)}`))}`)
    .join("\n");
}

/** The work is refused with this problem, and not a single row anywhere differs afterwards. */
export async function expectRefusal(
  read: Read,
  work: () => Promise<unknown>,
  problem: object,
): Promise<void> {
  const before = everythingIn(read);
  await expect(work()).rejects.toMatchObject(problem);
  expect(everythingIn(read)).toBe(before);
}
