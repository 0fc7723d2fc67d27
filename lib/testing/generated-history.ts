import { isNull } from "drizzle-orm";
import fc from "fast-check";
import { type FactTable, type FactValues, factTables } from "#db/fact-tables.ts";
import { EntryWriter, journalEnd } from "#db/journal/entry.ts";
import type { Database, Read } from "#db/open.ts";
import { type VisitKind, visitKinds } from "#lib/access/visit-kind.ts";
import { addDays, type Day } from "#lib/calendar/day.ts";
import {
  type KeurmerkEventKind,
  keurmerkEventKinds,
  type Verdict,
  verdicts,
} from "#lib/status/rules/fact-words.ts";
import type { History } from "#lib/status/rules/facts.ts";

const rounds = ["r1", "r2"] as const;
export const schools = ["s1", "s2", "s3", "s4", "s5"] as const;
export const firstDay: Day = "2017-05-01";

/** A day within the two years in which the generated rounds lie. */
export const someDay = fc.integer({ min: 0, max: 700 }).map((days) => addDays(firstDay, days));

/** One thing that is recorded: a new fact, or a change or withdrawal of one recorded before. */
export type Recording =
  | { what: "visit"; round: string; school: string; on: Day; kind: VisitKind }
  | { what: "verdict"; round: string; school: string; on: Day; verdict: Verdict }
  | { what: "enrolment" | "departure"; round: string; school: string; on: Day }
  | { what: "keurmerk"; school: string; on: Day; event: KeurmerkEventKind; until: Day | null }
  | { what: "assignment"; round: string; school: string; on: Day; quarter: string }
  | { what: "plan"; round: string; on: Day; targets: Record<string, number> }
  | { what: "change"; nth: number; on: Day; other: number }
  | { what: "withdraw"; nth: number };

const where = { round: fc.constantFrom(...rounds), school: fc.constantFrom(...schools), on: someDay };
const quarters = ["2017-Q2", "2017-Q3", "2017-Q4", "2018-Q1", "2018-Q2", "2018-Q3"];

/** A recording, and how many days after the one before it is recorded. Odd histories are meant to occur. */
export const recording: fc.Arbitrary<{ later: number; recording: Recording }> = fc.record({
  later: fc.integer({ min: 0, max: 40 }),
  recording: fc.oneof(
    {
      weight: 5,
      arbitrary: fc.record({
        what: fc.constant("visit" as const),
        ...where,
        kind: fc.constantFrom(...visitKinds),
      }),
    },
    {
      weight: 4,
      arbitrary: fc.record({
        what: fc.constant("verdict" as const),
        ...where,
        verdict: fc.constantFrom(...verdicts),
      }),
    },
    { weight: 6, arbitrary: fc.record({ what: fc.constant("enrolment" as const), ...where }) },
    { weight: 2, arbitrary: fc.record({ what: fc.constant("departure" as const), ...where }) },
    {
      weight: 3,
      arbitrary: fc.record({
        what: fc.constant("keurmerk" as const),
        school: where.school,
        on: someDay,
        event: fc.constantFrom(...keurmerkEventKinds),
        until: fc.option(someDay),
      }),
    },
    {
      weight: 4,
      arbitrary: fc.record({
        what: fc.constant("assignment" as const),
        ...where,
        quarter: fc.constantFrom(...quarters),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        what: fc.constant("plan" as const),
        round: where.round,
        on: someDay,
        targets: fc.dictionary(fc.constantFrom(...quarters), fc.nat(5), { minKeys: 1 }),
      }),
    },
    {
      weight: 4,
      arbitrary: fc.record({
        what: fc.constant("change" as const),
        nth: fc.nat(99),
        on: someDay,
        other: fc.nat(9),
      }),
    },
    { weight: 2, arbitrary: fc.record({ what: fc.constant("withdraw" as const), nth: fc.nat(99) }) },
  ),
});

export type Recordings = { later: number; recording: Recording }[];

/** Opens the rounds and registers the schools on the first day. */
export async function begin(database: Database): Promise<void> {
  await record(database, firstDay, async (write) => {
    await write.add("round", "r1", {
      happenedOn: "2017-06-01",
      code: "r1",
      name: "r1",
      endsOn: "2018-03-31",
    });
    await write.add("round", "r2", {
      happenedOn: "2018-01-15",
      code: "r2",
      name: "r2",
      endsOn: "2018-12-31",
    });
    for (const id of schools) await write.add("school", id, { happenedOn: firstDay, number: `nr-${id}` });
  });
}

