import { asc } from "drizzle-orm";
import fc from "fast-check";
import { expect, test } from "vitest";
import { journal } from "#db/journal/schema.ts";
import { verifyJournal } from "#db/journal/verify.ts";
import { dayOf, startOfDay } from "#lib/calendar/amsterdam.ts";
import { addDays, type Day, dutchDay } from "#lib/calendar/day.ts";
import { readProgress } from "#lib/figures/reads/progress.ts";
import type { SourceFile } from "#lib/import/reads/file-table.ts";
import { runs } from "#lib/testing/runs.ts";
import { withDatabase } from "#lib/testing/temporary-database.ts";
import { everythingIn } from "#lib/testing/traces.ts";
import { importFiles } from "./run-import.ts";

const system = { role: "system" } as const;
const now = new Date("2018-06-01T09:00:00Z");
const start: Day = "2017-07-01";
const lastDay: Day = "2018-05-31";

/** What the files say about one school; days count from the start of the round. */
type GeneratedSchool = {
  lost: number | null;
  visits: { on: number; kind: string; recorded: number | null }[];
  verdict: { after: number; verdict: string; recorded: number | null } | null;
  leaves: boolean;
};

const recorded = fc.option(fc.nat(60));
const generatedSchool: fc.Arbitrary<GeneratedSchool> = fc.record({
  lost: fc.option(fc.integer({ min: 0, max: 300 }), { freq: 5 }),
  visits: fc.uniqueArray(
    fc.record({
      on: fc.nat(250),
      kind: fc.constantFrom("classroom", "no-lessons", "reinspection"),
      recorded,
    }),
    { maxLength: 2, selector: ({ on }) => on },
  ),
  verdict: fc.option(
    fc.record({ after: fc.nat(40), verdict: fc.constantFrom("approved", "rejected"), recorded }),
  ),
  leaves: fc.boolean(),
});

type Row = Record<string, string>;
type Tables = { schools: Row[]; visits: Row[]; verdicts: Row[] };

const dayAt = (days: number) => {
  const day = addDays(start, days);
  return day > lastDay ? lastDay : day;
};

function tablesOf(all: readonly GeneratedSchool[]): Tables {
  const tables: Tables = { schools: [], visits: [], verdicts: [] };
  all.forEach(({ lost, visits, verdict, leaves }, n) => {
    const school = `G-${n}`;
    const after = (day: Day, days: number | null) => {
      if (days === null) return "";
      const later = addDays(day, days);
      return later > lastDay ? lastDay : later;
    };
    const lastVisit = Math.max(-1, ...visits.map(({ on }) => on));
    const leftOn = leaves ? dayAt(lastVisit + 30) : "";
    tables.schools.push({
      number: school,
      name: `School, "${n}"; en meer`,
      place: "Ede",
      province: "Gelderland",
      keurmerk: lost === null ? "holder" : "withdrawn",
      keurmerkSince: lost === null ? "2015-03-02" : dayAt(lost),
      enrolledOn: start,
      leftOn,
    });
    for (const visit of visits) {
      const heldOn = dayAt(visit.on);
      tables.visits.push({ school, heldOn, kind: visit.kind, recordedOn: after(heldOn, visit.recorded) });
    }
    const inspections = visits.filter(({ kind }) => kind !== "no-lessons").map(({ on }) => on);
    if (!verdict || inspections.length === 0) return;
    const decidedOn = dayAt(Math.min(...inspections) + verdict.after);
    const motivation = verdict.verdict === "rejected" ? `Omdat; "${n}"\nen meer` : "";
    const recordedOn = after(decidedOn, verdict.recorded);
    tables.verdicts.push({ school, decidedOn, verdict: verdict.verdict, motivation, recordedOn });
  });
  return tables;
}

