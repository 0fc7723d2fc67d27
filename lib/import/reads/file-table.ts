import type { FileKind } from "./columns.ts";
/** A file as given: its name and its text, or the bytes of an Excel workbook. */
export type SourceFile = { name: string; text: string } | { name: string; bytes: Uint8Array };

/** Rows of cells: a CSV file or one sheet of a workbook; the first row is the header. */
export type FileTable = { name: string; records: readonly (readonly string[])[] };

/** Something wrong in a file; `row` 1 is the header, `column` may be empty. */
export type ImportError = { file: string; row: number; column: string; message: string };

/** Where a row stands, for messages. */
export type RowPlace = { file: string; row: number };

/** A row as read: its cells by column name, trimmed; absent columns are "". */
export type Cells = { place: RowPlace; cell(column: string): string };

export type ReadFile = { kind: FileKind; rows: Cells[] };
