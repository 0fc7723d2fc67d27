import fc from "fast-check";
import { expect, test } from "vitest";
import type { Database } from "#db/open.ts";
import { addDays, type Day } from "#lib/calendar/day.ts";
import type { SourceFile } from "#lib/import/reads/file-table.ts";
import { runs } from "#lib/testing/runs.ts";
import { withDatabase } from "#lib/testing/temporary-database.ts";
import { ImportRefused, importFiles } from "./run-import.ts";

const now = new Date("2018-03-01T09:00:00Z");

type Row = Record<string, string>;
type Tables = Record<"rounds" | "schools" | "visits" | "verdicts" | "plan" | "assignments", Row[]>;

/** Files without a mistake: schools S0 to S7 are visited and judged, S8 to S11 are still to be visited. */
function soundTables(): Tables {
  const numbers = Array.from({ length: 12 }, (_, n) => `S${n}-x`);
  const visited = numbers.slice(0, 8);
  const on = (n: number): Day => addDays("2017-10-02", n * 7);
  return {
    rounds: [{ code: "r", naam: "Ronde", "begint op": "2017-07-01", "eindigt op": "2018-12-31" }],
    schools: numbers.map((nummer, n) => ({
      nummer,
      naam: `School ${n}`,
      plaats: "Ede",
      provincie: "Gelderland",
      cursisten: String(40 + n),
      keurmerk: "houder",
      "keurmerk sinds": "2015-01-01",
      "ingeschreven op": "2017-07-01",
      "vertrokken op": n === 7 ? "2018-02-01" : "",
      ronde: "r",
    })),
    visits: visited.map((school, n) => ({
      school,
      "bezocht op": on(n),
      soort: "Inspectiebezoek",
      ronde: "r",
    })),
    verdicts: visited.map((school, n) => ({
      school,
      "beoordeeld op": addDays(on(n), 20),
      oordeel: n % 2 === 0 ? "Goedgekeurd" : "Afgekeurd",
      motivering: "Omdat",
      ronde: "r",
    })),
    plan: ["2018-K1", "2018-K2", "2018-K3"].map((kwartaal, n) => ({
      ronde: "r",
      "vastgesteld op": "2018-01-12",
      kwartaal,
      aantal: String(n + 1),
    })),
    assignments: numbers.slice(8).map((school) => ({ school, kwartaal: "2018-K2", ronde: "r" })),
  };
}

/** Ways to spoil one cell: what must be wrong in it whatever else is. */
const mistakes: Readonly<Record<keyof Tables, Readonly<Record<string, readonly string[]>>>> = {
  rounds: { naam: [""], "begint op": ["1 juli", ""], "eindigt op": ["31-02-2018", "2017-06-30"] },
  schools: {
    naam: ["", "x".repeat(201)],
    plaats: [""],
    provincie: ["Nergens", ""],
    cursisten: ["veel"],
    keurmerk: ["misschien", ""],
    "keurmerk sinds": ["30-02-2015", "2018-03-02"],
    "ingeschreven op": ["ooit", "2018-03-02"],
    "vertrokken op": ["morgen", "2017-06-30"],
    ronde: ["z"],
  },
  visits: {
    school: ["", "onbekend"],
    "bezocht op": ["31-02-2018", "2018-03-02", "2017-06-30"],
    soort: ["feest", ""],
    ronde: ["z"],
  },
  verdicts: {
    school: ["", "onbekend"],
    "beoordeeld op": ["gisteren", "2018-03-02", "2017-07-01"],
    oordeel: ["misschien"],
    ronde: ["z"],
  },
  plan: {
    ronde: ["z", ""],
    "vastgesteld op": ["ooit", "2018-03-02"],
    kwartaal: ["lente", "2020-K1"],
    aantal: ["-1", ""],
  },
  assignments: { school: ["", "onbekend"], kwartaal: ["lente", "2017-K4"], ronde: ["z"] },
};

type Spot = { kind: keyof Tables; row: number; column: string; value: string };

const spots: readonly Spot[] = (Object.keys(mistakes) as (keyof Tables)[]).flatMap((kind) =>
  soundTables()[kind].flatMap((_row, row) =>
    Object.entries(mistakes[kind]).flatMap(([column, values]) =>
      values.map((value) => ({ kind, row, column, value })),
    ),
  ),
);

