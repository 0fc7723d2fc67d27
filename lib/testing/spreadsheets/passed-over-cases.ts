import { seenVisit, visitHeader, visitRow, type WorkbookCase } from "./cell-cases.ts";
import type { SheetPart } from "./xlsx-parts.ts";

export const visits: SheetPart = { name: "Bezoeken", rows: [visitHeader, visitRow] };

export const explanation: SheetPart = {
  name: "Toelichting",
  rows: [["Vul op het blad hiernaast de bezoeken in."], ["Vragen? Bel ons."]],
};
export const lists: SheetPart = {
  name: "Lijsten",
  rows: [["inspectiebezoek"], ["herinspectie"], ["geen les"]],
  state: "hidden",
};

/** One sheet beside the visits, or more, that is passed over. */
function beside(name: string, sheets: readonly SheetPart[], ...passed: string[]): WorkbookCase {
  return {
    name: `passed over: ${name}`,
    sheets,
    seen: [seenVisit, ...passed.map((sheet) => `passed over ${sheet}`)],
  };
}

/** Workbooks with sheets that hold no visits. */
export const passedOverCases: readonly WorkbookCase[] = [
  beside("a hidden sheet", [visits, lists], "Lijsten hidden"),
  beside("a hidden sheet before", [lists, visits], "Lijsten hidden"),
  beside("a very hidden sheet", [visits, { ...lists, state: "veryHidden" }], "Lijsten hidden"),
  beside("a hidden sheet with rows", [visits, { ...visits, name: "Oud", state: "hidden" }], "Oud hidden"),
  beside("an explanation before", [explanation, visits], "Toelichting no-header"),
  beside("an explanation after", [visits, explanation], "Toelichting no-header"),
  beside(
    "explanation, lists and an empty sheet",
    [explanation, visits, lists, { name: "Blad2", rows: [] }],
    "Toelichting no-header",
    "Lijsten hidden",
    "Blad2 empty",
  ),
  beside(
    "empty sheets, as Excel gives them",
    [visits, { name: "Blad2", rows: [] }, { name: "Blad3", rows: [] }],
    "Blad2 empty",
    "Blad3 empty",
  ),
  beside(
    "a sheet with a header alone",
    [{ name: "Oordelen", rows: [["school", "beoordeeld op", "oordeel", "motivering"]] }, visits],
    "Oordelen no-rows",
  ),
  beside(
    "a header alone, with a column that nobody knows",
    [visits, { name: "Later", rows: [[...visitHeader, "opmerking"]] }],
    "Later no-rows",
  ),
  beside(
    "the summary of Numbers",
    [
      {
        name: "Exportoverzicht",
        rows: [["Dit document is geëxporteerd vanuit Numbers."], ["Bladnaam", "Tabelnaam"]],
      },
      visits,
    ],
    "Exportoverzicht no-header",
  ),
  beside(
    "columns told in rows",
    [
      {
        name: "Uitleg",
        rows: [
          ["school", "het nummer"],
          ["bezocht op", "de dag"],
          ["soort", "zie lijst"],
        ],
      },
      visits,
    ],
    "Uitleg no-header",
  ),
  beside(
    "two hidden sheets",
    [visits, lists, { ...lists, name: "Kwartalen", state: "veryHidden" }],
    "Lijsten hidden",
    "Kwartalen hidden",
  ),
  beside(
    "a hidden sheet with failed formulas",
    [visits, { ...lists, rows: [[{ value: "#N/A", type: "e", formula: "NA()" }]] }],
    "Lijsten hidden",
  ),
  beside(
    "a hidden sheet with a header that is wrong",
    [
      visits,
      {
        ...lists,
        rows: [
          [...visitHeader, "weer"],
          [...visitRow, "mooi"],
        ],
      },
    ],
    "Lijsten hidden",
  ),
  beside(
    "hidden lists in columns",
    [
      visits,
      {
        ...lists,
        rows: [
          ["soort", "oordeel"],
          ["herinspectie", "goedgekeurd"],
        ],
      },
    ],
    "Lijsten hidden",
  ),
  beside("an empty hidden sheet", [visits, { ...lists, rows: [] }], "Lijsten hidden"),
  beside(
    "lists that are seen",
    [
      visits,
      {
        name: "Keuzes",
        rows: [
          ["soort", "oordeel"],
          ["herinspectie", "goedgekeurd"],
        ],
      },
    ],
    "Keuzes no-header",
  ),
  beside(
    "an explanation that names a column",
    [{ name: "Lees mij", rows: [["Let op"], ["soort", "inspectiebezoek of geen les"]] }, visits],
    "Lees mij no-header",
  ),
  beside(
    "figures of somebody's own",
    [
      visits,
      {
        name: "Telling",
        rows: [
          ["Aantal bezoeken", { value: 1, formula: "COUNTA(A1:A1)" }],
          [0.25, 0.5],
        ],
      },
    ],
    "Telling no-header",
  ),
  beside(
    "an explanation in merged cells",
    [{ ...explanation, merged: ["A1:F1", "A2:F4"] }, visits],
    "Toelichting no-header",
  ),
  beside(
    "an explanation of thirty lines",
    [
      { name: "Handleiding", rows: Array.from({ length: 30 }, (_, n) => [`Stap ${n + 1}`, "Vul in."]) },
      visits,
    ],
    "Handleiding no-header",
  ),
  beside("a hidden column that nobody knows", [
    {
      name: "Bezoeken",
      rows: [
        [...visitHeader, "sleutel", null],
        [...visitRow, { value: "#N/A", type: "e", formula: "NA()" }, "x"],
      ],
      hidden: [4, 5],
    },
  ]),
  beside("a hidden column that is known", [{ ...visits, hidden: [1] }]),
];
