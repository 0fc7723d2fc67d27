import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, dutchDay } from "#lib/calendar/day.ts";
import { type CsvColumn, type CsvValue, csvDay, csvText, csvWriter } from "./csv.ts";

type Cells = readonly CsvValue[];

const columns: readonly CsvColumn<Cells>[] = [
  { id: "schoolName", label: "Naam van de school", value: (cells) => cells[0] ?? null },
  { id: "share", label: "Deel; in procenten", value: (cells) => cells[1] ?? null },
  { id: "visitedOn", label: "Bezocht op", value: (cells) => cells[2] ?? null },
];

const row: Cells = ['Taal “Oost”; "Ede"', -2.5, csvDay("2018-02-05")];

test("for Excel: semicolons, a BOM, CRLF, decimal comma, Dutch days and headers", () => {
  expect(csvText("excel", columns, [row, ["", 0, null]])).toBe(
    '\uFEFFNaam van de school;"Deel; in procenten";Bezocht op\r\n' +
      '"Taal “Oost”; ""Ede""";-2,5;05-02-2018\r\n' +
      ";0;\r\n",
  );
});

test("open data: commas, no BOM, LF, a point, ISO days and the names of the columns", () => {
  expect(csvText("open", columns, [row, ["a,b", 0, null]])).toBe(
    "schoolName,share,visitedOn\n" + '"Taal “Oost”; ""Ede""",-2.5,2018-02-05\n' + '"a,b",0,\n',
  );
});

test.each(["excel", "open"] as const)("a line end in a cell, of whatever kind, is no row of %s", (format) => {
  for (const end of ["\n", "\r", "\r\n"]) {
    const text = csvText(format, columns, [[`Taal${end}huis`, 1, null]]);
    expect(text).toContain(`"Taal${end}huis"`);
  }
});

describe("what Excel might take for a formula begins with an apostrophe", () => {
  const columns: CsvColumn<CsvValue>[] = [{ id: "text", label: "Tekst", value: (value) => value }];
  const cell = (value: CsvValue) => read("excel", csvText("excel", columns, [value]))[1]?.[0];

  test.each(["=1+1", "+31 6", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", " =1", "＝1", "＋1", "－1", "＠1"])(
    "%j",
    (text) => {
      expect(cell(text)).toBe(`'${text}`);
      expect(read("open", csvText("open", columns, [text]))[1]?.[0]).toBe(text);
    },
  );
  test.each(["", "'s-Hertogenbosch", "a=1", "Taal & Werk", "5-2"])("%j stands as it is", (text) => {
    expect(cell(text)).toBe(text);
  });
  test("a number and a day are what they are", () => {
    expect(cell(-12)).toBe("-12");
    expect(cell(csvDay("2018-02-05"))).toBe("05-02-2018");
  });
  test("a heading too", () => {
    const heading = csvText("excel", [{ id: "x", label: "=x", value: () => null }], []);
    expect(heading).toBe("\uFEFF'=x\r\n");
  });
});

const text = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.string({
    unit: fc.constantFrom('"', "'", ";", ",", "\r", "\n", "\t", "=", "+", "-", "@", "é", "🧑‍🏫", " "),
  }),
);
const cells = fc.tuple(
  text,
  fc.option(fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }))),
  fc.option(fc.integer({ min: 0, max: 40_000 }).map((days) => csvDay(addDays("2000-01-01", days)))),
);

test("another program reads back what was written, in pieces or at once", () => {
  fc.assert(
    fc.property(fc.array(cells, { maxLength: 8 }), fc.nat(8), (rows, at) => {
      for (const format of ["excel", "open"] as const) {
        const whole = csvText(format, columns, rows);
        const writer = csvWriter(format, columns);
        expect(writer.header() + writer.rows(rows.slice(0, at)) + writer.rows(rows.slice(at))).toBe(whole);
        const [, ...records] = read(format, whole);
        expect(records).toEqual(rows.map((written) => expected(format, written)));
      }
    }),
  );
});

/** A strict reader: the same number of cells in every row, quotes only where they may stand. */
function read(format: "excel" | "open", file: string): string[][] {
  expect(file.startsWith("\uFEFF")).toBe(format === "excel");
  return parse(file, {
    bom: format === "excel",
    delimiter: format === "excel" ? ";" : ",",
    record_delimiter: format === "excel" ? "\r\n" : "\n",
  });
}

function expected(format: "excel" | "open", [name, share, on]: readonly [string, number | null, CsvValue]) {
  const day = on === null ? "" : (on as { day: string }).day;
  const number = share === null ? "" : String(share);
  if (format === "open") return [name, number, day];
  const isFormulaLike = /^(?:[\t\r\n]|\s*[-=+@＝＋－＠])/.test(name);
  return [isFormulaLike ? `'${name}` : name, number.replace(".", ","), day && dutchDay(day)];
}
