import { isNull } from "drizzle-orm";
import fc from "fast-check";
import { type FactTable, type FactValues, factTables } from "#db/fact-tables.ts";
import type { EntryWriter } from "#db/journal/entry.ts";
import type { Database, Read } from "#db/open.ts";
import { reportSteps } from "#lib/access/report-step.ts";
import { visitKinds } from "#lib/access/visit-kind.ts";
import { addDays, type Day } from "#lib/calendar/day.ts";
import type { RemedyFact, ReportStepFact } from "#lib/status/rules/facts.ts";
import { begin, firstDay, isTaken, record } from "./generated-history.ts";

/** Few days, so that what happens meets: before, on and after the days on which it is asked for. */
export const closeDay = fc.integer({ min: 0, max: 90 }).map((days) => addDays("2017-09-01", days));

const schoolAndDay = {
  school: fc.constantFrom("s1", "s2"),
  round: fc.constantFrom("r1", "r1", "r1", "r2"),
  on: closeDay,
};

/** What may be recorded between an inspection and its verdict, in any order, possible or not. */
export const followUp = fc.record({
  later: fc.integer({ min: 0, max: 6 }),
  what: fc.oneof(
    { weight: 1, arbitrary: fc.record({ table: fc.constant("enrolment" as const), ...schoolAndDay }) },
    {
      weight: 5,
      arbitrary: fc.record({
        table: fc.constant("visit" as const),
        ...schoolAndDay,
        kind: fc.constantFrom(...visitKinds),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        table: fc.constant("verdict" as const),
        ...schoolAndDay,
        verdict: fc.constantFrom("approved", "rejected"),
      }),
    },
    {
      weight: 16,
      arbitrary: fc.record({
        table: fc.constant("reportStep" as const),
        nth: fc.nat(5),
        on: closeDay,
        step: fc.constantFrom(...reportSteps),
      }),
    },
    {
      weight: 4,
      arbitrary: fc.record({
        table: fc.constant("remedyEvent" as const),
        ...schoolAndDay,
        event: fc.constantFrom("granted", "granted", "ended"),
        until: fc.option(closeDay, { freq: 8 }),
      }),
    },
    {
      weight: 3,
      arbitrary: fc.record({
        change: fc.constant(true),
        nth: fc.nat(99),
        on: closeDay,
        withdraws: fc.boolean(),
      }),
    },
  ),
});

export type FollowUp = typeof followUp extends fc.Arbitrary<infer T> ? T : never;

/** Rounds and schools as generated histories begin with, and names for the schools: a list shows them. */
export async function beginNamed(database: Database): Promise<void> {
  await begin(database);
  const schools = await database.read.select().from(factTables.school);
  await record(database, firstDay, async (write) => {
    for (const { id } of schools) {
      await write.add("schoolProfile", `p-${id}`, {
        happenedOn: firstDay,
        schoolId: id,
        name: id,
        sortKey: id,
        searchKey: id,
        place: "Ede",
        province: "Gelderland",
      });
    }
  });
}

/** Writes what was generated, one entry each, from a day on; returns the day of the last. */
export async function tellFollowUps(database: Database, from: Day, all: readonly FollowUp[]): Promise<Day> {
  let day = from;
  for (const [n, { later, what }] of all.entries()) {
    day = addDays(day, later);
    try {
      await record(database, day, (write) => apply(database.read, write, what, `n${n}`));
    } catch (error) {
      if (!isTaken(error)) throw error;
    }
  }
  return day;
}

async function apply(read: Read, write: EntryWriter, what: FollowUp["what"], id: string): Promise<void> {
  if ("change" in what) return await revise(read, write, what);
  if (what.table === "reportStep") {
    const visits = await openRows(read, "visit");
    const held = visits[what.nth % Math.max(visits.length, 1)];
    if (!held) return;
    const { roundId, schoolId } = held;
    const about = { roundId, schoolId, visitId: held.id };
    return await write.add("reportStep", id, { happenedOn: what.on, ...about, step: what.step });
  }
  const inRound = { happenedOn: what.on, roundId: what.round, schoolId: what.school };
  switch (what.table) {
    case "enrolment":
      return await write.add("enrolment", id, inRound);
    case "visit":
      return await write.add("visit", id, {
        ...inRound,
        kind: what.kind,
        inspectorId: null,
        frameworkVersion: null,
      });
    case "verdict":
      return await write.add("verdict", id, { ...inRound, verdict: what.verdict, motivationDigest: null });
    case "remedyEvent": {
      const until = what.event === "granted" ? what.until : null;
      return await write.add("remedyEvent", id, { ...inRound, event: what.event, until });
    }
  }
}

/** Changes the day of the nth open fact, or withdraws it. */
async function revise(
  read: Read,
  write: EntryWriter,
  { nth, on, withdraws }: Extract<FollowUp["what"], { change: boolean }>,
): Promise<void> {
  const open: { table: FactTable; row: { id: string; seq: number } }[] = [];
  for (const table of ["visit", "reportStep", "remedyEvent"] as const)
    for (const row of await openRows(read, table)) open.push({ table, row });
  const chosen = open[nth % Math.max(open.length, 1)];
  if (!chosen) return;
  if (withdraws) return await write.withdraw(chosen.table, chosen.row);
  const changes = { happenedOn: on } as Partial<FactValues<FactTable>>;
  await write.supersede(chosen.table, chosen.row as never, changes);
}

async function openRows<T extends "visit" | "reportStep" | "remedyEvent">(read: Read, table: T) {
  return (await read
    .select()
    .from(factTables[table])
    .where(isNull(factTables[table].untilSeq))) as (typeof factTables)[T]["$inferSelect"][];
}

/** Every version of what the history of `historyIn` does not have. */
export async function followUpsIn(read: Read): Promise<{ steps: ReportStepFact[]; remedies: RemedyFact[] }> {
  return {
    steps: await read.select().from(factTables.reportStep),
    remedies: await read.select().from(factTables.remedyEvent),
  };
}
