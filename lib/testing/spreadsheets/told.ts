import type { ImportError, SourceFile } from "#lib/import/reads/file-table.ts";
import { readRows } from "#lib/import/reads/read-rows.ts";

/** What is read of a file, a line each: the rows without a mistake, what was passed over, and the first sentence of what is wrong. */
export function toldOf(file: SourceFile): string[] {
  const errors: ImportError[] = [];
  const { rows, passedOver } = readRows([file], errors);
  return [
    ...Object.values(rows).flatMap((list) =>
      list.filter(({ place }) => place.wrong.size === 0).map(({ place, ...row }) => valuesIn(row).join(" ")),
    ),
    ...passedOver.map(({ name, reason }) => `passed over ${name.replace(/^.* › /, "")} ${reason}`),
    ...errors.map(({ row, column, message }) => `${row}:${column} ${message.replace(/\. .*$|\.$/, "")}`),
  ];
}

function valuesIn(row: object): string[] {
  return Object.values(row).flatMap((value) => {
    if (value === null || value === "") return [];
    return typeof value === "object" ? valuesIn(value) : [String(value)];
  });
}
