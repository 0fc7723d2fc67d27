import { format, getFormatInfo } from "numfmt";
import { type FileCell, seenText } from "../file-table.ts";

/** How numbers look in cells of one style. */
export type NumberLook = { code: string; looksLike: FileCell["looksLike"] };

/** Looks that a workbook names by a number alone, as Dutch Excel shows them. The rest look like a plain number. */
const known: Readonly<Record<number, string>> = {
  1: "0",
  2: "0.00",
  3: "#,##0",
  4: "#,##0.00",
  9: "0%",
  10: "0.00%",
  11: "0.00E+00",
  12: "# ?/?",
  13: "# ??/??",
  14: "d-m-yyyy",
  15: "d-mmm-yy",
  16: "d-mmm",
  17: "mmm-yy",
  18: "h:mm AM/PM",
  19: "h:mm:ss AM/PM",
  20: "h:mm",
  21: "h:mm:ss",
  22: "d-m-yyyy h:mm",
  37: "#,##0",
  38: "#,##0",
  39: "#,##0.00",
  40: "#,##0.00",
  45: "mm:ss",
  46: "[h]:mm:ss",
  47: "mm:ss.0",
  48: "##0.0E+0",
};

export const plainLook: NumberLook = { code: "General", looksLike: undefined };

/** The look with this number, or with this code where the workbook has one of its own. */
export function numberLook(id: number, ownCode: string | undefined): NumberLook {
  const code = ownCode ?? known[id] ?? plainLook.code;
  try {
    const { type } = getFormatInfo(code);
    if (type === "time") return { code, looksLike: "time" };
    return { code, looksLike: type === "date" || type === "datetime" ? "day" : undefined };
  } catch {
    return plainLook; // a code that Excel would not take either
  }
}

/** What a cell with a number shows. Excel shows a long number as wide as the column: here it is whole. */
export function shownNumber(value: number, { code }: NumberLook): string {
  if (code === "@" || code.toLowerCase() === "general") return plainNumber(value);
  return seenText(format(code, value, { locale: "nl", throws: false }));
}

function plainNumber(value: number): string {
  if (Number.isSafeInteger(value)) return String(value);
  return format("General", value, { locale: "nl" });
}
