import {
  type InList,
  type ListedProfileColumn,
  listedProfileColumns,
  type PublicProfileColumn,
  profileColumns,
} from "#lib/register/rules/profile-columns.ts";

/** A column of the list; `code` is a word or number that is not broken over lines. */
type ListColumn = { label: string; type: "text" | "choice" | "amount" | "day" | "code"; inList: InList };

const days = ["oudste eerst", "nieuwste eerst"] as const;

/** What the list shows beside the columns of the register. */
const others = {
  number: { label: "Nummer", type: "code", inList: { directions: ["laagste eerst", "hoogste eerst"] } },
  keurmerk: {
    label: "Keurmerk",
    type: "text",
    inList: { directions: ["aspiranten eerst", "beëindigde eerst"], isPublic: true, isUsual: true },
  },
  status: {
    label: "Status",
    type: "choice",
    inList: { directions: ["goedgekeurd eerst", "nog te bezoeken eerst"], isUsual: true },
  },
  leftOn: { label: "Doet niet meer mee sinds", type: "day", inList: { directions: days } },
  firstVisitOn: { label: "Eerste bezoek", type: "day", inList: { directions: days } },
  lastVisitOn: { label: "Laatste bezoek", type: "day", inList: { directions: days, isUsual: true } },
  firstVerdictOn: { label: "Eerste oordeel", type: "day", inList: { directions: days } },
  verdictOn: { label: "Oordeel op", type: "day", inList: { directions: days, isUsual: true } },
} as const satisfies Record<string, ListColumn>;

export type SchoolColumn = ListedProfileColumn | keyof typeof others;
export type PublicColumn = PublicProfileColumn | "keurmerk";

const fromRegister = Object.fromEntries(
  listedProfileColumns.map((name) => {
    const { label, type, inList } = profileColumns[name];
    return [name, { label, type, inList }];
  }),
) as Record<ListedProfileColumn, ListColumn>;
const { name, place, ...more } = fromRegister;
const { number, ...statusColumns } = others;

/** The columns of the list of schools, in the order in which they stand; the name is always there. */
export const listColumns: Readonly<Record<SchoolColumn, ListColumn>> = {
  name,
  place,
  number,
  ...more,
  ...statusColumns,
};
export const schoolColumns = Object.keys(listColumns) as readonly SchoolColumn[];

export function isPublicColumn(column: SchoolColumn): column is PublicColumn {
  return listColumns[column].inList.isPublic === true;
}

/** The columns that somebody may see at all. */
export function columnsFor(withStatus: boolean): readonly SchoolColumn[] {
  return schoolColumns.filter((column) => withStatus || isPublicColumn(column));
}

/** The columns of somebody who did not choose any. */
export function usualColumnsFor(withStatus: boolean): readonly SchoolColumn[] {
  return columnsFor(withStatus).filter((column) => listColumns[column].inList.isUsual);
}

/** Any choice of columns in the order in which they stand, with the name. */
export function inColumnOrder(chosen: readonly string[]): SchoolColumn[] {
  return schoolColumns.filter((column) => column === "name" || chosen.includes(column));
}

/** A column to sort on, with a minus before it for the highest or latest first. */
export type SchoolSort = SchoolColumn | `-${SchoolColumn}`;
export const schoolSorts = schoolColumns.flatMap((column) => [column, `-${column}`]) as [
  SchoolSort,
  ...SchoolSort[],
];

export function parseSort(sort: SchoolSort): { column: SchoolColumn; descending: boolean } {
  const descending = sort.startsWith("-");
  return { column: (descending ? sort.slice(1) : sort) as SchoolColumn, descending };
}
