import { readFileSync } from "node:fs";
import { asc } from "drizzle-orm";
import { expect, test } from "vitest";
import { journal } from "#db/journal/schema.ts";
import type { Database } from "#db/open.ts";
import { dayOf } from "#lib/calendar/amsterdam.ts";
import { readProgress } from "#lib/figures/reads/progress.ts";
import type { SourceFile } from "#lib/import/reads/file-table.ts";
import { listSchools } from "#lib/schools/reads/school-list.ts";
import { withDatabase } from "#lib/testing/temporary-database.ts";
import { everythingIn } from "#lib/testing/traces.ts";
import { ImportRefused, importFiles } from "./run-import.ts";

const now = new Date("2018-03-01T09:00:00Z");
const system = { role: "system" } as const;
const load = (database: Database, files: readonly SourceFile[], history = false) =>
  importFiles({ database, actor: system, now }, { files, history, dryRun: false });
const file = (name: string, ...lines: string[]) => ({ name, text: lines.join("\n") });

const round = file("r.csv", "code,name,startsOn,endsOn", "r,Ronde,2017-07-01,2018-12-31");
const schoolHead = "number,name,place,province,keurmerk,keurmerkSince,enrolledOn,leftOn";
const school = file("s.csv", schoolHead, "S1,School,Ede,Gelderland,holder,2015-01-01,2017-07-01,");
const visits = (...rows: string[]) => file("v.csv", "school,heldOn,kind,recordedOn", ...rows);
const verdicts = (...rows: string[]) =>
  file("o.csv", "school,decidedOn,verdict,motivation,recordedOn", ...rows);
const plan = (...rows: string[]) => file("p.csv", "round,adoptedOn,quarter,target", ...rows);

/** Refused with these errors and no others; nothing is written. */
async function expectErrors(
  database: Database,
  files: readonly SourceFile[],
  expected: RegExp[],
  history = false,
): Promise<void> {
  const before = everythingIn(database.read);
  const error = await load(database, files, history).then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof ImportRefused)) throw error ?? new Error("The import was not refused.");
  const reported = error.errors.map((e) => `${e.file}:${e.row}:${e.column} ${e.message}`);
  expect(reported).toEqual(expected.map((pattern) => expect.stringMatching(pattern)));
  expect(everythingIn(database.read)).toBe(before);
}

test("the figures of the example files are those one counts in the text itself", async () => {
  const kinds = ["rounds", "schools", "visits", "verdicts", "plan"];
  const texts = Object.fromEntries(kinds.map((kind) => [kind, readFileSync(`examples/${kind}.csv`, "utf8")]));
  const numbers = (kind: string, pattern: RegExp) =>
    new Set([...(texts[kind] ?? "").matchAll(pattern)].map(([, number]) => number));
  const inspected = numbers("visits", /^([^,]+),[\d-]+,(?:classroom|reinspection)/gm);
  const visited = numbers("visits", /^([^,]+),\d{4}-/gm);
  const approved = numbers("verdicts", /^([^,]+),[\d-]+,approved/gm);
  const rejected = numbers("verdicts", /^([^,]+),[\d-]+,rejected/gm);
  const lost = numbers("schools", /^([^,]+),.*,(?:withdrawn|lapsed|ended),/gm);
  const left = numbers("schools", /^([^,]+),.*,[\d-]{10},[\d-]{10},[\d-]{10},/gm);
  const all = numbers("schools", /^(V-\d+),/gm);
  const gone = left.difference(visited);
  expect([all.size, visited.size, gone.size]).toEqual([5, 4, 1]);
  await withDatabase(async (database) => {
    const files = kinds.map((kind) => ({ name: `${kind}.csv`, text: texts[kind] ?? "" }));
    await load(database, files, true);
    expect(await readProgress.run({ read: database.read, actor: system, now }, {})).toMatchObject({
      population: all.size - gone.size,
      leftUnvisited: gone.size,
      visited: visited.size,
      inspected: inspected.size,
      approved: approved.size,
      rejected: rejected.size,
      rejectedKeurmerkLost: rejected.intersection(lost).size,
      pending: inspected.size - approved.size - rejected.size,
      noLessons: visited.difference(inspected).size,
      toVisit: all.size - gone.size - visited.size,
    });
    const before = everythingIn(database.read);
    expect((await load(database, files)).entries).toBe(0);
    expect(everythingIn(database.read)).toBe(before);
  });
});

