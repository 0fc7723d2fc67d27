import type { CellPart, SheetPart } from "./xlsx-parts.ts";

/** A workbook and what a person sees in it, as `toldOf` tells that. */
export type WorkbookCase = { name: string; sheets: readonly SheetPart[]; seen: readonly string[] };

export const visitHeader = ["school", "bezocht op", "soort"];
export const day: CellPart = { value: 43132, look: "d-m-yyyy" };
export const visitRow: CellPart[] = ["BOW-1167", day, "inspectiebezoek"];
export const seenVisit = "BOW-1167 2018-02-01 classroom";
export const plannedHeader = ["school", "kwartaal", "dag", "van", "tot", "inspecteur"];
/** A planned visit from 9:30 to 12:00, written so. */
function times(name: string, from: CellPart, to: CellPart): WorkbookCase {
  const row = ["BOW-1167", "2018-Q1", { value: 43186, look: "14!" }, from, to, "J.Vos@itta.example"];
  return {
    name: `times: ${name}`,
    sheets: [{ name: "Indeling", rows: [plannedHeader, row] }],
    seen: ["BOW-1167 2018-Q1 2018-03-27 09:30 12:00 j.vos@itta.example"],
  };
}
export const timesAs = (look: string, days = 0) =>
  times(look, { value: days + 0.3958333333333333, look }, { value: days + 0.5, look });

/** A visit on 1 February 2018, written so. */
function days(name: string, cell: CellPart): WorkbookCase {
  const rows = [visitHeader, ["BOW-1167", cell, "inspectiebezoek"]];
  return { name: `days: ${name}`, sheets: [{ name: "Bezoeken", rows }], seen: [seenVisit] };
}
const daysAs = (look: string) => days(look, { value: 43132, look });

/** A visit to a school whose number is shown so. */
function numbers(shown: string, cell: CellPart): WorkbookCase {
  const rows = [visitHeader, [cell, day, "inspectiebezoek"]];
  return {
    name: `numbers: ${shown}`,
    sheets: [{ name: "Bezoeken", rows }],
    seen: [`${shown} 2018-02-01 classroom`],
  };
}

/** A target of 1042, written so. */
function amounts(name: string, cell: CellPart): WorkbookCase {
  const rows = [
    ["ronde", "vastgesteld op", "kwartaal", "aantal"],
    ["r1", { value: 43112, look: "14!" }, "2018-Q1", cell],
  ];
  return { name: `amounts: ${name}`, sheets: [{ name: "Plan", rows }], seen: ["r1 2018-01-12 2018-Q1 1042"] };
}

/** A failed formula in the place of a school. */
function failed(code: string, formula: string): WorkbookCase {
  const rows = [visitHeader, [{ value: code, type: "e", formula }, day, "inspectiebezoek"], visitRow];
  return {
    name: `failed: ${code}`,
    sheets: [{ name: "Bezoeken", rows }],
    seen: [seenVisit, `2:school In deze cel staat een fout van Excel: ${code}`],
  };
}

/** Cells of every kind, each as a workbook may keep it. */
export const cellCases: readonly WorkbookCase[] = [
  timesAs("h:mm"),
  timesAs("hh:mm"),
  timesAs("20!"),
  timesAs("21!"),
  timesAs("18!"),
  timesAs("46!"),
  timesAs("h.mm"),
  timesAs("[h]:mm"),
  timesAs("[$-F400]h:mm:ss\\ AM/PM"),
  timesAs("[$-413]h:mm;@"),
  timesAs("d-m-yyyy h:mm", 43186),
  timesAs("h:mm", 43186),
  times("without a look", 0.395833, 0.5),
  times("as text", "9:30", "12:00"),
  times("as text with a point", "9.30", "12.00"),
  times("as the number of the clock", 930, 12),
  times("as a number with two decimals", { value: 9.3, look: "0.00" }, { value: 12, look: "0.00" }),
  times("out of a formula", { value: 0.3958333333333333, look: "h:mm", formula: "TIME(9,30,0)" }, "12 uur"),
  daysAs("14!"),
  daysAs("15!"),
  daysAs("22!"),
  daysAs("yyyy-mm-dd"),
  daysAs("d mmm yyyy"),
  daysAs("[$-413]d mmmm yyyy;@"),
  daysAs("[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy"),
  daysAs("mm/dd/yy"),
  daysAs('dddd "de" d-m'),
  days("without a look", 43132),
  days("with a time", { value: 43132.604, look: "d-m-yyyy h:mm" }),
  days("as text", "1-2-2018"),
  days("as text, other way around", "2018-02-01"),
  days("as text with a month in letters", "1 februari 2018"),
  days("as text with a time", "2018-02-01 00:00:00"),
  days("out of a formula", { value: 43132, look: "14!", formula: "DATE(2018,2,1)" }),
  numbers("0042", { value: 42, look: "0000" }),
  numbers("BOW-0042", { value: 42, look: '"BOW-"0000' }),
  numbers("BOW-1167", { value: 1167, look: "\\B\\O\\W\\-0000" }),
  numbers("1167", 1167),
  numbers("00-42", { value: 42, look: "00\\-00" }),
  numbers("007", { value: 7, look: "[<=999]000;0000" }),
  numbers("42", { value: 42, look: "@" }),
  numbers("0042", "0042"),
  numbers("0042", " 0042\u00A0"),
  numbers("123456789012", 123456789012),
  numbers("BOW-1167", { value: "BOW-1167", type: "str", formula: '"BOW-"&1167' }),
  numbers("1-feb.", { value: 43132, look: "16!" }),
  amounts("plain", 1042),
  amounts("with thousands", { value: 1042, look: "3!" }),
  amounts("with decimals", { value: 1042, look: "4!" }),
  amounts("rounded by its look", { value: 1041.7, look: "0" }),
  amounts("as text", "1042"),
  amounts("as text with thousands", "1.042"),
  failed("#N/A", "NA()"),
  failed("#DIV/0!", "1/0"),
  failed("#VALUE!", 'VALUE("x")'),
];
