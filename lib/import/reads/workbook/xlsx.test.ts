import { deflateRawSync } from "node:zlib";
import { strToU8 } from "fflate";
import { describe, expect, test } from "vitest";
import { Problem } from "#lib/access/problem.ts";
import { runImport } from "#lib/import/commands/run-import.ts";
import { inSmallWorld } from "#lib/testing/small-world.ts";
import { toldOf } from "#lib/testing/spreadsheets/told.ts";
import { streamed, xlsxOf } from "#lib/testing/spreadsheets/xlsx-parts.ts";
import { dayCell, packXlsx, workbook } from "#lib/testing/workbook.ts";
import { dayIn } from "../cell-values.ts";
import { emptyCell, type ImportError } from "../file-table.ts";
import { tablesIn } from "../read-file.ts";
import { readTables } from "../read-table.ts";
import { partLimit, unpackedLimit, unpackXlsx } from "./unpack-xlsx.ts";

const header = ["school", "bezocht op", "soort"];

/** What is read from a workbook: tables with their cells, or the sentences about what is wrong. */
function read(bytes: Uint8Array) {
  const errors: ImportError[] = [];
  const tables = tablesIn({ name: "b.xlsx", bytes }, errors);
  readTables(tables, errors, []);
  return {
    tables: Object.fromEntries(
      tables.map(({ name, rows }) => [name, rows.map(({ cells }) => cells.map(({ text }) => text))]),
    ),
    errors: errors.map(({ file, row, column, message }) => `${file}:${row}:${column} ${message}`),
  };
}

/** The same workbook with something in its parts changed. */
function altered(file: Buffer, change: (xml: string, path: string) => string): Buffer {
  return packXlsx(new Map([...unpackXlsx(file)].map(([path, xml]) => [path, change(xml, path)])));
}

test("cells are read as Excel shows them", async () => {
  const cells = [
    [1042, dayCell("2018-02-05"), "Inspectiebezoek"],
    ["  BoW-7 ", "5-2-2018", true],
    [0.1, dayCell("2017-12-31"), { type: "Formula" as const, value: "=1+1" }],
    [-3, null, "a;b\n“c”"],
  ];
  const { tables } = read(await workbook({ Blad1: [header, ...cells] }));
  expect(tables["b.xlsx"]?.slice(1)).toEqual([
    ["1042", "05-02-2018", "Inspectiebezoek"],
    ["BoW-7", "5-2-2018", "WAAR"],
    ["0,1", "31-12-2017"], // a formula that no program has worked out yet holds nothing
    ["-3", "", "a;b\n“c”"],
  ]);
});

test("days are the same in both counts of Excel, and in any time zone of the server", async () => {
  const file = await workbook({
    Blad1: [header, ["S", dayCell("2018-02-05"), "x"], ["S", dayCell("2018-07-01"), "x"]],
  });
  const days = (bytes: Buffer) =>
    tablesIn({ name: "b.xlsx", bytes }, [])[0]
      ?.rows.slice(1)
      .map(({ cells }) => dayIn(cells[1] ?? emptyCell));
  const from1904 = altered(file, (xml, path) =>
    path === "xl/workbook.xml"
      ? xml.replace(/<workbookPr[^>]*\/>/, "").replace(/<sheets>/, '<workbookPr date1904="1"/><sheets>')
      : xml.replace(/<v>(43\d{3})<\/v>/g, (_, days) => `<v>${days - 1462}</v>`),
  );
  for (const zone of ["America/New_York", "Pacific/Auckland", "Europe/Amsterdam"]) {
    process.env.TZ = zone;
    expect(days(file)).toEqual(["2018-02-05", "2018-07-01"]);
    expect(days(from1904)).toEqual(["2018-02-05", "2018-07-01"]);
  }
  const atNoon = altered(file, (xml) => xml.replace(/<v>(43\d{3})<\/v>/g, "<v>$1.99</v>"));
  expect(days(atNoon)).toEqual(["2018-02-05", "2018-07-01"]);
  const early = altered(file, (xml) => xml.replace(/<v>43\d{3}<\/v>/g, "<v>32</v>"));
  expect(days(early)).toEqual(["1900-02-01", "1900-02-01"]);
});

test("a formula counts as its value, and a failed one is named with its row and column", async () => {
  const file = await workbook({
    Blad1: [header, ["S1", "2018-01-10", "Herinspectie"], ["S2", "2018-01-11", "x"]],
  });
  const formulas = altered(file, (xml) =>
    xml
      .replace(/<c r="A2"[^>]*>.*?<\/c>/, '<c r="A2" t="str"><f>A9&amp;B9</f><v>S9</v></c>')
      .replace(/<c r="B3"[^>]*>.*?<\/c>/, '<c r="B3" t="e"><f>1/0</f><v>#DIV/0!</v></c>'),
  );
  const { tables, errors } = read(formulas);
  expect(tables["b.xlsx"]?.[1]?.[0]).toBe("S9");
  expect(errors).toEqual(["b.xlsx:3:heldOn In deze cel staat een fout van Excel: #DIV/0!."]);
});