test("what became known on one day is written in a fixed order, and what became known later, later", async () => {
  await withDatabase(async (database) => {
    const first = file(
      "s.csv",
      schoolHead,
      "S1,School,Ede,Gelderland,holder,2017-07-03,2017-07-03,2017-07-03",
    );
    const second = file("s2.csv", schoolHead, "S2,Late,Ede,Gelderland,holder,2017-08-01,2017-07-04,");
    const files = [
      verdicts("S1,2017-07-03,approved,,", "S2,2017-07-10,approved,,2017-07-12"),
      visits("S1,2017-07-03,classroom,", "S2,2017-07-10,classroom,2017-07-20"),
      plan("r,2017-07-03,2018-Q1,1"),
      first,
      second,
      file("r.csv", "code,name,startsOn,endsOn", "r,Ronde,2017-07-03,2018-12-31"),
    ];
    await load(database, files, true);
    const entries = await database.read.select().from(journal).orderBy(asc(journal.seq));
    expect(entries.map(({ at, action }) => `${dayOf(at).slice(5)} ${action}`)).toEqual([
      "07-03 round.open",
      "07-03 school.register",
      "07-03 keurmerk.record",
      "07-03 school.enrol",
      "07-03 plan.adopt",
      "07-03 visit.record",
      "07-03 verdict.give",
      "07-03 school.leave",
      "07-04 school.register",
      "07-04 school.enrol",
      "07-12 verdict.give",
      "07-20 visit.record",
      "08-01 keurmerk.record",
    ]);
    expect(entries[0]?.at).toBe("2017-07-02T22:00:00.000Z");
  });
});

test("days: in the future, before the event, before the enrolment, after the leaving, outside the round", async () => {
  await withDatabase(async (database) => {
    const bound = file(
      "s.csv",
      schoolHead,
      "S1,School,Ede,Gelderland,holder,2015-01-01,2017-09-01,2018-01-15",
    );
    const files = [
      file(
        "r.csv",
        "code,name,startsOn,endsOn",
        "r,Ronde,2017-07-01,2018-02-01",
        "q,Rond,2018-01-01,2017-01-01",
      ),
      bound,
      visits(
        "S1,2017-08-31,classroom,",
        "S1,2018-01-16,classroom,",
        "S1,2018-01-10,classroom,2018-01-09",
        "S1,2018-01-11,classroom,2018-03-02",
        "S1,2018-01-12,classroom,2018-03-01",
      ).text.replaceAll(/$/gm, ",r"),
      verdicts("S1,2018-03-02,approved,,", "S1,2018-02-20,approved,,2018-02-21").text.replaceAll(/$/gm, ",r"),
      plan("r,2018-03-02,2018-Q1,1", "r,2018-01-12,2018-Q2,1", "z,2018-01-12,2018-Q1,1"),
    ].map((f) => (typeof f === "string" ? { name: f.includes("heldOn") ? "v.csv" : "o.csv", text: f } : f));
    const named = files.map(({ name, text }) => ({
      name,
      text: text.replace(/recordedOn,r$/m, "recordedOn,round").replace(/,leftOn$/m, ",leftOn,round"),
    }));
    const withRound = named.map((f) => (f.name === "s.csv" ? { ...f, text: `${f.text},r` } : f));
    await expectErrors(
      database,
      withRound,
      [
        /^r\.csv:3:endsOn De ronde eindigt voordat/,
        /^v\.csv:2:heldOn .*pas mee aan de ronde vanaf 01-09-2017/,
        /^v\.csv:3:heldOn .*niet meer mee .* sinds 15-01-2018/,
        /^v\.csv:4:recordedOn Vastgelegd \(09-01-2018\) voordat het gebeurde \(10-01-2018\)/,
        /^v\.csv:5:recordedOn .*02-03-2018.*toekomst/,
        /^o\.csv:2:decidedOn .*02-03-2018.*toekomst/,
        /^p\.csv:2:adoptedOn .*toekomst/,
        /^p\.csv:3:quarter 2018-K2 valt buiten de ronde/,
        /^p\.csv:4:round Ronde “z” bestaat niet/,
      ],
      true,
    );
  });
});

