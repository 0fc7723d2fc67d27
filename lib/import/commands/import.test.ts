import { readFileSync } from "node:fs";
import { asc } from "drizzle-orm";
import { expect, test } from "vitest";
import { journal } from "#db/journal/schema.ts";
import { verifyJournal } from "#db/journal/verify.ts";
import type { Database } from "#db/open.ts";
import { Problem } from "#lib/access/problem.ts";
import { dayOf } from "#lib/calendar/amsterdam.ts";
import { readProgress } from "#lib/figures/reads/progress.ts";
import type { SourceFile } from "#lib/import/reads/file-table.ts";
import { eraseVerdict } from "#lib/procedure/commands/erase-procedure.ts";
import { correctVisit } from "#lib/procedure/commands/visits.ts";
import { readSchool } from "#lib/schools/reads/school.ts";
import { inSmallWorld, noon } from "#lib/testing/small-world.ts";
import { withDatabase } from "#lib/testing/temporary-database.ts";
import { listVisits } from "#lib/visits/reads/visit-list.ts";
import { ImportRefused, importFiles, runImport } from "./run-import.ts";

const now = new Date("2018-03-01T09:00:00Z");
const system = { role: "system" } as const;
const kinds = ["verdicts", "visits", "plan", "schools", "rounds"]; // any order
const examples = kinds.map((kind) => ({
  name: `${kind}.csv`,
  text: readFileSync(`examples/${kind}.csv`, "utf8"),
}));

const load = (database: Database, files: readonly SourceFile[], history = false, dryRun = false) =>
  importFiles({ database, actor: system, now }, { files, history, dryRun });
const progress = (database: Database, params: object) =>
  readProgress.run({ read: database.read, actor: system, now }, params);
const entries = (database: Database) => database.read.select().from(journal).orderBy(asc(journal.seq));
const file = (name: string, ...lines: string[]): SourceFile => ({ name, text: lines.join("\r\n") });

async function errorsOf(work: Promise<unknown>): Promise<string[]> {
  const error = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof ImportRefused)) throw error ?? new Error("The import was not refused.");
  return error.errors.map(({ file: name, row, column, message }) => `${name}:${row}:${column} ${message}`);
}

test("the example files rebuild the past: entries in the order of knowing, at the start of each day", async () => {
  await withDatabase(async (database) => {
    await load(database, examples, true);
    const written = await entries(database);
    expect(written.map((entry) => entry.at)).toEqual(written.map((entry) => entry.at).toSorted());
    expect(new Set(written.map((entry) => entry.actor))).toEqual(new Set(["system"]));
    expect(new Set(written.map((entry) => entry.importedAt))).toEqual(new Set([now.toISOString()]));
    expect(written.map((entry) => `${dayOf(entry.at)} ${entry.action}`).slice(-6)).toEqual([
      "2017-10-10 verdict.give",
      "2017-11-06 verdict.give",
      "2017-11-20 keurmerk.record",
      "2017-12-11 keurmerk.record",
      "2018-01-12 plan.adopt",
      "2018-02-05 visit.record",
    ]);
    const then = await progress(database, { on: "2017-12-31", knownAt: "2018-02-02" });
    expect(then).toMatchObject({
      population: 4,
      leftUnvisited: 1,
      visited: 3,
      approved: 1,
      rejected: 1,
      noLessons: 1,
      toVisit: 1,
    });
    expect(then).toMatchObject({ rejectedKeurmerkLost: 1, plan: { adoptedOn: "2018-01-12" } });
    expect(await progress(database, { on: "2017-12-31" })).toMatchObject({
      visited: 4,
      pending: 1,
      toVisit: 0,
    });
    expect((await verifyJournal(database.read)).wrong).toBeNull();
  });
});

