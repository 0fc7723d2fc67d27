import { and, asc, desc, eq, isNull, sql } from "drizzle-orm";
import { account } from "#db/schema/accounts.ts";
import { round } from "#db/schema/planning.ts";
import { school } from "#db/schema/register.ts";
import { notFound } from "#lib/access/problem.ts";
import { findByNumber } from "#lib/text/same-text.ts";
import { type FactRow, type FactTable, factTables } from "./fact-tables.ts";
import type { Read } from "./open.ts";
import { preparedFor } from "./prepared-statements.ts";

const { placeholder } = sql;

const openById = Object.fromEntries(
  Object.entries(factTables).map(([table, columns]) => [
    table,
    preparedFor((on) =>
      on
        .select()
        .from(columns)
        .where(and(eq(columns.id, placeholder("id")), isNull(columns.untilSeq)))
        .prepare(),
    ),
  ]),
);

/** The open version of a fact; throws `not-found` naming `what` in Dutch. Asks no policy. */
export async function getOpen<T extends FactTable>(
  read: Read,
  table: T,
  id: string,
  what: string,
): Promise<FactRow<T>> {
  const [row] = openById[table]?.(read).all({ id }) ?? [];
  if (!row) throw notFound(what);
  return row as FactRow<T>;
}

/** The last version of a fact, even of a withdrawn one; throws `not-found` naming `what` in Dutch. Asks no policy. */
export async function getLastVersion(
  read: Read,
  table: FactTable,
  id: string,
  what: string,
): Promise<FactRow<FactTable>> {
  const columns = factTables[table];
  const [row] = await read
    .select()
    .from(columns)
    .where(eq(columns.id, id))
    .orderBy(desc(columns.seq))
    .limit(1);
  if (!row) throw notFound(what);
  return row;
}

const openSchoolBy = [school.number, school.id].map((column) =>
  preparedFor((on) =>
    on
      .select()
      .from(school)
      .where(and(eq(column, placeholder("value")), isNull(school.untilSeq)))
      .prepare(),
  ),
);

const openSchools = preparedFor((on) =>
  on.select().from(school).where(isNull(school.untilSeq)).orderBy(asc(school.firstSeq)).prepare(),
);

/** A school by its Blik op Werk number, however that is written, or its id. */
export async function getSchool(read: Read, idOrNumber: string): Promise<FactRow<"school">> {
  for (const by of openSchoolBy) {
    const [row] = by(read).all({ value: idOrNumber });
    if (row) return row;
  }
  const same = findByNumber(openSchools(read).all(), ({ number }) => number, idOrNumber);
  if (same) return same;
  throw notFound(`School “${idOrNumber}”`);
}

const openRounds = preparedFor((on) => on.select().from(round).where(isNull(round.untilSeq)).prepare());

export function getRounds(read: Read): FactRow<"round">[] {
  return openRounds(read).all();
}

/** A round by its code, or the only one there is, or else the latest that had opened by `day`. */
export async function getRound(read: Read, code: string | undefined, day: string): Promise<FactRow<"round">> {
  const rounds = getRounds(read);
  const opened = rounds
    .filter((r) => r.happenedOn <= day)
    .sort((a, b) => b.happenedOn.localeCompare(a.happenedOn) || b.firstSeq - a.firstSeq);
  const usual = rounds.length === 1 ? rounds[0] : opened[0];
  const found = code === undefined ? usual : findByNumber(rounds, (known) => known.code, code);
  if (!found) throw notFound(code === undefined ? "Een ronde voor deze dag" : `Ronde “${code}”`);
  return found;
}

export type SchoolInRound = { roundId: string; schoolId: string };

const tablesOfRound = [
  "enrolment",
  "departure",
  "visit",
  "verdict",
  "assignment",
  "plannedVisit",
  "remedyEvent",
  "visitReturn",
] as const;
type TableOfRound = (typeof tablesOfRound)[number];

const openOfSchool = Object.fromEntries(
  tablesOfRound.map((table) => [
    table,
    preparedFor((on) => {
      const columns = factTables[table];
      return on
        .select()
        .from(columns)
        .where(
          and(
            eq(columns.roundId, placeholder("roundId")),
            eq(columns.schoolId, placeholder("schoolId")),
            isNull(columns.untilSeq),
          ),
        )
        .prepare();
    }),
  ]),
);

/** The open facts of one school in one round. Asks no policy. */
export function getOpenOfSchool<T extends TableOfRound>(
  read: Read,
  table: T,
  { roundId, schoolId }: SchoolInRound,
): FactRow<T>[] {
  return (openOfSchool[table]?.(read).all({ roundId, schoolId }) ?? []) as FactRow<T>[];
}

const tablesOfVisit = [
  "announcement",
  "declaration",
  "finding",
  "findingEvidence",
  "interview",
  "lessonObservation",
  "originalFinding",
  "reportStep",
  "secondInspector",
  "seenDocument",
  "visitedLocation",
  "visitMistake",
  "visitSection",
] as const;
type TableOfVisit = (typeof tablesOfVisit)[number];

const openOfVisit = Object.fromEntries(
  tablesOfVisit.map((table) => [
    table,
    preparedFor((on) => {
      const columns = factTables[table];
      return on
        .select()
        .from(columns)
        .where(and(eq(columns.visitId, placeholder("visitId")), isNull(columns.untilSeq)))
        .orderBy(sql`rowid`)
        .prepare();
    }),
  ]),
);

/** The open facts about one visit, in the order in which they were written. Asks no policy. */
export function getOpenOfVisit<T extends TableOfVisit>(read: Read, table: T, visitId: string): FactRow<T>[] {
  return (openOfVisit[table]?.(read).all({ visitId }) ?? []) as FactRow<T>[];
}

const openAccount = preparedFor((on) =>
  on
    .select()
    .from(account)
    .where(and(eq(account.id, placeholder("id")), isNull(account.untilSeq)))
    .prepare(),
);

export async function getOpenAccount(read: Read, id: string): Promise<FactRow<"account"> | null> {
  return openAccount(read).all({ id })[0] ?? null;
}