test("verdicts and leaving may follow the round's end; days of happening count, not the order of recording", async () => {
  await withDatabase(async (database) => {
    const ended = file("r.csv", "code,name,startsOn,endsOn", "r,Ronde,2017-07-01,2017-12-31");
    const left = file(
      "s.csv",
      schoolHead,
      "S1,School,Ede,Gelderland,holder,2015-01-01,2017-07-01,2018-02-15",
    );
    const files = [
      ended,
      left,
      visits("S1,2017-12-31,reinspection,2018-02-20"),
      verdicts("S1,2018-01-20,approved,,"),
    ];
    expect((await load(database, files, true)).entries).toBe(7);
  });
});

test("a key twice in one import is an error in every kind of file, also across files", async () => {
  await withDatabase(async (database) => {
    const again = { ...visits("S1,2017-10-02,classroom,"), name: "v2.csv" };
    const files = [
      file("r.csv", "code,name,startsOn,endsOn", ...Array(2).fill("r,Ronde,2017-07-01,2018-12-31")),
      file("s.csv", schoolHead, ...Array(2).fill("S1,School,Ede,Gelderland,holder,2015-01-01,2017-07-01,")),
      visits("S1,2017-10-02,classroom,", "S1,2017-10-02,reinspection,"),
      verdicts("S1,2017-10-02,approved,,", "S1,2017-10-02,rejected,x,"),
      plan("r,2018-01-12,2018-Q1,1", "r,2018-01-12,2018-Q1,2", "r,2018-01-12,2018-Q2,2"),
      again,
    ];
    await expectErrors(database, files, [
      /^r\.csv:3:code Dit staat er al: r\.csv, rij 2/,
      /^s\.csv:3:number Dit staat er al: s\.csv, rij 2/,
      /^o\.csv:3:school Dit staat er al: o\.csv, rij 2/,
      /^p\.csv:3:quarter Dit staat er al: p\.csv, rij 2/,
      /^v2\.csv:2:school Dit staat er al: v\.csv, rij 2/,
    ]);
  });
});

test("another verdict, motivation, target or round than what is known shows both; a new quarter joins the plan", async () => {
  await withDatabase(async (database) => {
    const facts = [visits("S1,2017-10-02,classroom,"), verdicts("S1,2017-11-01,rejected,Omdat,")];
    await load(database, [round, school, ...facts, plan("r,2018-01-12,2018-Q1,1")]);
    expect((await load(database, [plan("r,2018-01-12,2018-Q2,4", "r,2018-01-12,2018-Q1,1")])).entries).toBe(
      1,
    );
    const { quarters } = await readProgress.run({ read: database.read, actor: system, now }, {});
    expect(quarters.map(({ target }) => target)).toEqual([0, 0, 1, 4, 0, 0]);
    await expectErrors(
      database,
      [
        file("r.csv", "code,name,startsOn,endsOn", "r,Ronde,2017-07-01,2018-06-30"),
        plan("r,2018-01-12,2018-Q1,9"),
        verdicts("S1,2017-11-01,approved,Omdat,"),
      ],
      [
        /^r\.csv:2:endsOn Bekend is “31-12-2018”, .* “2018-06-30”/,
        /^p\.csv:2:target Bekend is “1”, .* “9”/,
        /^o\.csv:2:verdict Bekend is “Afgekeurd”, .* “approved”/,
      ],
    );
    const second = [verdicts("S1,2017-11-01,rejected,Anders,")];
    await expectErrors(database, second, [/^o\.csv:2:motivation Bekend is “Omdat”, .* “Anders”/]);
  });
});

