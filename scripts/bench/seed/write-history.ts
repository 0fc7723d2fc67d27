import { getTableColumns } from "drizzle-orm";
import { startDemoClock } from "#db/demo-clock.ts";
import { type FactValues, factTables } from "#db/fact-tables.ts";
import { EntryWriter } from "#db/journal/entry.ts";
import { createDatabase, type Database, type Tx } from "#db/open.ts";
import { getOpen } from "#db/rows.ts";
import { type Cast, makeAccounts, pickFrom } from "#lib/demo/accounts.ts";
import { moment, type SeedEvent, type Step } from "./event.ts";
import { type Extent, history, yearsOf } from "./history.ts";

const entriesPerTransaction = 5000;

/** Makes a database with an invented history. The file must not exist. */
export async function makeHistory(file: string, extent: Extent): Promise<void> {
  const database = await createDatabase(file);
  const { cast } = await makeAccounts(database);
  await writeHistory(database, cast, history(extent));
  const simulatedStart = moment(`${yearsOf(extent).at(-1)}-12-30`, 540).toISOString();
  const clock = { simulatedStart, trueStart: new Date().toISOString() };
  await database.withTx((tx) => startDemoClock(tx, clock));
  await database.close();
}

/** Entry by entry as commands would write it; only the rules and the policy are skipped, which the history keeps itself. */
export async function writeHistory(
  database: Database,
  cast: Cast,
  events: Iterator<SeedEvent, undefined>,
): Promise<void> {
  for (let isMore = true; isMore; )
    isMore = await database.withTx((tx) => writeSome(tx, cast, events), { alone: true });
}

/** Writes the next entries; false when they were the last. */
async function writeSome(tx: Tx, cast: Cast, events: Iterator<SeedEvent, undefined>): Promise<boolean> {
  for (let nth = 0; nth < entriesPerTransaction; nth++) {
    const { value: event } = events.next();
    if (!event) return false;
    const write = await EntryWriter.after(tx);
    const { accountId: actor, inspectorId } = pickFrom(cast[event.by], nth);
    for (const step of event.steps) await take(tx, write, event.subject, step, inspectorId);
    const { at: now, action, subject, reason } = event;
    await write.append({ now, actor, action, subject, reason });
  }
  return true;
}

async function take(tx: Tx, write: EntryWriter, subject: string, step: Step, inspectorId: string | null) {
  const { table, id } = step;
  if (step.kind === "withdraw") return await write.withdraw(table, await getOpen(tx, table, id, id));
  if (step.kind === "change")
    return await write.supersede(table, await getOpen(tx, table, id, id), step.values);
  const columns = Object.keys(getTableColumns(factTables[table])); // an entry says of each what it holds
  const values: Record<string, unknown> = Object.fromEntries(columns.map((column) => [column, null]));
  Object.assign(values, step.values);
  if (step.text) values[step.text.column] = await write.text(subject, step.text.body);
  if (table === "visit") values.inspectorId = inspectorId;
  await write.add(table, id, values as unknown as FactValues<typeof table>);
}
