import type { FileKind } from "#lib/import/rules/columns.ts";

/** A file as given: its name and its text, or its bytes, in which case what is in it tells what it is. */
export type SourceFile = { name: string; text: string } | { name: string; bytes: Uint8Array };

/**
 * A cell as a person sees it. Where a workbook keeps a number beneath it, that stands here too, counted from the first
 * day of Excel, and whether it looks like a day or a time. What stands in a hidden column counts where its header is known.
 */
export type FileCell = { text: string; number?: number; looksLike?: "day" | "time"; isHidden?: boolean };

/** A row that holds something, by its number on the screen of Excel. */
export type FileRow = { row: number; cells: readonly FileCell[] };

/** A CSV file or one sheet of a workbook. */
export type FileTable = { name: string; rows: readonly FileRow[]; notRead?: "hidden" | "chart" };

/** Why a sheet, a file or a row of it is passed over: nobody sees it, there is nothing to read, or it is an example. */
export const passedOverReasons = ["hidden", "chart", "empty", "no-rows", "no-header", "example"] as const;
export type PassedOver = { name: string; reason: (typeof passedOverReasons)[number] };

/** Something wrong in a file; `row` 1 is the header, `column` may be empty. */
export type ImportError = { file: string; row: number; column: string; message: string };

/** Where a row stands, what is written in its cells, and the columns in which something is wrong that was said already. */
export type RowPlace = { file: string; row: number; written(column: string): string; wrong: Set<string> };

/** A row as read: its cells by column name; absent columns are empty. */
export type Cells = { place: RowPlace; cell(column: string): FileCell };

/** `isIncomplete` where a column is missing. */
export type ReadFile = { kind: FileKind; name: string; rows: Cells[]; isIncomplete: boolean };

/** The file is none that is read, or too large a one; `message` says so in Dutch. */
export class UnreadableFile extends Error {}

/** Cells of one file, from the first of each row to the last that holds something. */
export const cellLimit = 500_000;

/** Rows of all files together. */
export const rowLimit = 20_000;

/** The columns that Excel has. */
export const columnLimit = 16_384;

export const emptyCell: FileCell = { text: "" };

/** A text as a person sees it: composed, without spaces around it, and with each space in it a plain one. */
export function seenText(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[\u00A0\u2007\u202F]/g, " ")
    .replace(/[\u200B\uFEFF]/g, "")
    .trim();
}
