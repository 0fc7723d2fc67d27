import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { Database } from "#db/open.ts";
import { schoolDistinction } from "#db/schema/register.ts";
import { demoSchools } from "#lib/demo/schools.ts";
import { readProgress } from "#lib/figures/reads/progress.ts";
import type { SourceFile } from "#lib/import/reads/file-table.ts";
import { openRound } from "#lib/planning/commands/planning.ts";
import { recordKeurmerk } from "#lib/register/commands/keurmerk.ts";
import { enrolSchool, registerSchool } from "#lib/register/commands/register.ts";
import { getLabelledSchools, listLookalikes } from "#lib/register/reads/lookalikes.ts";
import { record } from "#lib/testing/generated-history.ts";
import { withDatabase } from "#lib/testing/temporary-database.ts";
import { everythingIn } from "#lib/testing/traces.ts";
import { workbook } from "#lib/testing/workbook.ts";
import type { ConfirmedSchool } from "./check-lookalikes.ts";
import { ImportRefused, importFiles, runImport } from "./run-import.ts";

const system = { role: "system" } as const;
const now = new Date("2018-03-01T09:00:00Z");
const header = "number;name;place;province;keurmerk;keurmerkSince;enrolledOn";
const amstel = "Amstelbocht Talen;Amsterdam;Noord-Holland;holder;15-05-2015;01-07-2017";
const sudwester = "Súdwester Taalskoalle;Sneek;Fryslân;holder;16-04-2013;01-07-2017";

/** A round code with an en dash, and two schools of the demonstration with their keurmerk and enrolment. */
async function inRegister(work: (database: Database) => Promise<void>): Promise<void> {
  await withDatabase(async (database) => {
    const context = { database, actor: system, now };
    const round = { code: "TidK 2017–2018", name: "Ronde “17–18”" };
    await openRound.run(context, { ...round, startsOn: "2017-07-01", endsOn: "2018-12-31" });
    for (const { number, name, place, province, keurmerk, keurmerkSince } of demoSchools) {
      if (number !== "BOW-1185" && number !== "BOW-1115") continue;
      await registerSchool.run(context, { number, name, place, province, registeredOn: keurmerkSince });
      await recordKeurmerk.run(context, { id: number, event: keurmerk, effectiveOn: keurmerkSince });
      await enrolSchool.run(context, { school: number, enteredOn: "2017-07-01" });
    }
    await work(database);
  });
}

function load(
  database: Database,
  file: SourceFile,
  options: { dryRun?: boolean; confirmedNew?: ConfirmedSchool[] } = {},
) {
  const { dryRun = false, ...rest } = options;
  return importFiles({ database, actor: system, now }, { files: [file], history: false, dryRun, ...rest });
}

const csv = (...rows: string[]) => ({ name: "s.csv", text: [header, ...rows].join("\r\n") });
const trial = (name: string): SourceFile => ({
  name,
  text: readFileSync(`lib/testing/trials/${name}`, "utf8"),
});

/** What was told to be wrong. */
async function refusals(work: Promise<unknown>): Promise<string[]> {
  const error = await work.catch((reason: unknown) => reason);
  if (!(error instanceof ImportRefused)) throw error instanceof Error ? error : new Error("Not refused.");
  return error.errors.map(({ row, column, message }) => `${row}:${column} ${message}`);
}

test.each([
  ["second-school-lowercase.csv", trial("second-school-lowercase.csv")],
  ["rename-nfd.csv", trial("rename-nfd.csv")],
  ["a hyphen that does not break", csv(`BOW‑1185;${amstel}`)],
  ["an en dash and spaces at the ends", csv(`" BOW–1185\u00a0";${amstel}`)],
  ["full width, as from a Japanese keyboard", csv(`ＢＯＷ－１１８５;${amstel}`)],
  ["a mark that nobody sees", csv(`BOW-1185\u200b;${amstel}`)],
  ["a soft hyphen in a name", csv(`BOW-1185;${amstel.replace("bocht", "\u00adbocht")}`)],
  ["a name in capitals", csv(`BOW-1185;${amstel.toUpperCase().replace("HOLDER", "holder")}`)],
  ["two spaces and one that does not break", csv(`BOW-1185;${amstel.replace(" ", " \u00a0")}`)],
  ["accents apart, in name and province", csv(`BOW-1115;${sudwester.normalize("NFD")}`)],
  [
    "the code of the round with another dash",
    {
      name: "s.csv",
      text: [`${header};round`, `BOW-1185;${amstel};tidk 2017-2018`].join("\n"),
    },
  ],
  [
    "the round itself, with other quotes and dashes",
    {
      name: "r.csv",
      text: 'code;name;startsOn;endsOn\nTIDK 2017-2018;"Ronde ""17-18""";01-07-2017;31-12-2018',
    },
  ],
] as const)("nothing is new where a person reads the same: %s", async (_what, file) => {
  await inRegister(async (database) => {
    const before = everythingIn(database.read);
    const { entries, counts } = await load(database, file);
    expect([entries, counts.schools?.added, counts.rounds?.added]).toEqual([0, 0, 0]);
    expect(everythingIn(database.read)).toBe(before);
    const context = { read: database.read, actor: system, now };
    expect((await readProgress.run(context, {})).population).toBe(2);
  });
});

