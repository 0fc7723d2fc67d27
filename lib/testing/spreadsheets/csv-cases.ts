/** A CSV file as bytes, and what a person sees in it. */
export type CsvCase = { name: string; bytes: Uint8Array; seen: readonly string[] };

const rows = [
  ["school", "bezocht op", "soort"],
  ["BOW-1167", "01-02-2018", "inspectiebezoek"],
  ["Súd ‘é’", "2-2-2018", "geen les"],
];
const seen = ["BOW-1167 2018-02-01 classroom", "Súd ‘é’ 2018-02-02 no-lessons"];
const plain = linesWith(";").join("\r\n");

function linesWith(delimiter: string, after = ""): string[] {
  return rows.map((cells) => cells.join(delimiter) + after);
}

/** A file that says what the plain one says. */
function same(name: string, text: string | Uint8Array): CsvCase {
  return { name, bytes: typeof text === "string" ? Buffer.from(text) : text, seen };
}

function other(name: string, text: string | Uint8Array, ...told: string[]): CsvCase {
  return { name, bytes: typeof text === "string" ? Buffer.from(text) : text, seen: told };
}

/** Bytes of a text, each by a table of what is above ASCII in it. */
function bytesBy(table: Record<string, number>, text: string): Uint8Array {
  return Uint8Array.from([...text], (letter) => table[letter] ?? letter.charCodeAt(0));
}

const utf16 = (text: string) => Buffer.from(text, "utf16le");
const windows = bytesBy({ ú: 0xfa, é: 0xe9, "‘": 0x91, "’": 0x92 }, plain);
const mac = bytesBy({ ú: 0x9c, é: 0x8e, "‘": 0xd4, "’": 0xd5 }, plain.replaceAll("\r\n", "\r"));