/** Writes recordings one entry each, from a day on; returns the day of the last. Impossible ones are left out. */
export async function recordEach(database: Database, from: Day, recordings: Recordings): Promise<Day> {
  let day = from;
  const { last } = await journalEnd(database.read); // a second telling on the same day makes other facts
  for (const [n, { later, recording: what }] of recordings.entries()) {
    day = addDays(day, later);
    try {
      await record(database, day, (write) => apply(database.read, write, what, `f${last}-${n}`));
    } catch (error) {
      if (!isTaken(error)) throw error;
    }
  }
  return day;
}

/** Writes one entry on a day. */
export async function record(
  database: Database,
  day: Day,
  work: (write: EntryWriter) => Promise<void>,
): Promise<void> {
  await database.withTx(async (tx) => {
    const write = await EntryWriter.after(tx);
    await work(write);
    await write.append({
      now: new Date(`${day}T12:00:00Z`),
      actor: "system",
      action: "visit.record",
      subject: "x:1",
    });
  });
}

async function apply(read: Read, write: EntryWriter, what: Recording, id: string): Promise<void> {
  if (what.what === "change" || what.what === "withdraw") return await revise(read, write, what);
  const { on: happenedOn } = what;
  if (what.what === "keurmerk")
    return await write.add("keurmerkEvent", id, {
      happenedOn,
      schoolId: what.school,
      event: what.event,
      until: what.until,
      groundDigest: null,
      letterSentOn: null,
    });
  if (what.what === "plan")
    return await write.add("planVersion", id, {
      happenedOn,
      roundId: what.round,
      targets: JSON.stringify(what.targets),
    });
  const inRound = { happenedOn, roundId: what.round, schoolId: what.school };
  if (what.what === "visit")
    return await write.add("visit", id, {
      ...inRound,
      kind: what.kind,
      inspectorId: null,
      frameworkVersion: null,
    });
  if (what.what === "verdict")
    return await write.add("verdict", id, { ...inRound, verdict: what.verdict, motivationDigest: null });
  if (what.what === "assignment")
    return await write.add("assignment", id, { ...inRound, quarter: what.quarter });
  return await write.add(what.what, id, inRound);
}

const revisable = [
  "visit",
  "verdict",
  "enrolment",
  "departure",
  "keurmerkEvent",
  "planVersion",
  "assignment",
] as const;

/** Changes or withdraws the nth open fact. */
async function revise(
  read: Read,
  write: EntryWriter,
  what: Extract<Recording, { nth: number }>,
): Promise<void> {
  const open: { table: FactTable; row: { id: string; seq: number } }[] = [];
  for (const table of revisable)
    for (const row of await read.select().from(factTables[table]).where(isNull(factTables[table].untilSeq)))
      open.push({ table, row });
  const chosen = open[what.nth % Math.max(open.length, 1)];
  if (!chosen) return;
  if (what.what === "withdraw") return await write.withdraw(chosen.table, chosen.row);
  const changes: Record<string, unknown> = { happenedOn: what.on };
  if (chosen.table === "visit") changes.kind = visitKinds[what.other % visitKinds.length];
  if (chosen.table === "assignment") changes.quarter = quarters[what.other % quarters.length];
  if (chosen.table === "verdict") changes.verdict = what.other % 2 ? "approved" : "rejected";
  await write.supersede(chosen.table, chosen.row as never, changes as Partial<FactValues<FactTable>>);
}

/** A unique index refused: such a history cannot exist. */
export function isTaken(error: unknown): boolean {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  return (
    cause instanceof Error && "code" in cause && String(cause.code).startsWith("SQLITE_CONSTRAINT_UNIQUE")
  );
}

/** Every version of every fact, read back for the pure functions. */
export async function historyIn(read: Read): Promise<History> {
  const all = async <T extends FactTable>(table: T) =>
    (await read.select().from(factTables[table])) as (typeof factTables)[T]["$inferSelect"][];
  const plans = (await all("planVersion")).map((plan) => ({ ...plan, targets: JSON.parse(plan.targets) }));
  return {
    rounds: await all("round"),
    plans,
    assignments: await all("assignment"),
    schools: await all("school"),
    keurmerkEvents: await all("keurmerkEvent"),
    enrolments: await all("enrolment"),
    departures: await all("departure"),
    visits: await all("visit"),
    verdicts: await all("verdict"),
  } as History;
}
