import { dateToSerial } from "numfmt";
import {
  cellLimit,
  columnLimit,
  emptyCell,
  type FileCell,
  type FileRow,
  seenText,
  UnreadableFile,
} from "../file-table.ts";
import { plainLook, shownNumber } from "./number-looks.ts";
import type { Workbook } from "./parts.ts";
import { walkXml } from "./walk-xml.ts";

/** Letters of the looks by which numbers of one sheet are shown: what that may cost, however long a look is. */
const lookLimit = 20 * cellLimit;
/** Days between the first day of 1900 and that of 1904, as Excel counts them. */
const daysTo1904 = 1462;

type SheetRow = { row: number; cells: FileCell[] };

/** Rows of a sheet that hold something. What is empty is not kept, however far the sheet goes. */
export function readSheet(xml: string, workbook: Workbook): FileRow[] {
  const rows: SheetRow[] = [];
  const merged: string[] = [];
  const hidden: boolean[] = [];
  let [row, column, kept, looked, cells] = [0, 0, 0, 0, [] as FileCell[]];
  let [type, style, value, isValue, isSound] = ["", 0, "", false, false];
  walkXml(xml, {
    open(name, attribute) {
      if (name === "row") {
        row = Number(attribute("r")) || row + 1;
        [column, cells] = [0, []];
      } else if (name === "c") {
        column = columnAt(attribute("r")) || column + 1;
        [type, style, value] = [attribute("t"), Number(attribute("s")), ""];
      } else if (name === "rPh") isSound = true;
      else if (name === "col" && /^(?:1|true)$/.test(attribute("hidden")))
        addRange(hidden, Number(attribute("min")), Number(attribute("max")));
      else if (name === "mergeCell") merged.push(attribute("ref"));
      isValue = name === "v" || (name === "t" && !isSound);
    },
    text(text) {
      if (isValue) value += text;
    },
    close(name) {
      isValue = false;
      if (name === "rPh") isSound = false;
      else if (name === "c") {
        if (value !== "") looked += workbook.looks[style]?.code.length ?? 0;
        assertWithinLimit(looked, lookLimit);
        const cell = cellOf(value, type, style, workbook);
        if (cell.text !== "" && column <= columnLimit)
          cells[column - 1] = hidden[column] ? { ...cell, isHidden: true } : cell;
      } else if (name === "row" && cells.length > 0) {
        kept += cells.length;
        assertWithinLimit(kept, cellLimit);
        rows.push({ row, cells: Array.from(cells, (cell) => cell ?? emptyCell) });
      }
    },
  });
  spread(merged, rows);
  return rows;
}

/** Ranges of columns come in their order; what goes back is left out, so that many ranges cost no more than few. */
function addRange(hidden: boolean[], first: number, last: number): void {
  for (let column = Math.max(first, hidden.length); column <= Math.min(last, columnLimit); column++)
    hidden[column] = true;
}

/** `B7` is 2, `AA1` is 27; 0 where a cell does not say where it stands. */
function columnAt(place: string): number {
  const [letters = ""] = /^[A-Z]{1,3}/i.exec(place) ?? [];
  return [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

function cellOf(value: string, type: string, style: number, workbook: Workbook): FileCell {
  switch (type) {
    case "s":
      return { text: writtenText(workbook.sharedTexts[Number(value)] ?? "") };
    case "b":
      return { text: value.trim() === "1" || value.trim() === "true" ? "WAAR" : value && "ONWAAR" };
    case "d":
      return countedCell(daysIn(value), style, { ...workbook, from1904: false }) ?? { text: seenText(value) };
    case "":
    case "n":
      return (
        countedCell(value.trim() === "" ? Number.NaN : Number(value), style, workbook) ?? {
          text: seenText(value),
        }
      );
    default: // a text of its own, or one that a formula gave, also where it failed
      return { text: writtenText(value) };
  }
}

function countedCell(value: number, style: number, { looks, from1904 }: Workbook): FileCell | null {
  if (!Number.isFinite(value)) return null;
  const look = looks[style] ?? plainLook;
  const isTime = look.looksLike === "time" || (value >= 0 && value < 1);
  const number = from1904 && !isTime ? value + daysTo1904 : value;
  const shown = look.looksLike === undefined ? value : number;
  return { text: shownNumber(shown, look), number, looksLike: look.looksLike };
}

/** A moment as `2018-02-05T09:30:00`, which has no time zone. */
function daysIn(moment: string): number {
  const parts = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d))?)?/.exec(moment.trim());
  const days = parts && dateToSerial(parts.slice(1).map((part) => Number(part ?? 0)));
  return typeof days === "number" ? days : Number.NaN;
}

/** A workbook writes what XML cannot hold as `_x000D_`. */
function writtenText(text: string): string {
  return seenText(
    text.replace(/_x([0-9a-f]{4})_/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16))),
  );
}

/** Cells that were merged show one value next to each of their rows, and so each row holds it. */
function spread(merged: readonly string[], rows: readonly SheetRow[]): void {
  const byRow = new Map(rows.map(({ row, cells }) => [row, cells]));
  const lastRow = rows.at(-1)?.row ?? 0;
  let looked = 0;
  for (const ref of merged) {
    const [, from = "", first, last] = /^([A-Z]+)(\d+):[A-Z]+(\d+)$/.exec(ref) ?? [];
    const at = columnAt(from) - 1;
    const cell = byRow.get(Number(first))?.[at] ?? emptyCell;
    if (cell.text === "") continue;
    for (let row = Number(first) + 1; row <= Math.min(Number(last), lastRow); row++) {
      assertWithinLimit(++looked, cellLimit);
      const cells = byRow.get(row);
      if (!cells) continue;
      while (cells.length < at) cells.push(emptyCell);
      cells[at] = cell;
    }
  }
}

function assertWithinLimit(count: number, limit: number): void {
  if (count > limit)
    throw new UnreadableFile(
      "Dit Excel-bestand heeft te veel cellen. Verwijder wat er niet in hoort, of verdeel het.",
    );
}
