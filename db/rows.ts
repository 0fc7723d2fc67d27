import { and, eq, isNull } from "drizzle-orm";
import { notFound } from "#lib/domain/problem.ts";
import { type FactRow, type FactTable, factTables } from "./fact-tables.ts";
import type { Read } from "./open.ts";
import { account, departure, enrolment, round, school } from "./schema.ts";

/** The open version of a fact; throws `not-found` naming `what` in Dutch. Asks no policy. */
export async function getOpen<T extends FactTable>(
  read: Read,
  table: T,
  id: string,
  what: string,
): Promise<FactRow<T>> {
  const target = factTables[table];
  const [row] = await read
    .select()
    .from(target)
    .where(and(eq(target.id, id), isNull(target.untilSeq)));
  if (!row) throw notFound(what);
  return row as FactRow<T>;
}

/** A school by its Blik op Werk number or its id. */
export async function getSchool(read: Read, idOrNumber: string): Promise<FactRow<"school">> {
  for (const column of [school.number, school.id]) {
    const [row] = await read
      .select()
      .from(school)
      .where(and(eq(column, idOrNumber), isNull(school.untilSeq)));
    if (row) return row;
  }
  throw notFound(`School “${idOrNumber}”`);
}

/** A round by its code, or the only one there is, or else the latest that had opened by `day`. */
export async function getRound(read: Read, code: string | undefined, day: string): Promise<FactRow<"round">> {
  const rounds = await read.select().from(round).where(isNull(round.untilSeq));
  const opened = rounds
    .filter((r) => r.happenedOn <= day)
    .sort((a, b) => b.happenedOn.localeCompare(a.happenedOn) || b.firstSeq - a.firstSeq);
  const found =
    code === undefined ? (rounds.length === 1 ? rounds[0] : opened[0]) : rounds.find((r) => r.code === code);
  if (!found) throw notFound(code === undefined ? "Een ronde voor deze dag" : `Ronde “${code}”`);
  return found;
}

/** A school's enrolment and departure in a round; null where there is none. */
export async function getMembership(read: Read, roundId: string, schoolId: string) {
  const [entered] = await read
    .select()
    .from(enrolment)
    .where(and(eq(enrolment.roundId, roundId), eq(enrolment.schoolId, schoolId), isNull(enrolment.untilSeq)));
  const [left] = await read
    .select()
    .from(departure)
    .where(and(eq(departure.roundId, roundId), eq(departure.schoolId, schoolId), isNull(departure.untilSeq)));
  return { enrolment: entered ?? null, departure: left ?? null };
}

export async function getOpenAccount(read: Read, id: string): Promise<FactRow<"account"> | null> {
  const [row] = await read
    .select()
    .from(account)
    .where(and(eq(account.id, id), isNull(account.untilSeq)));
  return row ?? null;
}
