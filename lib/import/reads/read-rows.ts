import type { Cells, ImportError, PassedOver, SourceFile } from "./file-table.ts";
import type { ImportRows } from "./import-state.ts";
import { tablesIn } from "./read-file.ts";
import { readTables } from "./read-table.ts";
import { assignmentRow, planRow, roundRow, schoolRow, verdictRow, visitRow } from "./rows.ts";

/** The rows of all files together, the names of the files and sheets in their order, and what was passed over. */
export function readRows(
  files: readonly SourceFile[],
  errors: ImportError[],
): { rows: ImportRows; names: string[]; passedOver: PassedOver[] } {
  const rows: ImportRows = { rounds: [], schools: [], visits: [], verdicts: [], plan: [], assignments: [] };
  const names: string[] = [];
  const passedOver: PassedOver[] = [];
  const tables = files.flatMap((file) => {
    const found = tablesIn(file, errors);
    names.push(file.name, ...found.map(({ name }) => name));
    return readTables(found, errors, passedOver);
  });
  for (const read of tables) {
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
  return { rows, names, passedOver };
}
