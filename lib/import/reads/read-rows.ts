import { exampleSchool, type FileKind } from "#lib/import/rules/columns.ts";
import { numberKey } from "#lib/text/same-text.ts";
import {
  type Cells,
  type FileTable,
  type ImportError,
  type PassedOver,
  rowLimit,
  type SourceFile,
} from "./file-table.ts";
import { tablesIn } from "./read-file.ts";
import { readTables } from "./read-table.ts";
import {
  assignmentRow,
  type ImportRows,
  planRow,
  roundRow,
  schoolRow,
  verdictRow,
  visitRow,
} from "./rows.ts";

/** What the files together say. */
export type ReadFiles = {
  rows: ImportRows;
  /** Names of the files and sheets in their order. */
  names: string[];
  /** Which kind of file each is of which that could be told. */
  tables: { kind: FileKind; name: string }[];
  passedOver: PassedOver[];
  /** Whether a number or a code stands in what could not be read, or was passed over. */
  isInUnread(text: string): boolean;
};

/** The rows of all files together, also those in which something is wrong. */
export function readRows(files: readonly SourceFile[], errors: ImportError[]): ReadFiles {
  const rows: ImportRows = { rounds: [], schools: [], visits: [], verdicts: [], plan: [], assignments: [] };
  const names: string[] = [];
  const passedOver: PassedOver[] = [];
  const unread: string[] = [];
  const tables = files.flatMap((file) => {
    const found = tablesIn(file, errors);
    const read = readTables(found, errors, passedOver);
    names.push(file.name, ...found.map(({ name }) => name));
    const isRead = (table: FileTable) =>
      read.some(({ name, isIncomplete }) => name === table.name && !isIncomplete);
    unread.push(...found.filter((table) => !isRead(table)).map(textOf));
    if (found.length === 0)
      unread.push("text" in file ? file.text : Buffer.from(file.bytes).toString("latin1"));
    return read;
  });
  const count = tables.reduce((sum, read) => sum + read.rows.length, 0);
  if (count > rowLimit)
    errors.push({
      file: names[0] ?? "",
      row: 1,
      column: "",
      message: `Er zijn ${count} rijen, en er kunnen er hoogstens ${rowLimit} tegelijk in. Importeer ze in delen.`,
    });
  for (const read of count > rowLimit ? [] : tables) {
    const add = <Row>(into: Row[], parse: (cells: Cells, errors: ImportError[]) => Row) => {
      for (const cells of read.rows) into.push(parse(cells, errors));
    };
    if (read.kind === "rounds") add(rows.rounds, roundRow);
    if (read.kind === "schools") add(rows.schools, schoolRow);
    if (read.kind === "visits") add(rows.visits, visitRow);
    if (read.kind === "verdicts") add(rows.verdicts, verdictRow);
    if (read.kind === "plan") add(rows.plan, planRow);
    if (read.kind === "assignments") add(rows.assignments, assignmentRow);
  }
  const withoutExamples = <Row extends { place: { file: string } }>(
    all: Row[],
    numberOf: (row: Row) => string,
  ) =>
    all.filter((row) => {
      const isExample = numberKey(numberOf(row)) === exampleSchool;
      if (isExample) passedOver.push({ name: row.place.file, reason: "example" });
      return !isExample;
    });
  rows.schools = withoutExamples(rows.schools, ({ number }) => number);
  rows.visits = withoutExamples(rows.visits, ({ school }) => school);
  rows.verdicts = withoutExamples(rows.verdicts, ({ school }) => school);
  rows.assignments = withoutExamples(rows.assignments, ({ school }) => school);
  const isPacked = (text: string) => text.includes("\0"); // anything may stand in it
  const isInUnread = (text: string) => unread.some((other) => isPacked(other) || other.includes(text));
  return { rows, names, tables, passedOver, isInUnread };
}

function textOf({ rows }: FileTable): string {
  return rows.flatMap(({ cells }) => cells.map(({ text }) => text)).join("\n");
}