test("217 schools with visits and verdicts count as the files themselves do; the same files again change nothing", async () => {
  const provinces = ["Utrecht", "Fryslân", "Zeeland"];
  const schools = Array.from(
    { length: 217 },
    (_, n) => `S${n};School ${n};Plaats;${provinces[n % 3]};houder;01-01-2015;01-07-2017`,
  );
  const visited = Array.from({ length: 150 }, (_, n) => ({
    n,
    kind: n % 7 === 0 ? "geen les" : "inspectiebezoek",
    month: 9 + (n % 4),
  }));
  const visits = visited.map(
    ({ n, kind, month }) => `S${n};${10 + (n % 15)}-${String(month).padStart(2, "0")}-2017;${kind}`,
  );
  const judged = visited.filter(({ n, kind }) => kind === "inspectiebezoek" && n % 3 === 0);
  const verdicts = judged.map(
    ({ n }) =>
      `S${n};2018-01-${10 + (n % 15)};${n % 9 === 0 ? "afgekeurd" : "goedgekeurd"};"Omdat; ""${n}"""`,
  );
  const files = [
    file("v.csv", "\uFEFFschool;beoordeeld op;oordeel;motivering", ...verdicts),
    file("b.csv", "school;bezocht op;soort", ...visits),
    file("s.csv", "nummer;naam;plaats;provincie;keurmerk;keurmerk sinds;ingeschreven op", ...schools),
    file("r.csv", "code;naam;begint op;eindigt op", "r;Ronde;01-07-2017;31-12-2018"),
  ];
  await withDatabase(async (database) => {
    const rejected = judged.filter(({ n }) => n % 9 === 0).length;
    const noLessons = visited.filter(({ kind }) => kind === "geen les").length;
    const dry = await load(database, files, false, true);
    expect(await entries(database)).toEqual([]);
    const real = await load(database, files);
    expect(real).toEqual({ ...dry, written: true });
    expect(await progress(database, { on: "2018-02-28" })).toMatchObject({
      population: 217,
      visited: visited.length,
      approved: judged.length - rejected,
      rejected,
      pending: visited.length - noLessons - judged.length,
      noLessons,
      toVisit: 217 - visited.length,
    });
    const before = (await entries(database)).length;
    expect((await load(database, files)).entries).toBe(0);
    expect((await entries(database)).length).toBe(before);
  });
});

const header = {
  rounds: "code,name,startsOn,endsOn",
  schools: "number,name,place,province,keurmerk,keurmerkSince,enrolledOn,leftOn",
  visits: "school,heldOn,kind",
  verdicts: "school,decidedOn,verdict,motivation",
};
const round = file("r.csv", header.rounds, "r,Ronde,2017-07-01,2018-12-31");
const school = file("s.csv", header.schools, "S1,School,Ede,Gelderland,holder,2015-01-01,2017-07-01,");

test("everything wrong comes at once, with file, row, column and a sentence, and nothing is written", async () => {
  await withDatabase(async (database) => {
    const files = [
      round,
      file(
        "s.csv",
        header.schools,
        "S1,School,Ede,Gelderland,holder,2015-01-01,2017-07-01,",
        "S2,,Ede,Nergens,holder,2015-02-30,2017-07-01,2017-06-01",
        "S3,School,Ede,Gelderland,holder,2015-01-01,2017-07-01,",
      ),
      file(
        "v.csv",
        header.visits,
        "S1,2017-10-01,classroom",
        "S1,2017-10-01,classroom",
        "S9,2017-10-01,classroom",
        "S1,2019-01-01,classroom",
        "S1,2017-06-30,reinspection",
        "S2,31-02-2018,party",
      ),
      file("o.csv", header.verdicts, "S3,2017-06-15,approved,", "S1,2017-11-01,rejected,"),
      file("kapot.csv", header.visits, 'S1,"2017-10-01,classroom'),
      file("vreemd.csv", "a,b", "1,2"),
    ];
    const errors = await errorsOf(load(database, files));
    for (const expected of [
      /^s\.csv:3:name Deze cel is leeg/,
      /^s\.csv:3:province “Nergens” is hier onbekend/,
      /^s\.csv:3:keurmerkSince “2015-02-30” is geen dag/,
      /^v\.csv:3:school Dit staat er al: v\.csv, rij 2/,
      /^v\.csv:4:school School “S9” staat niet in het register/,
      /^v\.csv:5:heldOn .*toekomst/,
      /^v\.csv:6:heldOn Het bezoek ligt voor het begin van de ronde/,
      /^v\.csv:7:heldOn “31-02-2018” is geen dag/,
      /^v\.csv:7:kind “party” is hier onbekend/,
      /^o\.csv:2:decidedOn .*Zonder bezoek kan er geen oordeel zijn/,
      /^o\.csv:3:motivation Deze cel is leeg/,
      /^kapot\.csv:1: Dit is geen geldige CSV/,
      /^vreemd\.csv:1: Aan de kop is niet te zien/,
    ])
      expect(errors).toContainEqual(expect.stringMatching(expected));
    expect(await entries(database)).toEqual([]);
  });
});

