import { and, inArray, isNull } from "drizzle-orm";
import type { FactRow, FactTable } from "#db/fact-tables.ts";
import { factTables } from "#db/fact-tables.ts";
import type { EntryFacts } from "#db/journal/entry.ts";
import type { Read } from "#db/open.ts";
import { inspector } from "#db/schema/inspectors.ts";
import type { JournalSubject } from "#lib/access/journal.ts";
import type { AsOf } from "#lib/operation/as-of.ts";
import { namesOf, textsOf } from "#lib/operation/texts.ts";
import { schoolNames } from "#lib/register/reads/school-names.ts";

type Entry = { subject: string; facts: EntryFacts };
type Loose = Partial<Record<string, string | number | null>>;

/** Looks up what some entries are about, all at once. */
export async function getSubjects(
  read: Read,
  entries: readonly Entry[],
  asOf: Pick<AsOf, "on" | "seq">,
): Promise<(entry: Entry) => JournalSubject> {
  const closed = await getClosedRows(read, entries);
  const about = new Map(entries.map((entry) => [entry, mainRow(entry, closed)]));
  const schools = schoolNames(
    read,
    [...about.values()].flatMap((row) => [schoolIdOf(row), textIn(row.predecessorId)]),
    asOf,
  );
  const accounts = await namesOf(
    read,
    entries.map((entry) => idOf(entry.subject)),
  );
  const inspectors = await inspectorNames(
    read,
    entries.map((entry) => inspectorIdOf(entry, about.get(entry))),
  );
  return (entry) => {
    const row = about.get(entry) ?? {};
    const schoolId = schoolIdOf(row);
    return {
      schoolId,
      school: schoolId === null ? null : (schools.get(schoolId) ?? null),
      predecessor: schools.get(textIn(row.predecessorId) ?? "") ?? null,
      account: accounts.get(idOf(entry.subject)) ?? null,
      inspector: inspectors.get(inspectorIdOf(entry, row) ?? "") ?? null,
      day: textIn(row.startsOn ?? row.happenedOn),
      closedOn: textIn(row.closedOn),
      until: textIn(row.day ?? row.endsOn ?? row.until ?? null),
      what: textIn(
        row.kind ??
          row.verdict ??
          row.event ??
          row.step ??
          row.quarter ??
          row.role ??
          row.code ??
          row.name ??
          row.version ??
          row.province ??
          null,
      ),
      withdrawn: entry.facts.written.length === 0 && entry.facts.closed.length > 0,
      assignments: assignmentsIn(entry.facts),
      scores: entry.facts.written.filter(({ table }) => table === "finding").length,
    };
  };
}

function assignmentsIn({ written, closed }: EntryFacts): number {
  const ids = [...written.map(({ table, row }) => ({ table, id: row.id })), ...closed].flatMap(
    ({ table, id }) => (table === "assignment" ? [id] : []),
  );
  return new Set(ids).size;
}

/** The row that carries the subject of an entry: written, or else closed by it. */
function mainRow(entry: Entry, closed: Map<string, Loose>): Loose {
  const id = idOf(entry.subject);
  const written = entry.facts.written.map(({ row }) => row as Loose);
  const own = written.find((row) => row.id === id) ?? closed.get(id);
  const ofVisit = own ?? written.find((row) => row.visitId === id);
  const detail = written.find((row) => row.schoolId === id || row.inspectorId === id);
  return { ...ofVisit, ...detail };
}

function idOf(subject: string): string {
  return subject.slice(subject.indexOf(":") + 1);
}

function schoolIdOf(row: Loose): string | null {
  return textIn(row.schoolId ?? (row.number === undefined ? null : (row.id ?? null)));
}

function textIn(value: string | number | null | undefined): string | null {
  return typeof value === "string" ? value : null;
}

async function getClosedRows(read: Read, entries: readonly Entry[]): Promise<Map<string, Loose>> {
  const rows = new Map<string, Loose>();
  const wanted = entries.flatMap((entry) =>
    entry.facts.closed.filter(({ id }) => id === idOf(entry.subject)),
  );
  for (const [table, closed] of Map.groupBy(wanted, ({ table }) => table)) {
    const target = factTables[table as FactTable];
    const found = (await read
      .select()
      .from(target)
      .where(
        and(
          inArray(
            target.id,
            closed.map(({ id }) => id),
          ),
          inArray(
            target.seq,
            closed.map(({ seq }) => seq),
          ),
        ),
      )) as FactRow[];
    for (const row of found) rows.set(row.id, row as Loose);
  }
  return rows;
}

/** The inspector whose record an entry is about; a visit names its inspectors itself. */
function inspectorIdOf({ subject }: Entry, row: Loose | undefined): string | null {
  if (subject.startsWith("inspector:")) return idOf(subject);
  return subject.startsWith("interest-removal:") ? textIn(row?.inspectorId) : null;
}

async function inspectorNames(
  read: Read,
  inspectorIds: readonly (string | null)[],
): Promise<Map<string, string>> {
  const ids = inspectorIds.filter((id) => id !== null);
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
