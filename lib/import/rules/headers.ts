import { dutchDay } from "#lib/calendar/day.ts";
import { plainText } from "#lib/register/rules/school.ts";
import { columns, type FileKind, fileKinds, formatQuarter } from "./columns.ts";

/** What is wider or longer is no header, however many cells a file has. */
const widestHeader = 256;
const longestHeader = 100;

const named = new Map(
  fileKinds.map((kind) => [
    kind,
    new Map(
      columns[kind].flatMap(({ name, header, also = [] }) =>
        [name, header, ...also].map((word) => [compact(word), name]),
      ),
    ),
  ]),
);

/** The column that a header cell means in a kind of file, if any. */
export function columnFor(kind: FileKind, header: string): string | undefined {
  return header.length > longestHeader ? undefined : named.get(kind)?.get(compact(header));
}

export function isColumn(kind: FileKind, name: string): boolean {
  return columns[kind].some((column) => column.name === name);
}

/** The kind of file with the most of its columns in the header; null when no kind has any to itself. */
export function kindOf(cells: readonly string[]): FileKind | null {
  const header = cells.slice(0, widestHeader);
  const score = (kind: FileKind) =>
    header.filter((cell) => columnFor(kind, cell)).length - missing(kind, header);
  const [best] = fileKinds.toSorted((a, b) => score(b) - score(a));
  return best && header.some((cell) => columnFor(best, cell)) && missing(best, header) < required(best) - 1
    ? best
    : null;
}

/** Names of the columns that a header lacks. */
export function missingColumns(kind: FileKind, header: readonly string[]): string[] {
  const present = new Set(header.map((cell) => columnFor(kind, cell)));
  return columns[kind]
    .filter(({ name, isOptional }) => !isOptional && !present.has(name))
    .map(({ name }) => name);
}

const headers = new Map(
  Object.values(columns).flatMap((kind) => kind.map(({ name, header }) => [name, header])),
);

/** The Dutch header of a column; what is no column goes by its own name. */
export function headerOf(name: string): string {
  return headers.get(name) ?? name;
}

/** What is kept of a column, as people read it. */
export function formatCell(kind: FileKind, name: string, value: string | number | null | undefined): string {
  const text = String(value ?? "");
  const holds = columns[kind].find((column) => column.name === name)?.holds;
  if (text === "" || holds === undefined) return text;
  if (holds === "day") return dutchDay(text);
  return holds === "quarter" ? formatQuarter(text) : (holds[text] ?? text);
}

function missing(kind: FileKind, header: readonly string[]): number {
  return missingColumns(kind, header).length;
}

function required(kind: FileKind): number {
  return columns[kind].filter(({ isOptional }) => !isOptional).length;
}

function compact(text: string): string {
  return plainText(text).replaceAll(" ", "");
}