export const csvCases: readonly CsvCase[] = [
  same("semicolons", plain),
  same("commas", linesWith(",").join("\n")),
  same("tabs", linesWith("\t").join("\r\n")),
  same("lines that end with CR", linesWith(";").join("\r")),
  same("a byte order mark", `\uFEFF${plain}`),
  same("UTF-16", utf16(`\uFEFF${linesWith("\t").join("\r\n")}`)),
  same("UTF-16, the other way around", utf16(`\uFEFF${plain}`).swap16()),
  same("UTF-16 without a mark", utf16(plain)),
  same("Windows-1252", windows),
  same("Mac Roman", mac),
  same("a space after each value", linesWith(" ; ").join("\r\n")),
  same("spaces that do not break", linesWith("\u00A0;\u00A0").join("\r\n")),
  same(
    "quotes around every value",
    rows.map((cells) => cells.map((cell) => `"${cell}"`).join(",")).join("\n"),
  ),
  same("values kept as text", rows.map((cells) => cells.map((cell) => `="${cell}"`).join(";")).join("\n")),
  same("sep=;", `sep=;\r\n${plain}`),
  same("sep=,", `sep=,\n${linesWith(",").join("\n")}`),
  same("sep and a tab", `sep=\t\r\n${linesWith("\t").join("\r\n")}`),
  same("sep=|", `sep=|\r\n${linesWith("|").join("\r\n")}`),
  same("SEP=;", `SEP=;\r\n${plain}`),
  same("sep in quotes", `"sep=;"\r\n${plain}`),
  same("sep behind a byte order mark", `\uFEFFsep=;\r\n${plain}`),
  same("sep with empty columns", `sep=;;;\r\n${plain}`),
  same("sep in UTF-16", utf16(`\uFEFFsep=\t\r\n${linesWith("\t").join("\r\n")}`)),
  same("sep, and lines that end with CR", `sep=;\r${linesWith(";").join("\r")}`),
  same("sep and a title", `sep=;\r\nBezoeken, t/m 1 februari;;\r\n${plain}`),
  same("a title", `Bezoeken t/m 1 februari 2018;;\r\n;;\r\n${plain}`),
  same("a title with commas", `Bezoeken, alle, t/m 1 februari, 2018, concept\r\n${plain}`),
  same("a title in quotes, over two lines", `"Bezoeken\nt/m 1 februari";;\r\n${plain}`),
  same("a title of one cell", `Bezoeken\r\n${plain}`),
  same("two lines of title", `Bezoeken;;\r\nStand op;1-2-2018;\r\n${plain}`),
  same("an empty line first", `\r\n\r\n${plain}`),
  same("a title and a byte order mark", `\uFEFFBezoeken\r\n\r\n${plain}`),
  same("a title above tabs", `Bezoeken\t\t\r\n${linesWith("\t").join("\r\n")}`),
  same("a title above commas", `"Bezoeken; alle",,\n${linesWith(",").join("\n")}`),
  same("ten lines of title", `${"Toelichting bij dit bestand;;\r\n".repeat(10)}${plain}`),
  same("empty columns", `${linesWith(";", ";;;").join("\r\n")}\r\n;;;;;`),
  same("empty columns, with commas", `${linesWith(",", ",,").join("\n")}\n,,,,\n`),
  same("empty columns, with tabs", linesWith("\t", "\t\t").join("\r\n")),
  same("empty columns under the header alone", plain.replaceAll(/inspectiebezoek|geen les/g, "$&;;")),
  same("empty columns in quotes", linesWith(";", ';"";""').join("\r\n")),
  same("an empty column before", rows.map((cells) => `;${cells.join(";")}`).join("\r\n")),
  same(
    "an empty column between",
    rows.map(([school, ...rest]) => `${school};;${rest.join(";")}`).join("\r\n"),
  ),
  same("columns with spaces alone", linesWith(";", "; ;\u00A0").join("\r\n")),
  same("a thousand empty columns", linesWith(";", ";".repeat(1000)).join("\r\n")),
  same("empty rows after", `${plain}\r\n;;\r\n;;\r\n\r\n`),
  same("ten thousand empty rows after", `${plain}\r\n${";;\r\n".repeat(10_000)}`),
  same("empty rows between", plain.replaceAll("\r\n", "\r\n\r\n;;\r\n")),
  same("line ends of two kinds", `Bezoeken\n${plain}`),
  other(
    "the same as a workbook would show it",
    "school;dag;kwartaal;van;tot;inspecteur\nBOW-1;27 mrt 2018;2018-Q1;9:30:00;0,5;a@b.nl",
    "BOW-1 2018-Q1 2018-03-27 09:30 12:00 a@b.nl",
  ),
  other(
    "days and times as numbers",
    "school;dag;kwartaal;van;tot;inspecteur\nBOW-1;43186;2018-Q1;0,395833;12:00 PM;a@b.nl",
    "BOW-1 2018-Q1 2018-03-27 09:30 12:00 a@b.nl",
  ),
  other(
    "a moment",
    "school;dag;kwartaal;van;tot;inspecteur\nBOW-1;2018-03-27T00:00;2018-Q1;27-3-2018 9:30;27-3-2018 12:00;a@b.nl",
    "BOW-1 2018-Q1 2018-03-27 09:30 12:00 a@b.nl",
  ),
  other(
    "leading zeros",
    "school;bezocht op;soort\n0042;01-02-2018;herinspectie",
    "0042 2018-02-01 reinspection",
  ),
  other(
    "a line end and quotes in a value",
    'school;beoordeeld op;oordeel;motivering\nB-1;1-2-2018;afgekeurd;"Geen ""doel"";\r\nniet klaar"',
    'B-1 2018-02-01 rejected Geen "doel";\nniet klaar',
  ),
  other(
    "a quote within a value",
    'school;beoordeeld op;oordeel;motivering\nB-1;1-2-2018;afgekeurd;lokaal 5" te klein',
    'B-1 2018-02-01 rejected lokaal 5" te klein',
  ),
  other(
    "an error of Dutch Excel",
    "school;bezocht op;soort\n#N/B;1-2-2018;herinspectie\nB-1;########;herinspectie",
    "2:school In deze cel staat een fout van Excel: #N/B",
    "3:heldOn In deze cel staat een fout van Excel: ########",
  ),
  other(
    "quotes that do not close",
    'school;bezocht op;soort\nB-1;"1-2-2018;herinspectie',
    "1: Dit is geen geldige CSV: bij regel 2 kloppen de aanhalingstekens niet",
  ),
  other(
    "very many columns",
    `school;bezocht op;soort\n${"x;".repeat(20_000)}x`,
    "1: In dit bestand staan te veel kolommen naast elkaar",
  ),
  other(
    "more on a line than there can be",
    `school;bezocht op;soort\n${"x;".repeat(120_000)}x`,
    "1: Dit is geen geldige CSV: bij regel 2 kloppen de aanhalingstekens niet, of er staat te veel op één regel",
  ),
  other("nothing", "", "passed over b.csv empty", "1: Het bestand is leeg: de kop ontbreekt"),
  other(
    "empty cells alone",
    ";;\r\n;;",
    "passed over b.csv empty",
    "1: Het bestand is leeg: de kop ontbreekt",
  ),
  other("a header alone", "school;bezocht op;soort\r\n", "passed over b.csv no-rows"),
  other("another list", "naam;telefoon\nVos;12", "1: Aan de kop is niet te zien wat voor bestand dit is"),
  other(
    "a page",
    "<html><table><tr><td>school</td></tr></table></html>",
    "1: Dit is een webpagina of een XML-bestand, wat de naam ook zegt",
  ),
  other(
    "a picture",
    Buffer.from("ffd8ffe000104a46494600010100000100010000ffdb", "hex"),
    "1: Dit is geen Excel-bestand en geen CSV",
  ),
];
