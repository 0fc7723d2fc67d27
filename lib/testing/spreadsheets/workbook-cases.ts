import {
  cellCases,
  day,
  plannedHeader,
  seenVisit,
  timesAs,
  visitHeader,
  visitRow,
  type WorkbookCase,
} from "./cell-cases.ts";
import { explanation, lists, passedOverCases, visits } from "./passed-over-cases.ts";
import type { SheetPart } from "./xlsx-parts.ts";

/** Visits with something above or around them. */
function around(name: string, rows: SheetPart["rows"], merged: readonly string[] = []): WorkbookCase {
  return { name: `around: ${name}`, sheets: [{ name: "Bezoeken", rows, merged }], seen: [seenVisit] };
}

/** Every workbook that a test reads, with what a person sees in it. */
export const workbookCases: readonly WorkbookCase[] = [
  ...cellCases,
  around("a title", [["Bezoeken t/m 1 februari 2018"], visitHeader, visitRow], ["A1:C1"]),
  around("a title and a gap", [["Bezoeken"], [], [], visitHeader, visitRow]),
  around("the name of a table, as Numbers writes it", [["Tabel 1"], visitHeader, visitRow]),
  around("a title with the day in a cell", [["Stand op", day], ["ronde", "r1"], visitHeader, visitRow]),
  around("empty columns before", [
    [null, ...visitHeader],
    [null, ...visitRow],
  ]),
  around("an empty column between", [
    ["school", null, "bezocht op", "soort"],
    ["BOW-1167", null, day, "inspectiebezoek"],
  ]),
  around("empty columns after", [
    [...visitHeader, "", " "],
    [...visitRow, "", ""],
  ]),
  around("empty rows after", [visitHeader, visitRow, ["", "", ""], [], [" ", "", ""]]),
  around("empty rows between", [visitHeader, [], visitRow]),
  {
    name: "merged: a school next to two visits",
    sheets: [
      {
        name: "Bezoeken",
        rows: [visitHeader, visitRow, [null, { value: 43133, look: "14!" }, "herinspectie"]],
        merged: ["A2:A3"],
      },
    ],
    seen: [seenVisit, "BOW-1167 2018-02-02 reinspection"],
  },
  {
    name: "merged: a header of two rows",
    sheets: [
      {
        name: "Bezoeken",
        rows: [["school", "bezoek", null], [null, "bezocht op", "soort"], visitRow],
        merged: ["A1:A2", "B1:C1"],
      },
    ],
    seen: [seenVisit],
  },
  {
    name: "a cell that is yes or no",
    sheets: [{ name: "Bezoeken", rows: [visitHeader, ["BOW-1", day, { value: 1, type: "b" }]] }],
    seen: ["2:kind “WAAR” is hier onbekend"],
  },
  {
    name: "a day where a time should be, and too many hours",
    sheets: [
      {
        name: "Indeling",
        rows: [
          plannedHeader,
          [
            "BOW-1",
            "2018-Q1",
            day,
            { value: 43132, look: "dd-mm-yyyy" },
            { value: 1.5, look: "[h]:mm" },
            "a@b.nl",
          ],
        ],
      },
    ],
    seen: ["2:startsAt “01-02-2018” is geen tijd", "2:endsAt “36:00” is geen tijd"],
  },
  {
    name: "a time and a year where a day should be",
    sheets: [
      {
        name: "Bezoeken",
        rows: [
          visitHeader,
          ["BOW-1", { value: 0.5, look: "h:mm" }, "herinspectie"],
          ["BOW-1", 2018, "herinspectie"],
        ],
      },
    ],
    seen: ["2:heldOn “12:00” is geen dag", "3:heldOn “2018” is geen dag"],
  },
  {
    name: "only an explanation",
    sheets: [explanation],
    seen: ["1: Aan de kop is niet te zien wat voor bestand dit is"],
  },
  {
    name: "only what is hidden holds rows",
    sheets: [
      { name: "Blad1", rows: [] },
      { ...visits, state: "hidden" },
    ],
    seen: [
      "passed over Blad1 empty",
      "passed over Bezoeken hidden",
      "1: Het bestand is leeg: de kop ontbreekt",
    ],
  },
  {
    name: "something under a column without a name",
    sheets: [{ name: "Bezoeken", rows: [visitHeader, [...visitRow, "let op"]] }],
    seen: [seenVisit, "2: Deze rij heeft meer cellen dan de kop: boven “let op” staat geen naam"],
  },
  ...passedOverCases,
];

/** The file of a case as LibreOffice saved it. */
export function savedName({ name }: WorkbookCase, at: number): string {
  const words = name.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  return `${String(at + 1).padStart(2, "0")}-${words.join("-")}.xlsx`;
}

/** Two visits, a plan and a hidden sheet: what each program must write in its own way. */
export const allKinds: WorkbookCase = {
  name: "all kinds",
  sheets: [
    {
      name: "Bezoeken & meer",
      rows: [
        visitHeader,
        visitRow,
        [{ value: 42, look: "0000" }, null, null],
        ["BOW-2 “é” <&>", { value: 43133, look: "14!" }, "geen les"],
      ],
      merged: ["B2:B3", "C2:C3"],
    },
    ...timesAs("h:mm").sheets,
    lists,
  ],
  seen: [
    seenVisit,
    "0042 2018-02-01 classroom",
    "BOW-2 “é” <&> 2018-02-02 no-lessons",
    "BOW-1167 2018-Q1 2018-03-27 09:30 12:00 j.vos@itta.example",
    "passed over Lijsten hidden",
  ],
};

/** What is saved as text too, where nothing is hidden or merged. */
export const asText: WorkbookCase = {
  name: "as text",
  sheets: [
    {
      name: "Bezoeken",
      rows: [
        ["Bezoeken; alle, t/m februari"],
        visitHeader,
        visitRow,
        [{ value: 42, look: "0000" }, { value: 43133, look: "yyyy-mm-dd" }, "geen les"],
        ["Súd, “é”; 'x'", { value: 43134, look: "d mmm yyyy" }, "herinspectie"],
      ],
    },
  ],
  seen: [seenVisit, "0042 2018-02-02 no-lessons", "Súd, “é”; 'x' 2018-02-03 reinspection"],
};
