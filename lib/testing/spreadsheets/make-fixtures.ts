import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { asText, savedName, workbookCases } from "./workbook-cases.ts";
import { xlsxOf } from "./xlsx-parts.ts";

// Makes what is missing in `lib/import/fixtures`, with LibreOffice: `node lib/testing/spreadsheets/make-fixtures.ts`.
// Needed when a case is added.
// `trials`, `wachtwoord.xlsx` (saved with a password) and `zip64.xlsx` (packed anew with ZIP64) are kept as they came.

const into = "lib/import/fixtures";
const work = mkdtempSync(join(tmpdir(), "import-fixtures-"));

/** What LibreOffice calls a way to save text: what parts cells, what quotes them, and the number of an encoding. */
const textAs = (delimiter: number, encoding: number) =>
  `csv:Text - txt - csv (StarCalc):${delimiter},34,${encoding},1,,0,false,true,true`;
const others: readonly (readonly [name: string, format: string])[] = [
  ["semicolons-utf-8.csv", textAs(59, 76)],
  ["commas-utf-8.csv", textAs(44, 76)],
  ["tabs-utf-16.csv", textAs(9, 65535)],
  ["semicolons-windows.csv", textAs(59, 1)],
  ["workbook.ods", "ods"],
  ["workbook.xls", "xls"],
  ["workbook.slk", "slk"],
  ["workbook.dif", "dif"],
  ["workbook.pdf", "pdf"],
];

function convert(format: string, files: readonly string[]): void {
  const profile = `-env:UserInstallation=file://${join(work, "profile")}`;
  execFileSync("soffice", [
    profile,
    "--headless",
    "--convert-to",
    format,
    "--outdir",
    join(work, "out"),
    ...files,
  ]);
}

mkdirSync(into, { recursive: true });
const missing = workbookCases
  .map((workbook, at) => ({ name: savedName(workbook, at), sheets: workbook.sheets }))
  .filter(({ name }) => !existsSync(join(into, name)));
for (const { name, sheets } of missing) writeFileSync(join(work, name), xlsxOf(sheets));
if (missing.length > 0)
  convert(
    "xlsx",
    missing.map(({ name }) => join(work, name)),
  );
for (const { name } of missing) renameSync(join(work, "out", name), join(into, name));
const all = join(work, "all.xlsx");
writeFileSync(all, xlsxOf(asText.sheets));
for (const [name, format] of others) {
  if (existsSync(join(into, name))) continue;
  convert(format, [all]);
  renameSync(join(work, "out", `all.${name.replace(/^.*\./, "")}`), join(into, name));
}
rmSync(work, { recursive: true });