function csv(name: string, header: readonly string[], rows: readonly Row[], dutch: boolean): SourceFile {
  const delimiter = dutch ? ";" : ",";
  const cell = (text: string) => (/[",;\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const written = (text: string) => cell(dutch && /^\d{4}-\d\d-\d\d$/.test(text) ? dutchDay(text) : text);
  const lines = rows.map((row) => header.map((column) => written(row[column] ?? "")).join(delimiter));
  return {
    name,
    text: `${dutch ? "\uFEFF" : ""}${[header.join(delimiter), ...lines].join(dutch ? "\r\n" : "\n")}\n`,
  };
}

function filesOf(tables: Tables, dutch: boolean, withRecordedOn = true): SourceFile[] {
  const recordedOn = withRecordedOn ? ["recordedOn"] : [];
  const round = { code: "g", name: "Ronde", startsOn: start, endsOn: "2018-12-31" };
  return [
    csv(
      "verdicts.csv",
      ["school", "decidedOn", "verdict", "motivation", ...recordedOn],
      tables.verdicts,
      dutch,
    ),
    csv("visits.csv", ["school", "heldOn", "kind", ...recordedOn], tables.visits, dutch),
    csv("schools.csv", Object.keys(tables.schools[0] ?? {}), tables.schools, dutch),
    csv("rounds.csv", Object.keys(round), [round], dutch),
  ];
}

/** Counts straight from the rows what is known by `knownAt` to have happened by `on`. */
function countIn({ schools, visits, verdicts }: Tables, on: Day, knownAt: Day) {
  const holds = (happened: string | undefined, known: string | undefined) =>
    happened !== undefined && happened <= on && (known || happened) <= knownAt;
  const figures = { population: 0, leftUnvisited: 0, approved: 0, rejected: 0, rejectedKeurmerkLost: 0 };
  const more = { pending: 0, noLessons: 0, toVisit: 0 };
  for (const { number, keurmerk, keurmerkSince, leftOn } of schools) {
    const held = visits.filter((v) => v.school === number && holds(v.heldOn, v.recordedOn));
    const given = verdicts.find((v) => v.school === number && holds(v.decidedOn, v.recordedOn));
    if (given?.verdict === "approved") figures.approved++;
    else if (given) {
      figures.rejected++;
      if (keurmerk === "withdrawn" && holds(keurmerkSince, "")) figures.rejectedKeurmerkLost++;
    } else if (held.some(({ kind }) => kind !== "no-lessons")) more.pending++;
    else if (held.length > 0) more.noLessons++;
    else if (leftOn && holds(leftOn, "")) {
      figures.leftUnvisited++;
      continue;
    } else more.toVisit++;
    figures.population++;
  }
  const { approved, rejected } = figures;
  const inspected = approved + rejected + more.pending;
  return { ...figures, ...more, inspected, visited: inspected + more.noLessons };
}

const worlds = fc.record({
  generatedSchool: fc.array(generatedSchool, { minLength: 217, maxLength: 217, size: "max" }),
  dutch: fc.boolean(),
  days: fc.array(fc.tuple(fc.nat(330), fc.nat(330)), { minLength: 12, maxLength: 12 }),
});

test("the files that are made hold something of every figure, or counts would agree about nothing", () => {
  const made = fc.sample(worlds, { seed: 217, numRuns: 5 }).map((world) => tablesOf(world.generatedSchool));
  const counts = made.map((tables) => Object.entries(countIn(tables, lastDay, lastDay)));
  for (const [nth, [figure]] of (counts[0] ?? []).entries())
    expect(Math.max(...counts.map((count) => count[nth]?.[1] ?? 0)), figure).toBeGreaterThan(0);
});

test("217 schools of any past: figures of any day, as known on any day, are those of the files", async () => {
  await fc.assert(
    fc.asyncProperty(worlds, async ({ generatedSchool: all, dutch, days }) => {
      const tables = tablesOf(all);
      const files = filesOf(tables, dutch);
      await withDatabase(async (database) => {
        const { read } = database;
        const context = { database, actor: system, now };
        await importFiles(context, { files, history: true, dryRun: false });
        for (const [a, b] of days) {
          const view = { on: dayAt(a), knownAt: dayAt(b) };
          const answer = await readProgress.run({ read, actor: system, now }, view);
          expect(answer, JSON.stringify(view)).toMatchObject(countIn(tables, view.on, view.knownAt));
        }
        const entries = await read.select().from(journal).orderBy(asc(journal.seq));
        for (const { at, importedAt } of entries)
          expect([at, importedAt]).toEqual([startOfDay(dayOf(at)), now.toISOString()]);
        expect(entries.map(({ at }) => at)).toEqual(entries.map(({ at }) => at).toSorted());
        expect((await verifyJournal(read)).wrong).toBeNull();
      });
    }),
    { numRuns: runs(1) },
  );
});

test("217 schools without the past: the same figures of any day as known today; twice changes nothing", async () => {
  await fc.assert(
    fc.asyncProperty(worlds, async ({ generatedSchool: all, dutch, days }) => {
      const tables = tablesOf(all);
      const unrecorded = {
        ...tables,
        visits: withoutRecording(tables.visits),
        verdicts: withoutRecording(tables.verdicts),
      };
      const files = filesOf(tables, dutch, false);
      await withDatabase(async (database) => {
        const { read } = database;
        const load = (dryRun = false) =>
          importFiles({ database, actor: system, now }, { files, history: false, dryRun });
        const empty = everythingIn(read);
        const tried = await load(true);
        expect(everythingIn(read)).toBe(empty);
        expect(await load()).toEqual({ ...tried, written: true });
        for (const [a] of days) {
          const answer = await readProgress.run({ read, actor: system, now }, { on: dayAt(a) });
          expect(answer).toMatchObject(countIn(unrecorded, dayAt(a), lastDay));
        }
        const once = everythingIn(read);
        const { entries, counts } = await load();
        expect([entries, counts.schools, counts.visits?.added]).toEqual([0, { added: 0, known: 217 }, 0]);
        expect(everythingIn(read)).toBe(once);
      });
    }),
    { numRuns: runs(1) },
  );
});

function withoutRecording(rows: readonly Row[]): Row[] {
  return rows.map((row) => ({ ...row, recordedOn: "" }));
}
