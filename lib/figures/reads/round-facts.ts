import { type SQL, sql } from "drizzle-orm";
import type { Read } from "#db/open.ts";
import { isInspection, type VisitKind } from "#lib/access/visit-kind.ts";
import type { Day } from "#lib/calendar/day.ts";
import type { Quarter } from "#lib/calendar/quarter.ts";
import { knownAt } from "#lib/operation/known-at.ts";
import { keurmerkStages, type Verdict } from "#lib/status/rules/fact-words.ts";
import { lostStages } from "#lib/status/rules/keurmerk.ts";
import type { SchoolFacts } from "#lib/status/rules/school-facts.ts";

/** A row of facts: the school, the day, and what else the kind of fact says. */
type Row<T> = readonly [schoolId: string, on: Day, what: T];

/**
 * The facts of each school in a round as known at a journal position, whenever they happened. One pass over an index
 * for each table, as plain arrays in the order of schools: a round may have tens of thousands of rows.
 */
export function* getRoundFacts(read: Read, roundId: string, seq: number): Generator<SchoolFacts> {
  const inRound = <T>(table: string, what: string, within = "") =>
    read.values<[string, Day, T]>(sql`
      select f.schoolId, f.happenedOn, ${sql.raw(what)} from ${sql.raw(table)} f
      where f.roundId = ${roundId} and ${knownAt("f", seq)} order by f.schoolId, f.happenedOn${sql.raw(within)}`);
  const enrolments = new Rows(inRound<number>("enrolment", "f.firstSeq", ", f.firstSeq"));
  const departures = new Rows(inRound<number>("departure", "f.firstSeq", ", f.firstSeq"));
  const visits = new Rows(inRound<VisitKind>("visit", "f.kind"));
  const judgements = inRound<Verdict>("verdict", "f.verdict", ", f.firstSeq");
  const verdicts = new Rows(judgements);
  const rejected = new Set(judgements.filter(([, , verdict]) => verdict === "rejected").map(([id]) => id));
  const stages = new Rows(
    rejected.size > 0 ? read.values<[string, Day, number]>(keurmerkStagesOf([...rejected], seq)) : [],
  );
  const assignments = new Rows(inRound<Quarter>("assignment", "f.quarter"));
  const all = [enrolments, departures, visits, verdicts, assignments];
  for (let id = firstOf(all); id !== undefined; id = firstOf(all)) {
    const held = visits.of(id);
    const entered = enrolments.of(id);
    const left = departures.of(id);
    yield {
      enteredOn: entered[0]?.[1] ?? null,
      membership: left.length === 0 ? none : membershipFrom(entered, left),
      visitedOn: held[0]?.[1] ?? null,
      inspectedOn: held.find(([, , kind]) => isInspection(kind))?.[1] ?? null,
      verdicts: verdicts.of(id).map(([, on, verdict]) => ({ on, verdict })),
      assignedTo: assignments.of(id)[0]?.[2] ?? null,
      stages: stages.of(id).map(([, on, lost]) => ({ on, lost: lost === 1 })),
    };
  }
}

const none: readonly never[] = [];

function membershipFrom(entered: readonly Row<number>[], left: readonly Row<number>[]) {
  return [...entered.map((row) => ({ row, left: false })), ...left.map((row) => ({ row, left: true }))]
    .sort(({ row: a }, { row: b }) => a[1].localeCompare(b[1]) || a[2] - b[2])
    .map(({ row: [, on], left: hasLeft }) => ({ on, left: hasLeft }));
}

/** Rows in the order of schools, taken school by school. */
class Rows<T> {
  readonly #rows: readonly Row<T>[];
  #at = 0;

  constructor(rows: readonly Row<T>[]) {
    this.#rows = rows;
  }

  /** The school that is next, if any. */
  get next(): string | undefined {
    return this.#rows[this.#at]?.[0];
  }

  of(schoolId: string): readonly Row<T>[] {
    const from = this.#at;
    while (this.next === schoolId) this.#at++;
    return this.#at === from ? none : this.#rows.slice(from, this.#at);
  }
}

function firstOf(all: readonly Rows<unknown>[]): string | undefined {
  let first: string | undefined;
  for (const { next } of all) if (next !== undefined && (first === undefined || next < first)) first = next;
  return first;
}

/** Stages of the keurmerk of some schools, in order; a suspension lies over a stage and is none. */
function keurmerkStagesOf(schoolIds: readonly string[], seq: number): SQL {
  return sql`
    select f.schoolId, f.happenedOn, f.event in ${[...lostStages]} from keurmerkEvent f
    where f.schoolId in (select value from json_each(${JSON.stringify(schoolIds)})) and ${knownAt("f", seq)}
      and f.event in ${[...keurmerkStages]}
    order by f.schoolId, f.happenedOn, f.firstSeq`;
}
