import type { Cells, ImportError, SourceFile } from "./file-table.ts";
import type { ImportRows } from "./import-state.ts";
import { readTable, tablesIn } from "./read-file.ts";
import { assignmentRow, planRow, roundRow, schoolRow, verdictRow, visitRow } from "./rows.ts";

/** The rows of all files together, and the names of the files and sheets in their order. */
export async function readRows(
  files: readonly SourceFile[],
  errors: ImportError[],
): Promise<{ rows: ImportRows; names: string[] }> {
  const rows: ImportRows = { rounds: [], schools: [], visits: [], verdicts: [], plan: [], assignments: [] };
  const tables = [];
  const names: string[] = [];
  for (const file of files) {
    const found = await tablesIn(file, errors);
    names.push(file.name, ...found.map(({ name }) => name));
    tables.push(...found);
  }
  for (const table of tables) {
    const read = readTable(table, errors);
    if (!read) continue;
    const add = <Row>(into: Row[], parse: (cells: Cells, errors: ImportError[]) => Row | null) => {
      for (const cells of read.rows) {
        const row = parse(cells, errors);
        if (row) into.push(row);
      }
    };
    if (read.kind === "rounds") add(rows.rounds, roundRow);
    if (read.kind === "schools") add(rows.schools, schoolRow);
    if (read.kind === "visits") add(rows.visits, visitRow);
    if (read.kind === "verdicts") add(rows.verdicts, verdictRow);
    if (read.kind === "plan") add(rows.plan, planRow);
    if (read.kind === "assignments") add(rows.assignments, assignmentRow);
  }
  return { rows, names };
}