test("each sheet that holds something is a file of its own; empty rows and columns do not matter", async () => {
  const wide = [...header, null, null];
  const file = await workbook({
    Bezoeken: [wide, ["S1", "2018-01-10", "Herinspectie", null, null], [null, null, null], ["S2", "x", "y"]],
    Leeg: [],
    Plan: [
      ["ronde", "vastgesteld op", "kwartaal", "aantal"],
      ["r1", dayCell("2018-01-12"), "2018-Q1", 3],
    ],
  });
  const { tables, errors } = read(file);
  expect(Object.keys(tables)).toEqual(["b.xlsx › Bezoeken", "b.xlsx › Leeg", "b.xlsx › Plan"]);
  expect(tables["b.xlsx › Plan"]?.[1]).toEqual(["r1", "12-01-2018", "2018-Q1", "3"]);
  expect(tables["b.xlsx › Bezoeken"]?.[2]).toEqual(["S2", "x", "y"]);
  expect(errors).toEqual([]);
});

describe("what is no workbook, or too large a one, is refused in words", () => {
  const old = Buffer.from("d0cf11e0a1b11ae1", "hex");
  const zip = (path: string, text = "<a/>") => packXlsx(new Map([[path, text]]));
  test.each([
    ["nothing", Buffer.alloc(0), /Het bestand is leeg/],
    ["an old workbook", old, /oud Excel-bestand \(\.xls\)/],
    ["one with a password", Buffer.concat([old, Buffer.from("EncryptedPackage", "utf16le")]), /wachtwoord/],
    ["one of LibreOffice's own", zip("content.xml"), /OpenDocument-bestand \(\.ods\)/],
    ["one of Numbers", zip("Index/Document.iwa"), /bestand van Numbers/],
    ["a binary one", zip("xl/workbook.bin"), /\.xlsb/],
    ["a text of Word", zip("word/document.xml"), /bestand van Word/],
    ["another kind of packed file", zip("a.xml"), /geen Excel-werkmap/],
    ["a pdf", Buffer.from("%PDF-1.7"), /Dit is een pdf/],
    ["a page that is named as a workbook", Buffer.from("<html><table>"), /webpagina/],
    ["a picture", Buffer.from("89504e470d0a1a0a0000000d49484452", "hex"), /geen Excel-bestand en geen CSV/],
    ["half a file", zip("xl/workbook.xml").subarray(0, 40), /beschadigd/],
    ["a workbook without its sheets", zip("xl/workbook.xml"), /Er staat geen blad in/],
  ])("%s", (_what, bytes, says) => {
    const { errors } = read(bytes);
    expect(errors).toHaveLength(1);
    expect(errors[0]).toMatch(says);
  });

  test("a few bytes that unpack to very many, whatever size they give themselves", async () => {
    for (const declaredSize of [unpackedLimit + 1, 1, 0xffffffff]) {
      const bomb = packed("xl/workbook.xml", Buffer.alloc(unpackedLimit + 1, "a"), declaredSize);
      expect(bomb.length).toBeLessThan(100_000);
      expect(read(bomb).errors).toEqual([expect.stringMatching(/uitgepakt te groot/)]);
    }
  });

  test("half a gigabyte is put away long before it is unpacked", () => {
    const zeros = deflateRawSync(Buffer.alloc(64 * 1024 * 1024));
    const bomb = packedRaw("xl/workbook.xml", Buffer.concat(Array(8).fill(zeros.subarray(0, -5))), 1);
    const before = process.memoryUsage().arrayBuffers;
    expect(() => unpackXlsx(bomb)).toThrow(/uitgepakt te groot/);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(8 * unpackedLimit);
  });

  test("the limit is that of all parts together", () => {
    const third = "a".repeat(Math.ceil(unpackedLimit / 3) + 1);
    const parts = new Map(["xl/workbook.xml", "b.xml", "c.xml"].map((path) => [path, third]));
    expect(() => unpackXlsx(packXlsx(parts))).toThrow(/uitgepakt te groot/);
  });

  test("very many parts", () => {
    const parts = new Map(Array.from({ length: partLimit + 1 }, (_, n) => [`${n}.png`, ""]));
    expect(() => unpackXlsx(packXlsx(parts))).toThrow(/te veel onderdelen/);
  });

  test("a part that is locked or packed in an unknown way, and a file that is broken off", () => {
    const good = packed("xl/workbook.xml", Buffer.from("<a/>".repeat(500)));
    const altered = (at: number, value: number) => {
      const file = Buffer.from(good);
      file.writeUInt16LE(value, at);
      return file;
    };
    const locked = altered(6, 1);
    locked.fill(0xa5, 45, 60);
    for (const file of [locked, altered(8, 99), good.subarray(0, -30)])
      expect(() => unpackXlsx(file)).toThrow(/beschadigd/);
  });

  test("two parts of one name", async () => {
    const file = await workbook({ Blad1: [header, ["S1", "2018-01-10", "Herinspectie"]] });
    const parts = [...unpackXlsx(file)].map(([path, xml]) => [path, strToU8(xml)] as const);
    expect(() => unpackXlsx(Buffer.from(streamed([...parts, ...parts.slice(-1)])))).toThrow(/beschadigd/);
  });

  test("one cell very far away; one with a look and no content does not count", async () => {
    const file = await workbook({ Blad1: [header, ["S1", "2018-01-10", "Herinspectie"]] });
    const withCell = (cell: string) =>
      altered(file, (xml) => xml.replace("</sheetData>", `<row r="1048576">${cell}</row></sheetData>`));
    expect(read(withCell('<c r="XFD1048576"><v>1</v></c>')).errors[0]).toMatch(
      /^b\.xlsx:1048576: .*meer cellen/,
    );
    expect(read(withCell('<c r="XFD1048576" s="0"/>')).errors).toEqual([]);
  });

  test("more cells than are kept, or looks that are long for very many of them", () => {
    const sheet = (cells: string, styles: string) => {
      const parts = unpackXlsx(Buffer.from(xlsxOf([{ name: "A", rows: [[{ value: 1, look: "0.0" }]] }])));
      parts.set("xl/worksheets/sheet1.xml", `<worksheet><sheetData>${cells}</sheetData></worksheet>`);
      parts.set("xl/styles.xml", (parts.get("xl/styles.xml") ?? "").replace("0.0", styles));
      return read(packXlsx(new Map([...parts].map(([path, text]) => [path.replace("[c", "[C"), text]))))
        .errors;
    };
    const rows = (count: number) => `<row>${'<c s="1"><v>1</v></c>'.repeat(100)}</row>`.repeat(count);
    expect(sheet(rows(5001), "0.0")).toEqual([expect.stringMatching(/te veel cellen/)]);
    expect(sheet(rows(500), "0".repeat(250))).toEqual([expect.stringMatching(/te veel cellen/)]);
    expect(sheet(rows(500), "0.0")).toEqual([expect.stringMatching(/Aan de kop is niet te zien/)]);
  });

  test("a sheet that shows a chart is passed over", () => {
    const sheets = [
      { name: "Bezoeken", rows: [header, ["S1", "2018-01-10", "Herinspectie"]] },
      { name: "Grafiek", rows: [], isChart: true as const },
    ];
    expect(toldOf({ name: "b.xlsx", bytes: xlsxOf(sheets) })).toEqual([
      "S1 2018-01-10 reinspection",
      "passed over Grafiek chart",
    ]);
  });

  test("no sheet holds anything", async () => {
    expect(read(await workbook({ Blad1: [] })).errors[0]).toMatch(/Het bestand is leeg/);
  });
});