test("where there are two rounds each row says which, and a school may be in both", async () => {
  await withDatabase(async (database) => {
    const next = file("r2.csv", "code,name,startsOn,endsOn", "q,Volgende,2018-01-01,2019-12-31");
    await expectErrors(database, [round, next, school], [/^s\.csv:2:round Er zijn meer rondes/]);
    await expectErrors(database, [school], [/^s\.csv:2:round Er is nog geen ronde/]);
    const line = "S1,School,Ede,Gelderland,holder,2015-01-01";
    const both = file("s.csv", `${schoolHead},round`, `${line},2017-07-01,,r`, `${line},2018-01-01,,q`);
    const visit = file("v.csv", "school,heldOn,kind,round", "S1,2018-01-10,classroom,q");
    expect((await load(database, [round, next, both, visit])).entries).toBe(7);
    const context = { read: database.read, actor: system, now };
    expect(await readProgress.run(context, { round: "q" })).toMatchObject({ population: 1, visited: 1 });
    expect(await readProgress.run(context, { round: "r" })).toMatchObject({ population: 1, visited: 0 });
  });
});

test("spaces around a value never make it another value, quoted or not", async () => {
  await withDatabase(async (database) => {
    const files = [
      file("r.csv", "code,name,startsOn,endsOn", '" r "," Ronde ",2017-07-01," 2018-12-31 "'),
      file("s.csv", schoolHead, '" S1 "," School "," Ede ",Gelderland,holder,2015-01-01," 2017-07-01 ",""'),
      visits('" S1 ", 2017-10-02 , classroom ,'),
      verdicts('S1,2017-11-01,rejected," Omdat ",', 'S1,2017-12-01,approved,"  ",'),
    ];
    await load(database, files);
    const once = everythingIn(database.read);
    expect((await load(database, files)).entries).toBe(0);
    expect(everythingIn(database.read)).toBe(once);
    const { schools } = await listSchools.run({ read: database.read, actor: system, now }, {});
    expect(schools).toMatchObject([{ name: "School", place: "Ede", tidk: { number: "S1" } }]);
  });
});

test("what is no such file is reported: another encoding, an empty file, a column missing, unknown or twice, ragged rows", async () => {
  await withDatabase(async (database) => {
    const files = [
      file("a.csv", "school,heldOn,kind", "S\uFFFD,2017-10-02,classroom"),
      file("b.csv", ""),
      file("c.csv", "school,decidedOn,verdict", "S1,2017-10-02,approved"),
      file("d.csv", "school,heldOn,kind,weer", "S1,2017-10-02,classroom,mooi"),
      file("e.csv", "school,heldOn,bezocht op,kind", "S1,2017-10-02,2017-10-02,classroom"),
      file("f.csv", "school,heldOn,kind", "S1,2017-10-02,classroom,nog iets", "S1,2017-10-03"),
      round,
      school,
    ];
    const before = everythingIn(database.read);
    const error = await load(database, files).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(ImportRefused);
    const { errors } = error as ImportRefused;
    const messages = errors.map((e) => `${e.file}:${e.row}:${e.column} ${e.message}`);
    for (const expected of [
      /^a\.csv:1: Het bestand is geen UTF-8/,
      /^b\.csv:1: Het bestand is leeg/,
      /^c\.csv:1:motivation De kolom “motivering” ontbreekt/,
      /^d\.csv:1:weer De kolom “weer” is onbekend/,
      /^e\.csv:1:heldOn De kolom “bezocht op” komt twee keer voor/,
      /^f\.csv:2: Deze rij heeft meer cellen dan de kop/,
      /^f\.csv:3:kind Deze cel is leeg/,
    ])
      expect(messages).toContainEqual(expect.stringMatching(expected));
    expect(everythingIn(database.read)).toBe(before);
  });
});
