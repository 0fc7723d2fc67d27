import { type SQL, sql } from "drizzle-orm";
import type { Read } from "#db/open.ts";
import { isInspection, type VisitKind } from "#lib/access/visit-kind.ts";
import type { Day } from "#lib/calendar/day.ts";
import type { Quarter } from "#lib/calendar/quarter.ts";
import { knownAt } from "#lib/operation/known-at.ts";
import type { Verdict } from "#lib/status/rules/fact-words.ts";
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
  const enrolments = new Rows(inRound<number>("enrolment", "f.firstSeq"));
  const departures = new Rows(inRound<number>("departure", "f.firstSeq"));
  const visits = new Rows(inRound<VisitKind>("visit", "f.kind"));
  const judgements = inRound<Verdict>("verdict", "f.verdict", ", f.firstSeq");
  const verdicts = new Rows(judgements);
  const rejected = new Set(judgements.filter(([, , verdict]) => verdict === "rejected").map(([id]) => id));
  const stages = new Rows(
    rejected.size > 0 ? read.values<[string, Day, number]>(keurmerkStages([...rejected], seq)) : [],
  );
  const assignments = new Rows(inRound<Quarter>("assignment", "f.quarter"));
  const all = [enrolments, departures, visits, verdicts, assignments];
  for (let id = firstOf(all); id !== undefined; id = firstOf(all)) {
    const held = visits.of(id);
    const [entered] = enrolments.of(id);
    const [left] = departures.of(id);
    yield {
      enteredOn: entered?.[1] ?? null,
      leftOn: left?.[1] ?? null,
      returnedOn: entered && left && isAfter(entered, left) ? entered[1] : null,
      visitedOn: held[0]?.[1] ?? null,
      inspectedOn: held.find(([, , kind]) => isInspection(kind))?.[1] ?? null,
      verdicts: verdicts.of(id).map(([, on, verdict]) => ({ on, verdict })),
      assignedTo: assignments.of(id)[0]?.[2] ?? null,
      stages: stages.of(id).map(([, on, lost]) => ({ on, lost: lost === 1 })),
    };
  }
}

function isAfter([, on, firstSeq]: Row<number>, [, otherOn, otherSeq]: Row<number>): boolean {
  return on === otherOn ? firstSeq > otherSeq : on > otherOn;
}

const none: readonly never[] = [];

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
function keurmerkStages(schoolIds: readonly string[], seq: number): SQL {
  return sql`
    select f.schoolId, f.happenedOn, f.event in ${[...lostStages]} from keurmerkEvent f
    where f.schoolId in (select value from json_each(${JSON.stringify(schoolIds)})) and ${knownAt("f", seq)}
      and f.event not in ('suspended', 'suspension-lifted')
    order by f.schoolId, f.happenedOn, f.firstSeq`;
}