test("visits, verdicts and plans name a school and a round however those are written", async () => {
  await inRegister(async (database) => {
    const visits = {
      name: "v.csv",
      text: "school;heldOn;kind;round\nbow–1185;02-10-2017;classroom;TIDK 2017-2018",
    };
    expect((await load(database, visits)).counts.visits).toEqual({ added: 1, known: 0 });
    expect((await load(database, visits)).counts.visits).toEqual({ added: 0, known: 1 });
    const verdicts = {
      name: "o.csv",
      text: "school;decidedOn;verdict;motivation\nBow-1185;02-11-2017;rejected;Cafe\u0301",
    };
    expect((await load(database, verdicts)).entries).toBe(1);
    expect((await load(database, verdicts)).entries).toBe(0);
    const plan = {
      name: "p.csv",
      text: "round;adoptedOn;quarter;target\nTidK 2017−2018;12-01-2018;2018–q1;2",
    };
    expect((await load(database, plan)).entries).toBe(1);
  });
});

test("a new school keeps the spelling of its first row, in NFC; the second row is the same school", async () => {
  await inRegister(async (database) => {
    const row = "Cafe\u0301 Taal;Ede;Gelderland;houder;15-05-2015;01-07-2017";
    await load(database, csv(`bow-0042;${row}`));
    expect((await load(database, csv(`BOW–0042;${row.toLowerCase()}`))).entries).toBe(0);
    const everything = everythingIn(database.read);
    expect(everything).toContain('"number":"bow-0042"');
    expect(everything).toContain('"name":"Café Taal"');
    const twice = csv(`B-77;School 77${row.slice(9)}`, `b-77;School 77${row.slice(9)}`);
    expect(await refusals(load(database, twice))).toEqual(["3:number Dit staat er al: s.csv, rij 2."]);
    expect((await load(database, csv(`BOW-42;Ander${row.slice(9)}`))).counts.schools?.added).toBe(1);
  });
});

test("a new school with name and place of a known one is asked about; the answer may stand in the file or come with it", async () => {
  await inRegister(async (database) => {
    const file = csv(`N-1;${amstel.replace("A", "a")}`);
    const lookalike = {
      file: "s.csv",
      row: 2,
      school: { number: "N-1", name: "amstelbocht Talen", place: "Amsterdam" },
      known: [{ number: "BOW-1185", name: "Amstelbocht Talen", place: "Amsterdam" }],
    };
    const tried = await load(database, file, { dryRun: true });
    expect([tried.entries, tried.lookalikes]).toEqual([3, [lookalike]]);
    expect(await refusals(load(database, file))).toEqual([
      "2:name Er is al een school met deze naam en plaats: “Amstelbocht Talen” in Amsterdam (BOW-1185). Is dit een andere school? Vink dat dan aan, of vul in de kolom “andere school dan” het nummer van die school in.",
    ]);
    expect(
      await refusals(load(database, file, { confirmedNew: [{ number: "N-2", otherThan: ["BOW-1185"] }] })),
    ).toHaveLength(1);
    expect(
      await refusals(load(database, file, { confirmedNew: [{ number: "N-1", otherThan: ["BOW-1"] }] })),
    ).toHaveLength(1);
    await load(database, file, { confirmedNew: [{ number: "n-1", otherThan: ["bow-1185"] }] });
    const answered = { name: "s.csv", text: `${header};andere school dan\nN-2;${amstel};bow-1185, N-1` };
    expect((await load(database, answered, { dryRun: true })).lookalikes).toEqual([]);
    await load(database, answered);
    expect(await database.read.select().from(schoolDistinction)).toHaveLength(3);
    expect(await listLookalikes.run({ read: database.read, actor: system, now }, {})).toEqual([]);
  });
});