test("a workbook is imported as a CSV file is, and the same again changes nothing", async () => {
  await inSmallWorld(async ({ people, by }) => {
    const file = await workbook({
      Plan: [
        ["ronde", "vastgesteld op", "kwartaal", "aantal"],
        ["r1", dayCell("2018-01-12"), "2018-Q1", 3],
      ],
      Bezoeken: [header, ["B-1", dayCell("2018-01-15"), "Herinspectie"]],
    });
    const send = (base64: string, dryRun = false) =>
      runImport.run(by(people.coordinator), { files: [{ name: "b.xlsx", base64 }], dryRun });
    const base64 = file.toString("base64");
    expect(await send(base64, true)).toMatchObject({ written: false, entries: 2 });
    expect(await send(base64)).toMatchObject({ written: true, entries: 2 });
    expect((await send(base64)).entries).toBe(0);
    const unknown = await workbook({ A: [header, ["B-99", "2018-01-15", "Herinspectie"]], B: [["x"]] });
    const refusal = await send(unknown.toString("base64")).catch((error) => error);
    expect(refusal).toBeInstanceOf(Problem);
    expect(refusal.errors.map(({ field }: { field: string }) => field)).toEqual(["b.xlsx › A:2:school"]);
    await expect(send("geen base64!")).rejects.toMatchObject({ kind: "invalid" });
    await expect(
      runImport.run(by(people.coordinator), { files: [{ name: "b.xlsx" }] }),
    ).rejects.toMatchObject({ errors: [{ field: "files.0.text", message: "Kies een bestand." }] });
  });
});

/** A packed file with one compressed part, which says of itself that it is so large once unpacked. */
function packed(path: string, content: Buffer, declaredSize = content.length): Buffer {
  return packedRaw(path, deflateRawSync(content), declaredSize);
}

function packedRaw(path: string, deflated: Buffer, declaredSize: number): Buffer {
  const file = packXlsx(new Map([[path, "x".repeat(deflated.length)]]));
  const central = file.lastIndexOf("PK\x01\x02", undefined, "latin1");
  deflated.copy(file, 30 + path.length);
  for (const [at, size] of [
    [8, 22],
    [central + 10, central + 24],
  ] as const) {
    file.writeUInt16LE(8, at);
    file.writeUInt32LE(declaredSize, size);
  }
  return file;
}
