import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { asText, savedName, workbookCases } from "./workbook-cases.ts";
import { xlsxOf } from "./xlsx-parts.ts";

// Makes `lib/import/fixtures` anew with LibreOffice: `node lib/testing/spreadsheets/make-fixtures.ts`. Needed when a case is added.
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
const sources = workbookCases.map((workbook, at) => {
  const file = join(work, savedName(workbook, at));
  writeFileSync(file, xlsxOf(workbook.sheets));
  return file;
});
convert("xlsx", sources);
for (const [at, workbook] of workbookCases.entries())
  renameSync(join(work, "out", savedName(workbook, at)), join(into, savedName(workbook, at)));
const all = join(work, "all.xlsx");
writeFileSync(all, xlsxOf(asText.sheets));
for (const [name, format] of others) {
  convert(format, [all]);
  renameSync(join(work, "out", `all.${name.replace(/^.*\./, "")}`), join(into, name));
}
rmSync(work, { recursive: true });
