import { and, inArray, isNull } from "drizzle-orm";
import { type FactRow, type FactTable, factTables } from "#db/fact-tables.ts";
import type { EntryFacts, StoredRow } from "#db/journal/entry.ts";
import type { Read } from "#db/open.ts";
import { inspector } from "#db/schema/inspectors.ts";
import type { Day } from "#lib/calendar/day.ts";
import type { EntryView } from "#lib/operation/entry-view.ts";
import { namesOf, textsOf } from "#lib/operation/texts.ts";
import { schoolNames } from "#lib/register/reads/school-names.ts";

type Entry = { subject: string; facts: EntryFacts };
/** A fact under its stored names: those that a sentence reads are called the same in code. */
type Found = { table: FactTable; row: StoredRow };
type Names = ReadonlyMap<string, string>;

/** An entry as its sentence sees it, and the school that it is about, if it is about one. */
export type ViewedEntry = EntryView & { schoolId: string | null };

/** Looks up, all at once, what the sentences of some entries may need. */
export async function getEntryViews(
  read: Read,
  entries: readonly Entry[],
  { on, seq }: { on: Day; seq: number },
): Promise<(entry: Entry) => ViewedEntry> {
  const closed = await getClosedRows(read, entries);
  const found = new Map(entries.map((entry) => [entry, rowsOf(entry, closed)]));
  const rows = [...found.values()].flat();
  const schools = schoolNames(read, rows.flatMap(schoolIdsOf), { on, seq });
  const inspectors = await inspectorNames(read, [
    ...rows.flatMap(({ row }) => columnOf(row, "inspectorId") ?? []),
    ...entries.map(({ subject }) => idOf(subject)),
  ]);
  const accounts = await namesOf(
    read,
    entries.map(({ subject }) => idOf(subject)),
  );
  return (entry) => viewOf(entry, found.get(entry) ?? [], { schools, inspectors, accounts });
}

function viewOf(
  { subject, facts }: Entry,
  rows: readonly Found[],
  { schools, inspectors, accounts }: { schools: Names; inspectors: Names; accounts: Names },
): ViewedEntry {
  const subjectId = idOf(subject);
  const idsIn = (table: FactTable) => [
    ...facts.written.flatMap((fact) => (fact.table === table ? [fact.row.id] : [])),
    ...facts.closed.flatMap((fact) => (fact.table === table ? [fact.id] : [])),
  ];
  return {
    subjectId,
    row<T extends FactTable>(table: T) {
      const ofTable = rows
        .filter((fact) => fact.table === table)
        .map(({ row }) => row as unknown as FactRow<T>);
      return ofTable.find(({ id }) => id === subjectId) ?? ofTable[0] ?? {};
    },
    written: (table) => facts.written.filter((fact) => fact.table === table).length,
    touched: (table) => new Set(idsIn(table)).size,
    isWithdrawal: facts.written.length === 0 && facts.closed.length > 0,
    school: (id, unknown = "een school") => schools.get(id ?? "") ?? unknown,
    inspector: (id) => inspectors.get(id ?? "") ?? "een inspecteur",
    account: accounts.get(subjectId) ?? "een account",
    schoolId: rows.flatMap(schoolIdsOf)[0] ?? null,
  };
}

/** The facts of an entry, what it wrote before what it closed. */
function rowsOf({ facts }: Entry, closed: ReadonlyMap<string, Found>): Found[] {
  const gone = facts.closed.flatMap(({ table, id, seq }) => closed.get(`${table} ${id} ${seq}`) ?? []);
  return [...facts.written, ...gone];
}

/** The schools that a fact names; the school itself before another that it belongs with. */
function schoolIdsOf({ table, row }: Found): string[] {
  const ids = [columnOf(row, "schoolId"), columnOf(row, "predecessorId")];
  return [table === "school" ? row.id : null, ...ids].filter((id) => typeof id === "string");
}

function columnOf(row: StoredRow, name: string): string | null {
  const value = row[name];
  return typeof value === "string" ? value : null;
}

function idOf(subject: string): string {
  return subject.slice(subject.indexOf(":") + 1);
}

async function getClosedRows(read: Read, entries: readonly Entry[]): Promise<Map<string, Found>> {
  const found = new Map<string, Found>();
  const closed = entries.flatMap(({ facts }) => facts.closed);
  for (const [table, versions] of Map.groupBy(closed, ({ table }) => table)) {
    const { id, seq } = factTables[table];
    const rows = (await read
      .select()
      .from(factTables[table])
      .where(
        and(
          inArray(id, [...new Set(versions.map((version) => version.id))]),
          inArray(seq, [...new Set(versions.map((version) => version.seq))]),
        ),
      )) as unknown as StoredRow[];
    for (const row of rows) found.set(`${table} ${row.id} ${row.seq}`, { table, row });
  }
  return found;
}

async function inspectorNames(read: Read, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await read
    .select({ id: inspector.id, digest: inspector.nameDigest })
    .from(inspector)
    .where(and(inArray(inspector.id, [...new Set(ids)]), isNull(inspector.untilSeq)));
  const text = await textsOf(
    read,
    rows.map(({ digest }) => digest),
  );
  return new Map(rows.map(({ id, digest }) => [id, text(digest) ?? ""]));
}