test("of two new schools with one name and place the second is asked about", async () => {
  await inRegister(async (database) => {
    const row = "Leerhuys;Ede;Gelderland;houder;15-05-2015;01-07-2017";
    const file = csv(`N-1;${row}`, `N-2;${row.replace("Leer", "LEER")}`);
    const { lookalikes } = await load(database, file, { dryRun: true });
    expect(lookalikes.map(({ row: at, known }) => [at, known.map(({ number }) => number)])).toEqual([
      [3, ["N-1"]],
    ]);
    await load(database, file, { confirmedNew: [{ number: "N-2", otherThan: ["N-1"] }] });
    expect(await database.read.select().from(schoolDistinction)).toHaveLength(1);
  });
});

test("a school that was registered after the question was shown is asked about too", async () => {
  await inRegister(async (database) => {
    const confirmedNew = [{ number: "N-1", otherThan: ["BOW-1185"] }];
    await load(database, csv(`N-2;${amstel}`), {
      confirmedNew: [{ number: "N-2", otherThan: ["BOW-1185"] }],
    });
    expect(await refusals(load(database, csv(`N-1;${amstel}`), { confirmedNew }))).toEqual([
      expect.stringContaining("(N-2)"),
    ]);
  });
});

test("a file with hundreds of schools of one name is refused row by row, without naming each to each", async () => {
  await inRegister(async (database) => {
    const rows = Array.from({ length: 400 }, (_, n) => `N-${n};${amstel}`);
    const told = await refusals(load(database, csv(...rows)));
    expect(new Set(told.map((message) => message.replace(/^\d+:/, "")))).toEqual(
      new Set(["name Meer dan 25 scholen hebben deze naam en plaats."]),
    );
    expect(told).toHaveLength(400);
    expect(
      await refusals(
        load(database, csv("N-1;constructor;constructor;Gelderland;constructor;15-05-2015;01-07-2017")),
      ),
    ).toEqual([expect.stringContaining("keurmerk “constructor” is hier onbekend")]);
  });
});

test("the page and the API answer in the same way", async () => {
  await inRegister(async (database) => {
    const context = { database, read: database.read, actor: system, now };
    const files = [{ name: "s.csv", text: csv(`N-1;${amstel}`).text }];
    expect((await runImport.run(context, { files, dryRun: true })).lookalikes).toHaveLength(1);
    await expect(runImport.run(context, { files })).rejects.toMatchObject({
      errors: [{ field: "s.csv:2:name" }],
    });
    expect(
      (await runImport.run(context, { files, confirmedNew: [{ number: "N-1", otherThan: ["BOW-1185"] }] }))
        .written,
    ).toBe(true);
  });
});

test("a number in a workbook is what its cell shows, zeros at the front included", async () => {
  await inRegister(async (database) => {
    const headers = header.split(";");
    const rows = ["Eén;Ede", "Twee;Ede"].map((named) =>
      `${named};Gelderland;houder;15-05-2015;01-07-2017`.split(";"),
    );
    const shown = { type: Number, value: 42, format: "0000" } as const;
    const cells = [headers, [shown, ...(rows[0] ?? [])], ["42", ...(rows[1] ?? [])]];
    await load(database, { name: "s.xlsx", bytes: await workbook({ Blad1: cells }) });
    const numbers = getLabelledSchools(database.read).map(({ name, number }) => `${name} ${number}`);
    expect(numbers).toEqual(expect.arrayContaining(["Eén 0042", "Twee 42"]));
  });
});

test("of two spellings that a database holds a file means the one that it writes, or else the first", async () => {
  await inRegister(async (database) => {
    await record(database, "2018-03-01", async (write) => {
      const happenedOn = "2018-01-02";
      await write.add("school", "twice", { happenedOn, number: "bow-1185" });
      const names = { name: "Dubbel", sortKey: "dubbel", searchKey: "dubbel ede", place: "Ede" };
      await write.add("schoolProfile", "named", {
        ...names,
        happenedOn,
        schoolId: "twice",
        province: "Gelderland",
      });
    });
    for (const number of ["BOW-1185", "Bow–1185"])
      expect((await load(database, csv(`${number};${amstel}`), { dryRun: true })).entries).toBe(0);
    const visits = { name: "v.csv", text: "school;heldOn;kind\nbow-1185;02-10-2017;classroom" };
    expect(await refusals(load(database, visits))).toHaveLength(1); // the second spelling takes no part in the round
  });
});