function filesOf(tables: Tables): SourceFile[] {
  return Object.entries(tables).map(([kind, rows]) => ({
    name: `${kind}.csv`,
    text: [Object.keys(rows[0] ?? {}), ...rows.map(Object.values)].map((cells) => cells.join(";")).join("\n"),
  }));
}

function spoilt(tables: Tables, wrong: readonly Spot[]): Tables {
  for (const { kind, row, column, value } of wrong) (tables[kind][row] as Row)[column] = value;
  return tables;
}

async function errorsIn(database: Database, files: SourceFile[]): Promise<string[]> {
  const context = { database, actor: { role: "system" } as const, now };
  const error = await importFiles(context, { files, dryRun: true, history: false }).catch((reason) => reason);
  if (!(error instanceof Error)) return [];
  if (!(error instanceof ImportRefused)) throw error;
  return error.errors.map(({ file, row, message }) => `${file}:${row} ${message}`);
}

test("files without a mistake are taken", async () => {
  await withDatabase(async (database) => {
    expect(await errorsIn(database, filesOf(soundTables()))).toEqual([]);
  });
});

test("each mistake alone is one error, in its own row", async () => {
  await withDatabase(async (database) => {
    const ofCells = Map.groupBy(spots, ({ kind, column, value }) => `${kind} ${column} ${value}`);
    for (const [nth, same] of [...ofCells.values()].entries()) {
      const spot = same[nth % same.length] as Spot;
      const errors = await errorsIn(database, filesOf(spoilt(soundTables(), [spot])));
      const place = `${spot.kind}.csv:${spot.row + 2} `;
      expect(errors, JSON.stringify(spot)).toEqual([expect.stringContaining(place)]);
    }
  });
});

/** Values that are wrong only beside another cell: with a mistake there too, nobody can tell. */
const relative = ["2017-06-30", "2017-07-01", "2020-K1", "2017-K4"];

function areIndependent(wrong: readonly Spot[]): boolean {
  const schoolOf = ({ kind, row }: Spot) => (kind === "assignments" ? row + 8 : row);
  return wrong.every(
    (spot) =>
      !relative.includes(spot.value) ||
      !wrong.some(
        (other) =>
          other !== spot &&
          (other.kind === "rounds" ||
            (other.kind === spot.kind && other.row === spot.row) ||
            (other.kind === "schools" && schoolOf(other) === schoolOf(spot)) ||
            (other.kind === "visits" && spot.kind === "verdicts")),
      ),
  );
}

test("mistakes in any cells are as many errors, in one go", async () => {
  await withDatabase(async (database) => {
    await fc.assert(
      fc.asyncProperty(
        fc
          .uniqueArray(fc.constantFrom(...spots), {
            minLength: 2,
            maxLength: 12,
            selector: ({ kind, row, column }) => JSON.stringify([kind, row, column]),
          })
          .filter(areIndependent),
        async (wrong) => {
          const errors = await errorsIn(database, filesOf(spoilt(soundTables(), wrong)));
          const place = (text: string) => text.split(" ")[0];
          const expected = wrong.map(({ kind, row }) => `${kind}.csv:${row + 2}`);
          expect(errors.map(place).toSorted()).toEqual(expected.toSorted());
        },
      ),
      { numRuns: runs(40) },
    );
  });
});

test.each([
  ["a file in another encoding", (text: string) => text.replace("School 3", "School \uFFFD")],
  ["a file with a quotation mark too many", (text: string) => text.replace("School 3", '"School 3')],
  ["a file of which a column is missing", (text: string) => text.replace("provincie", "landsdeel")],
  ["a file of which the number is missing", (text: string) => text.replace("nummer", "kenmerk")],
  ["a file of no kind", (text: string) => text.replace(/^.*$/m, "a;b;c;d")],
])("%s is no reason to call its schools unknown", async (_name, spoil) => {
  await withDatabase(async (database) => {
    const files = filesOf(soundTables()).map((file) =>
      file.name === "schools.csv" && "text" in file ? { ...file, text: spoil(file.text) } : file,
    );
    const errors = await errorsIn(database, files);
    expect(errors.filter((error) => !error.startsWith("schools.csv:1 "))).toEqual([]);
    expect(errors.length).toBeGreaterThan(0);
  });
});
