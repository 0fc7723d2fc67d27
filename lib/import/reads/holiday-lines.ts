import type { FieldError } from "#lib/access/problem.ts";
import { type Region, regions } from "#lib/calendar/holiday-region.ts";
import { type RegionHoliday, sharesDay } from "#lib/register/rules/known-holidays.ts";
import { plainText } from "#lib/register/rules/school.ts";
import { oneLine } from "#lib/text/typed-text.ts";
import { dayIn } from "./cell-values.ts";
import type { FileRow, ImportError } from "./file-table.ts";
import { nationalHolidays } from "./national-holidays.ts";
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

/** Lines of one file: some sixty school years. */
const mostLines = 1000;

/** The longest holiday that is believed: the summer takes six weeks. */
const longestDays = 70;

/** School holidays out of CSV or JSON, one for each region, and everything that is wrong, line by line. */
export function readHolidays(text: string): { holidays: RegionHoliday[]; errors: FieldError[] } {
  const errors: FieldError[] = [];
  const fail = (message: string) => void errors.push({ field: "text", message });
  const lines = /^\s*[[{]/.test(text) ? jsonLines(text, fail) : csvLines(text, fail);
  if (lines.length > mostLines) {
    fail(`Er staan te veel vakanties in: ${lines.length}. Stuur er hoogstens ${mostLines} tegelijk.`);
    return { holidays: [], errors };
  }
  const read: (RegionHoliday & { at: string })[] = [];
  for (const line of lines) {
    const report = (message: string) => fail(`${line.at}: ${message}`);
    const [name, from, through] = [
      oneLine(line.cell("name")),
      holidayDay(line, "from", report),
      holidayDay(line, "through", report),
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

function csvLines(text: string, fail: (message: string) => void): Line[] {
  const wrong: ImportError[] = [];
  const [table] = tablesIn({ name: "", text }, wrong);
  for (const { message } of wrong) fail(message);
  const rows = table?.rows ?? [];
  const placesIn = ({ cells }: FileRow) =>
    columns.map((column) =>
      cells.findIndex((cell) => (words[column] as readonly string[]).includes(plainText(cell.text))),
    );
  const start = rows.findIndex((row) => placesIn(row).filter((at) => at >= 0).length > 1);
  const header = rows[Math.max(start, 0)] ?? { row: 1, cells: [] };
  const places = placesIn(header);
  const absent = columns.filter((_column, at) => (places[at] ?? -1) < 0);
  if (table && absent.length > 0) {
    const names = absent.map((column) => `“${columnNames[column]}”`).join(", ");
    fail(`Regel ${header.row}: in de kop ontbreekt ${names}.`);
    return [];
  }
  return rows.slice(start + 1).map(({ row, cells }) => ({
    at: `Regel ${row}`,
    cell: (column) => cells[places[columns.indexOf(column)] ?? -1]?.text ?? "",
  }));
}

function jsonLines(text: string, fail: (message: string) => void): Line[] {
  try {
    const parsed = [JSON.parse(text.trim()) as unknown].flat();
    const rows = parsed.flatMap((given) => nationalHolidays(given) ?? [given]);
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

/** Of a list, the texts in it: it may go on and on. */
function textIn(value: unknown): string {
  if (Array.isArray(value)) return value.filter((part) => typeof part === "string").join(",");
  return typeof value === "string" ? value.trim() : "";
}

function holidayDay(
  line: Line,
  column: "from" | "through",
  report: (message: string) => void,
): string | null {
  const day = dayIn({ text: line.cell(column) });
  if (day !== null) return day;
  report(`“${columnNames[column]}” is geen dag. Schrijf de dag als dd-mm-jjjj.`);
  return null;
}

/** What stands for all regions together, and words that say nothing. */
const everywhere = [
  "alle",
  "allemaal",
  "heel nederland",
  "nederland",
  "heel het land",
  "landelijk",
  "alle drie",
];
const fillers = ["", "de", "en", "regio", "regios", "s"];

function regionsIn(text: string, report: (message: string) => void): Region[] {
  const asked = plainText(text.replaceAll("+", " "))
    .split(" ")
    .filter((word) => !fillers.includes(word));
  if (everywhere.includes(asked.join(" "))) return [...regions];
  const known = asked.filter((word): word is Region => (regions as readonly string[]).includes(word));
  if (known.length !== asked.length || known.length === 0) {
    report("de regio is noord, midden, zuid of alle.");
    return [];
  }
  return [...new Set(known)];
}