test("a changed name, a later keurmerk and a leaving are new facts; another difference shows both values", async () => {
  await withDatabase(async (database) => {
    await load(database, [round, school]);
    const with1 = (line: string) => [file("s.csv", header.schools, line)];
    const changed = with1(
      "S1,Nieuwe School,Wageningen,Gelderland,withdrawn,2018-02-01,2017-07-01,2018-02-15",
    );
    expect((await load(database, changed)).entries).toBe(3);
    expect((await load(database, changed)).entries).toBe(0);
    expect((await load(database, [school])).entries).toBe(0);
    expect(await readSchool.run({ read: database.read, actor: system, now }, { id: "S1" })).toMatchObject({
      name: "Nieuwe School",
      keurmerk: { stage: "withdrawn" },
      tidk: { leftOn: "2018-02-15" },
    });
    const errors = await errorsOf(
      load(database, with1("S1,Nieuwe School,Wageningen,Utrecht,lapsed,2018-02-01,2017-08-01,2018-02-16")),
    );
    expect(errors).toEqual([
      "s.csv:2:province Bekend is “Gelderland”, in het bestand staat “Utrecht”.",
      "s.csv:2:keurmerk Bekend is “Ingetrokken”, in het bestand staat “lapsed”.",
      "s.csv:2:enrolledOn Bekend is “01-07-2017”, in het bestand staat “2017-08-01”.",
      "s.csv:2:leftOn Bekend is “15-02-2018”, in het bestand staat “2018-02-16”.",
    ]);
  });
});

test("what was corrected or erased since is still known to an old file", async () => {
  await inSmallWorld(async ({ database, people, by, visitId, verdictId }) => {
    await correctVisit.run(by(people.coordinator), { id: visitId, heldOn: "2017-10-03", reason: "Agenda" });
    await eraseVerdict.run(by(people.coordinator), { id: verdictId, confirmed: true });
    const old = [
      file("v.csv", header.visits, "B-1,2017-10-02,classroom"),
      file("o.csv", header.verdicts, "B-1,2017-11-01,approved,Over het geheel voldoende"),
    ];
    expect(
      (await importFiles(by(people.coordinator), { files: old, history: false, dryRun: false })).entries,
    ).toBe(0);
    const { visits } = await listVisits.run(
      { read: database.read, actor: people.coordinator, now: new Date(noon) },
      {},
    );
    expect(visits.map((visit) => visit.heldOn)).toEqual(["2017-10-03"]);
  });
});

test("the past goes only into an empty journal, and a day of recording only with the past", async () => {
  await withDatabase(async (database) => {
    const recorded = file("v.csv", `${header.visits},recordedOn`, "S1,2017-10-01,classroom,2017-09-30");
    expect(await errorsOf(load(database, [round, school, recorded]))).toEqual([
      expect.stringMatching(/^v\.csv:2:recordedOn .*--history/),
    ]);
    expect(await errorsOf(load(database, [round, school, recorded], true))).toEqual([
      expect.stringMatching(/^v\.csv:2:recordedOn Vastgelegd .* voordat het gebeurde/),
    ]);
    await load(database, [round]);
    await expect(load(database, [school], true)).rejects.toThrow(/alleen in een leeg logboek/);
  });
});

test("a file with only a header is valid; each role imports its own work", async () => {
  await inSmallWorld(async ({ people, by }) => {
    const files = [file("s.csv", header.schools, "S1,School,Ede,Gelderland,holder,2015-01-01,2017-07-01,")];
    const send = (actor: (typeof people)[keyof typeof people], sent: readonly SourceFile[]) =>
      runImport.run(by(actor), { files: sent, dryRun: true });
    expect((await send(people.coordinator, [file("leeg.csv", header.visits)])).entries).toBe(0);
    await expect(send(people.coordinator, files)).rejects.toThrow(/werk van een andere rol/);
    expect((await send(people.reviewer, files)).entries).toBe(3);
    await expect(send(people.inspector, files)).rejects.toBeInstanceOf(Problem);
    await expect(send(people.reviewer, [file("x.csv", "a,b")])).rejects.toMatchObject({
      kind: "invalid",
      errors: [{ field: "x.csv:1:" }],
    });
  });
});
