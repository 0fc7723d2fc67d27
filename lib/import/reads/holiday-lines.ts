import type { FieldError } from "#lib/access/problem.ts";
import { isDay, parseDay } from "#lib/calendar/day.ts";
import { type Region, regions } from "#lib/calendar/holiday-region.ts";
import { type RegionHoliday, sharesDay } from "#lib/register/rules/known-holidays.ts";
import { plainText } from "#lib/register/rules/school.ts";
import type { ImportError } from "./file-table.ts";
import { tablesIn } from "./read-file.ts";

type Line = { at: string; cell(column: Column): string };

const words = {
  name: ["name", "naam", "vakantie"],
  region: ["region", "regio", "regios"],
  from: ["from", "van", "vanaf", "eerste dag"],
  through: ["through", "tot en met", "t m", "laatste dag"],
} as const;
type Column = keyof typeof words;
const columns = Object.keys(words) as Column[];
const columnNames: Record<Column, string> = {
  name: "naam",
  region: "regio",
  from: "van",
  through: "tot en met",
};

/** The longest holiday that is believed: the summer takes six weeks. */
const longestDays = 70;

/** School holidays out of CSV or JSON, one for each region, and everything that is wrong, line by line. */
export async function readHolidays(
  text: string,
): Promise<{ holidays: RegionHoliday[]; errors: FieldError[] }> {
  const errors: FieldError[] = [];
  const fail = (message: string) => void errors.push({ field: "text", message });
  const lines = /^\s*\[/.test(text) ? jsonLines(text, fail) : await csvLines(text, fail);
  const read: (RegionHoliday & { at: string })[] = [];
  for (const line of lines) {
    const report = (message: string) => fail(`${line.at}: ${message}`);
    const [name, from, through] = [
      line.cell("name"),
      dayIn(line, "from", report),
      dayIn(line, "through", report),
    ];
    const where = regionsIn(line.cell("region"), report);
    if (name === "") report("de naam ontbreekt.");
    if (name.length > 100) report("de naam is te lang.");
    if (name === "" || from === null || through === null) continue;
    if (through < from) report("de laatste dag ligt voor de eerste.");
    else if (Date.parse(through) - Date.parse(from) > longestDays * 86_400_000)
      report(`de vakantie duurt langer dan ${longestDays} dagen. Klopt het jaar?`);
    for (const region of where) {
      const holiday = { name, region, from, through, at: line.at };
      const other = read.find((known) => sharesDay(known, holiday));
      if (other) report(`deze vakantie valt in regio ${region} samen met die van ${other.at.toLowerCase()}.`);
      read.push(holiday);
    }
  }
  if (lines.length === 0 && errors.length === 0) fail("Er staan geen vakanties in.");
  return { holidays: read.map(({ at, ...holiday }) => holiday), errors };
}

async function csvLines(text: string, fail: (message: string) => void): Promise<Line[]> {
  const wrong: ImportError[] = [];
  const [table] = await tablesIn({ name: "", text }, wrong);
  for (const { message } of wrong) fail(message);
  const [header = [], ...rows] = table?.records ?? [];
  const at = (column: Column) =>
    header.findIndex((cell) => (words[column] as readonly string[]).includes(plainText(cell)));
  const absent = columns.filter((column) => at(column) < 0);
  if (table && absent.length > 0) {
    fail(`Regel 1: in de kop ontbreekt ${absent.map((column) => `“${columnNames[column]}”`).join(", ")}.`);
    return [];
  }
  return rows
    .map((cells, n) => ({ cells, at: `Regel ${n + 2}` }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ""))
    .map(({ cells, at: line }) => ({ at: line, cell: (column) => cells[at(column)]?.trim() ?? "" }));
}

function jsonLines(text: string, fail: (message: string) => void): Line[] {
  try {
    const rows = JSON.parse(text) as unknown[];
    return rows.map((row, n) => ({
      at: `Vakantie ${n + 1}`,
      cell: (column) => textIn((row as Partial<Record<Column, unknown>> | null)?.[column]),
    }));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    fail("Dit is geen geldige JSON.");
    return [];
  }
}

function textIn(value: unknown): string {
  if (Array.isArray(value)) return value.map(textIn).join(",");
  return typeof value === "string" ? value.trim() : "";
}

function dayIn(line: Line, column: "from" | "through", report: (message: string) => void): string | null {
  const day = parseDay(line.cell(column));
  if (day !== null && isDay(day)) return day;
  report(`“${columnNames[column]}” is geen dag. Schrijf de dag als dd-mm-jjjj.`);
  return null;
}

function regionsIn(text: string, report: (message: string) => void): Region[] {
  const asked = plainText(text.replaceAll("+", " "))
    .split(" ")
    .filter((word) => word !== "en" && word !== "");
  if (asked.length === 1 && asked[0] === "alle") return [...regions];
  const known = asked.filter((word): word is Region => (regions as readonly string[]).includes(word));
  if (known.length !== asked.length || known.length === 0) {
    report("de regio is noord, midden, zuid of alle.");
    return [];
  }
  return [...new Set(known)];
}
