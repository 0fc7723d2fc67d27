import { columns, type FileKind, fileKinds } from "#lib/import/rules/columns.ts";
import { columnFor, headerOf, kindOf, missingColumns } from "#lib/import/rules/headers.ts";
import {
  emptyCell,
  type FileRow,
  type FileTable,
  type ImportError,
  type PassedOver,
  type ReadFile,
} from "./file-table.ts";

/** Rows that may stand above the header: a title, a date, a line that is empty. */
const headerWithin = 20;

/** What Excel shows where a formula failed, in English and in Dutch. */
const failedFormula =
  /^#(?:N\/A|N\/B|REF!|VERW!|VALUE!|WAARDE!|DIV\/0!|DEEL\/0!|NAME\?|NAAM\?|NULL!|LEEG!|NUM!|GETAL!|SPILL!|OVERLOPEN!|CALC!|BEREKENEN!|GETTING_DATA|#+)$/;

type Headed = { table: FileTable; kind: FileKind; header: FileRow; rows: readonly FileRow[] };

/**
 * Reads the tables of one file by their headers, which are Dutch or English. What holds no rows stops nothing that has
 * some, and is named in `passedOver`. Adds what is wrong to `errors`.
 */
export function readTables(
  tables: readonly FileTable[],
  errors: ImportError[],
  passedOver: PassedOver[],
): ReadFile[] {
  const headed = tables.flatMap((table) => withHeader(table) ?? []);
  const withRows = headed.filter(({ rows }) => rows.length > 0);
  const read = withRows.length > 0 ? withRows : headed;
  for (const table of tables) {
    const known = headed.find((other) => other.table === table);
    if (known && known.rows.length > 0) continue;
    const reason = table.notRead ?? (known ? "no-rows" : table.rows.length === 0 ? "empty" : "no-header");
    if (headed.length === 0 && reason === "no-header") errors.push(unknownKind(table));
    else passedOver.push({ name: table.name, reason });
  }
  if (tables.length > 0 && tables.every(({ rows }) => rows.length === 0))
    errors.push({
      file: tables[0]?.name ?? "",
      row: 1,
      column: "",
      message: "Het bestand is leeg: de kop ontbreekt.",
    });
  return read.map((table) => readTable(table, errors));
}

/** A table parted at its header: the first row by which its kind can be told. */
function withHeader(table: FileTable): Headed | null {
  const start = table.rows.slice(0, headerWithin);
  const kindIn = ({ cells }: FileRow) => kindOf(textsOf(cells));
  const at = start.findIndex((row) => kindIn(row) !== null);
  const header = table.rows[at];
  const kind = header && kindIn(header);
  return header && kind ? { table, kind, header, rows: table.rows.slice(at + 1) } : null;
}

function readTable({ table: { name }, kind, header, rows }: Headed, errors: ImportError[]): ReadFile {
  const fail = (row: number, column: string, message: string) =>
    void errors.push({ file: name, row, column, message });
  const heads = textsOf(header.cells);
  const names = heads.map((head) => columnFor(kind, head));
  names.forEach((column, at) => {
    if (heads[at] === "" || (column === undefined && header.cells[at]?.isHidden)) return;
    if (column === undefined) fail(header.row, heads[at] ?? "", `De kolom “${heads[at]}” is onbekend.`);
    else if (names.indexOf(column) !== at)
      fail(header.row, column, `De kolom “${heads[at]}” komt twee keer voor.`);
  });
  const missing = missingColumns(kind, heads);
  for (const column of missing) fail(header.row, column, `De kolom “${headerOf(column)}” ontbreekt.`);
  for (const { row, cells } of rows) {
    const beside = cells.find(({ text, isHidden }, at) => text !== "" && !isHidden && !heads[at]);
    if (beside)
      fail(
        row,
        "",
        `Deze rij heeft meer cellen dan de kop: boven “${shortened(beside.text)}” staat geen naam.`,
      );
    cells.forEach(({ text }, at) => {
      if (isFailed(text) && names[at]) fail(row, names[at], `In deze cel staat een fout van Excel: ${text}.`);
    });
  }
  return {
    kind,
    name,
    isIncomplete: missing.length > 0,
    rows: rows.map(({ row, cells }) => {
      const cell = (column: string) => cells[names.indexOf(column)] ?? emptyCell;
      const failed = columns[kind]
        .map((column) => column.name)
        .filter((column) => isFailed(cell(column).text));
      const wrong = new Set([...missing, ...failed]);
      return { place: { file: name, row, written: (column) => cell(column).text, wrong }, cell };
    }),
  };
}

function unknownKind({ name, rows }: FileTable): ImportError {
  const found = textsOf(rows[0]?.cells ?? [])
    .filter((text) => text !== "")
    .join(" | ");
  const expected = fileKinds.map((kind) => expectedHeaders(kind)).join("; of ");
  return {
    file: name,
    row: rows[0]?.row ?? 1,
    column: "",
    message: `Aan de kop is niet te zien wat voor bestand dit is. In de eerste regel staat: “${shortened(found)}”. Verwacht wordt een kop met ${expected}.`,
  };
}

/** The columns that a kind must have. */
function expectedHeaders(kind: FileKind): string {
  return columns[kind]
    .filter(({ isOptional }) => !isOptional)
    .map(({ header }) => header)
    .join(", ");
}

function textsOf(cells: FileRow["cells"]): string[] {
  return cells.map(({ text }) => text);
}

function isFailed(text: string): boolean {
  return failedFormula.test(text);
}

/** What a person needs to find a text again. Signs that no font has are left out. */
function shortened(text: string): string {
  const readable = text.replace(/\p{C}+/gu, " ");
  return readable.length > 80 ? `${readable.slice(0, 79)}…` : readable;
}
