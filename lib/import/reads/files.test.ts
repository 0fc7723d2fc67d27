import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test, vi } from "vitest";
import { runs } from "#lib/testing/runs.ts";
import { csvCases } from "#lib/testing/spreadsheets/csv-cases.ts";
import { dialects } from "#lib/testing/spreadsheets/dialects.ts";
import { toldOf } from "#lib/testing/spreadsheets/told.ts";
import { allKinds, asText, savedName, workbookCases } from "#lib/testing/spreadsheets/workbook-cases.ts";
import { xlsxOf } from "#lib/testing/spreadsheets/xlsx-parts.ts";
import type { ImportError } from "./file-table.ts";
import { tablesIn } from "./read-file.ts";
import { readRows } from "./read-rows.ts";

const folder = "lib/import/fixtures";
const unforeseen = "Dit bestand is niet te lezen";

function toldOfFixture(name: string): string[] {
  return toldOf({ name, bytes: readFileSync(`${folder}/${name}`) });
}

test.each(workbookCases)("a workbook is read as a person sees it: $name", ({ sheets, seen }) => {
  expect(toldOf({ name: "b.xlsx", bytes: xlsxOf(sheets) })).toEqual(seen);
});

test.each(workbookCases.map((workbook, at) => ({ ...workbook, file: savedName(workbook, at) })))(
  "the same saved by LibreOffice: $file",
  ({ file, seen }) => {
    expect(toldOfFixture(file)).toEqual(seen);
  },
);

test.each(Object.entries(dialects))(
  "however a program writes it, the workbook is the same: %s",
  (_how, dialect) => {
    expect(toldOf({ name: "b.xlsx", bytes: xlsxOf(allKinds.sheets, dialect) })).toEqual(allKinds.seen);
  },
);

test.each(csvCases)("a CSV file is read as a person sees it: $name", ({ bytes, seen }) => {
  expect(toldOf({ name: "b.csv", bytes })).toEqual(seen);
});

const trial = ["BOW-1167 2018-02-01 classroom"];
/** Files that no case stands for: what LibreOffice saved as something else, and those of the trials. */
const others: Record<string, readonly string[]> = {
  "commas-utf-8.csv": asText.seen,
  "semicolons-utf-8.csv": asText.seen,
  "semicolons-windows.csv": asText.seen,
  "tabs-utf-16.csv": asText.seen,
  "workbook.ods": ["1: Dit is een OpenDocument-bestand (.ods) van LibreOffice"],
  "workbook.xls": ["1: Dit is een oud Excel-bestand (.xls)"],
  "workbook.pdf": ["1: Dit is een pdf"],
  "workbook.slk": ["1: Aan de kop is niet te zien wat voor bestand dit is"],
  "workbook.dif": ["1: Aan de kop is niet te zien wat voor bestand dit is"],
  "wachtwoord.xlsx": ["1: Op dit Excel-bestand zit een wachtwoord"],
  "zip64.xlsx": trial,
  "trials/assign-time-cells.xlsx": ["BOW-1167 2018-Q1 2018-03-27 09:30 12:00 j.vos@itta.example"],
  "trials/hidden-lists.xlsx": [...trial, "passed over Lijsten hidden"],
  "trials/toelichting.xlsx": [...trial, "passed over Toelichting no-header"],
  "trials/sep-line.csv": trial,
  "trials/title-row.csv": trial,
  "trials/trailing-columns.csv": trial,
};

test.each(Object.entries(others))("a file of another program: %s", (name, seen) => {
  expect(toldOfFixture(name)).toEqual(seen);
});

test("each fixture is looked at", () => {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) =>
    /\.\w+$/.test(file),
  );
  expect(files.toSorted()).toEqual([...workbookCases.map(savedName), ...Object.keys(others)].toSorted());
});

test("of a file whose kind cannot be told, the answer says what stands in its first line and what could", () => {
  const errors: ImportError[] = [];
  readRows([{ name: "a.csv", text: "naam;telefoon\nVos;12" }], errors);
  expect(errors).toEqual([
    {
      file: "a.csv",
      row: 1,
      column: "",
      message: expect.stringMatching(
        /In de eerste regel staat: “naam \| telefoon”\. Verwacht wordt een kop met code, naam, .*; of school, bezocht op, soort; of /,
      ),
    },
  ]);
});

test("a file that was changed on its way is read or refused in words", () => {
  const workbook = xlsxOf(allKinds.sheets);
  const xml = fc.constantFrom(
    "xl/workbook.xml",
    "xl/styles.xml",
    "xl/sharedStrings.xml",
    "xl/worksheets/sheet1.xml",
  );
  const changes = fc.array(fc.record({ at: fc.nat(workbook.length - 1), byte: fc.nat(255) }), {
    minLength: 1,
  });
  fc.assert(
    fc.property(changes, (changed) => {
      const bytes = Uint8Array.from(workbook);
      for (const { at, byte } of changed) bytes[at] = byte;
      expect(toldOf({ name: "b.xlsx", bytes }).join("\n")).not.toContain(unforeseen);
    }),
    { numRuns: runs(50) },
  );
  const cut = fc.record({
    part: xml,
    from: fc.nat(2000),
    length: fc.nat(40),
    instead: fc.string({ maxLength: 8 }),
  });
  fc.assert(
    fc.property(cut, ({ part, from, length, instead }) => {
      const rewrite = (text: string, path: string) =>
        path === part ? text.slice(0, from) + instead + text.slice(from + length) : text;
      const bytes = xlsxOf(allKinds.sheets, { rewrite });
      expect(toldOf({ name: "b.xlsx", bytes }).join("\n")).not.toContain(unforeseen);
    }),
    { numRuns: runs(200) },
  );
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      expect(toldOf({ name: "b", bytes }).join("\n")).not.toContain(unforeseen);
    }),
    { numRuns: runs(200) },
  );
});

test("what nobody foresaw is a sentence too, and the log names its place and nothing of the file", () => {
  const log = vi.spyOn(console, "error").mockImplementation(() => {});
  const errors: ImportError[] = [];
  tablesIn({ name: "a.csv", text: { includes: () => false } as never }, errors);
  expect(errors[0]?.message).toContain(unforeseen);
  expect(log.mock.calls[0]?.[0]).toMatch(/TypeError\n\s+at .*read-csv/);
  log.mockRestore();
});
