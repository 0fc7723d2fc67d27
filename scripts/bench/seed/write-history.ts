import { getTableColumns } from "drizzle-orm";
import { startDemoClock } from "#db/demo-clock.ts";
import { type FactTable, type FactValues, factTables } from "#db/fact-tables.ts";
import { EntryWriter } from "#db/journal/entry.ts";
import { type Database, openDatabase, type Tx } from "#db/open.ts";
import { getOpen } from "#db/rows.ts";
import { type Cast, type DemoAccount, makeAccounts, pickFrom } from "#lib/demo/accounts.ts";
import type { SeedEvent, Step } from "./event.ts";
import { type Extent, history, yearsOf } from "./history.ts";
import { moment } from "./moment.ts";

const entriesPerTransaction = 5000;

/**
 * Makes a database with an invented history, entry by entry as commands would write it; only the rules and the
 * policy are skipped, which the history keeps by itself. The file must not exist. Gives how to sign in.
 */
export async function makeHistory(file: string, extent: Extent): Promise<DemoAccount[]> {
  const database = await openDatabase(file);
  try {
    const { accounts, cast } = await makeAccounts(database);
    await writeHistory(database, cast, history(extent));
    const simulatedStart = moment(`${yearsOf(extent).at(-1)}-12-30`, 540).toISOString();
    await database.withTx((tx) =>
      startDemoClock(tx, { simulatedStart, trueStart: new Date().toISOString() }),
    );
    return accounts;
  } finally {
    await database.close();
  }
}

export async function writeHistory(
  database: Database,
  cast: Cast,
  events: Iterator<SeedEvent>,
): Promise<void> {
  for (let isMore = true; isMore; )
    isMore = await database.withTx((tx) => writeSome(tx, cast, events), { alone: true });
}

/** Writes the next entries; false when they were the last. */
async function writeSome(tx: Tx, cast: Cast, events: Iterator<SeedEvent>): Promise<boolean> {
  for (let written = 0; written < entriesPerTransaction; written++) {
    const next = events.next();
    if (next.done) return false;
    await writeEntry(tx, cast, next.value, written);
  }
  return true;
}

async function writeEntry(tx: Tx, cast: Cast, event: SeedEvent, nth: number): Promise<void> {
  const write = await EntryWriter.after(tx);
  const person = pickFrom(cast[event.by], nth);
  for (const step of event.steps) await take(tx, write, event, step, person.inspectorId);
  const { at: now, action, subject, reason } = event;
  await write.append({ now, actor: person.accountId, action, subject, reason });
}

async function take(
  tx: Tx,
  write: EntryWriter,
  event: SeedEvent,
  step: Step,
  inspectorId: string | null,
): Promise<void> {
  if (step.kind === "add") {
    const values: Record<string, unknown> = { ...nothing(step.table), ...step.values };
    if (step.text) values[step.text.column] = await write.text(event.subject, step.text.body);
    if (step.table === "visit") values.inspectorId = inspectorId;
    await write.add(step.table, step.id, values as unknown as FactValues<typeof step.table>);
    return;
  }
  const current = await getOpen(tx, step.table, step.id, step.id);
  if (step.kind === "withdraw") await write.withdraw(step.table, current);
  else await write.supersede(step.table, current, step.values);
}

/** Every column of a table as null: an entry says of each what it holds. */
function nothing(table: FactTable): Record<string, null> {
  return Object.fromEntries(Object.keys(getTableColumns(factTables[table])).map((column) => [column, null]));
}
