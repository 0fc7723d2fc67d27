import { strToU8, Zip, ZipDeflate, zipSync } from "fflate";

/** A cell: a text, a number, or one that is written in a way of its own. */
export type CellPart =
  | string
  | number
  | null
  | { value: string | number; look?: string; type?: string; formula?: string };
export type SheetPart = {
  name: string;
  rows: readonly (readonly CellPart[])[];
  state?: "hidden" | "veryHidden";
  merged?: readonly string[];
  /** Columns that are hidden, the first of them being 1. */
  hidden?: readonly number[];
  isChart?: true;
};

/** How a program writes the same workbook. */
export type Dialect = {
  prefix?: string;
  isStrict?: boolean;
  /** Texts in the cells, not in a part that they share. */
  isInline?: boolean;
  /** Rows and cells do not say where they stand. */
  isUnplaced?: boolean;
  from1904?: boolean;
  hasAbsoluteTargets?: boolean;
  folder?: string;
  encode?: (xml: string) => Uint8Array;
  nameOf?: (path: string) => string;
  /** What a program adds to the XML of sheets. */
  rewrite?: (xml: string, path: string) => string;
  isStreamed?: boolean;
};

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const transitional = "http://schemas.openxmlformats.org";
const strict = "http://purl.oclc.org/ooxml";

/** A workbook in the dialect of a program. */
export function xlsxOf(sheets: readonly SheetPart[], dialect: Dialect = {}): Uint8Array {
  const { folder = "xl", encode = strToU8, nameOf = (path) => path, rewrite = (xml) => xml } = dialect;
  const parts = partsOf(sheets, dialect, folder);
  const files = Object.entries(parts).map(
    ([path, xml]) => [nameOf(path), encode(head + rewrite(xml, path))] as const,
  );
  return dialect.isStreamed ? streamed(files) : zipSync(Object.fromEntries(files));
}

function partsOf(sheets: readonly SheetPart[], dialect: Dialect, folder: string): Record<string, string> {
  const main = dialect.isStrict ? `${strict}/spreadsheetml/main` : `${transitional}/spreadsheetml/2006/main`;
  const related = dialect.isStrict
    ? `${strict}/officeDocument/relationships`
    : `${transitional}/officeDocument/2006/relationships`;
  const prefix = dialect.prefix ? `${dialect.prefix}:` : "";
  const space = `xmlns${dialect.prefix ? `:${dialect.prefix}` : ""}="${main}"`;
  const tagged = (xml: string) => xml.replace(/<(\/?)(?=[a-zA-Z])/g, `<$1${prefix}`);
  const targetOf = (path: string) => (dialect.hasAbsoluteTargets ? `/${folder}/${path}` : path);
  const texts: string[] = [];
  const looks: string[] = ["General"];
  const pathOf = (sheet: SheetPart, at: number) =>
    sheet.isChart ? `chartsheets/sheet${at + 1}.xml` : `worksheets/sheet${at + 1}.xml`;
  const written = sheets.map((sheet, at) => [
    `${folder}/${pathOf(sheet, at)}`,
    tagged(sheet.isChart ? `<chartsheet ${space}/>` : sheetXml(sheet, { ...dialect, space, texts, looks })),
  ]);
  const relations = [
    ...sheets.map(
      (sheet, at) => [`rId${at + 1}`, sheet.isChart ? "chartsheet" : "worksheet", pathOf(sheet, at)] as const,
    ),
    ["rId901", "styles", "styles.xml"] as const,
    ...(dialect.isInline ? [] : [["rId902", "sharedStrings", "sharedStrings.xml"] as const]),
  ];
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${related}/${type}" Target="${target}"/>`;
  const allRelations = (all: string) =>
    `<Relationships xmlns="${transitional}/package/2006/relationships">${all}</Relationships>`;
  return {
    "[Content_Types].xml": `<Types xmlns="${transitional}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${contentTypes(
      [["workbook.xml", "sheet.main"], ...relations.map(([, type, path]) => [path, type])],
      folder,
    )}</Types>`,
    "_rels/.rels": allRelations(
      relation(
        "rId1",
        "officeDocument",
        dialect.hasAbsoluteTargets ? `/${folder}/workbook.xml` : `${folder}/workbook.xml`,
      ),
    ),
    [`${folder}/workbook.xml`]: tagged(
      `<workbook ${space} xmlns:r="${related}"><workbookPr${dialect.from1904 ? ' date1904="1"' : ""}/><bookViews><workbookView activeTab="${sheets.findIndex(({ state }) => !state)}"/></bookViews><sheets>${sheets
        .map(
          ({ name, state }, at) =>
            `<sheet name="${escaped(name)}" sheetId="${at + 1}"${state ? ` state="${state}"` : ""} r:id="rId${at + 1}"/>`,
        )
        .join("")}</sheets></workbook>`,
    ),
    [`${folder}/_rels/workbook.xml.rels`]: allRelations(
      relations.map(([id, type, path]) => relation(id, type, targetOf(path))).join(""),
    ),
    [`${folder}/styles.xml`]: tagged(stylesXml(looks, space)),
    ...(dialect.isInline
      ? {}
      : {
          [`${folder}/sharedStrings.xml`]: tagged(
            `<sst ${space}>${texts.map((text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`).join("")}</sst>`,
          ),
        }),
    ...Object.fromEntries(written),
  };
}

function contentTypes(parts: readonly (readonly string[])[], folder: string): string {
  const base = "application/vnd.openxmlformats-officedocument.spreadsheetml";
  return parts
    .map(([path, type]) => `<Override PartName="/${folder}/${path}" ContentType="${base}.${type}+xml"/>`)
    .join("");
}

type Writing = Dialect & { space: string; texts: string[]; looks: string[] };

function sheetXml({ rows, merged = [], hidden = [] }: SheetPart, writing: Writing): string {
  const placed = (place: string) => (writing.isUnplaced ? "" : ` r="${place}"`);
  const lines = rows.map((cells, at) => {
    const row = String(at + 1);
    const inside = cells.map((cell, column) => cellXml(cell, placed(columnName(column) + row), writing));
    return `<row${placed(row)}>${inside.join("")}</row>`;
  });
  const merges = merged.map((ref) => `<mergeCell ref="${ref}"/>`).join("");
  const columns = hidden
    .map((column) => `<col min="${column}" max="${column}" width="9" hidden="1"/>`)
    .join("");
  return `<worksheet ${writing.space}>${columns && `<cols>${columns}</cols>`}<sheetData>${lines.join("")}</sheetData>${merges && `<mergeCells>${merges}</mergeCells>`}</worksheet>`;
}

function cellXml(cell: CellPart, place: string, { isUnplaced, isInline, texts, looks }: Writing): string {
  if (cell === null) return isUnplaced ? "<c/>" : "";
  if (typeof cell === "number") return `<c${place}><v>${cell}</v></c>`;
  if (typeof cell === "string") {
    if (isInline) return `<c${place} t="inlineStr"><is><t>${escaped(cell)}</t></is></c>`;
    return `<c${place} t="s"><v>${texts.push(cell) - 1}</v></c>`;
  }
  const { value, look = "General", type, formula } = cell;
  if (!looks.includes(look)) looks.push(look);
  const type_ = type ? ` t="${type}"` : "";
  const inside = `${formula ? `<f>${escaped(formula)}</f>` : ""}<v>${escaped(String(value))}</v>`;
  return `<c${place} s="${looks.indexOf(look)}"${type_}>${inside}</c>`;
}

/** A look that is a number is one that every program knows by it. */
function stylesXml(looks: readonly string[], space: string): string {
  const idOf = (look: string, at: number) =>
    /^\d+!$/.test(look) ? Number(look.slice(0, -1)) : at === 0 ? 0 : 163 + at;
  const own = looks.flatMap((look, at) =>
    idOf(look, at) > 163 ? `<numFmt numFmtId="${idOf(look, at)}" formatCode="${escaped(look)}"/>` : [],
  );
  const styles = looks.map(
    (look, at) =>
      `<xf numFmtId="${idOf(look, at)}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`,
  );
  const plain = '<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>';
  return `<styleSheet ${space}>${own.length > 0 ? `<numFmts count="${own.length}">${own.join("")}</numFmts>` : ""}<fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1">${plain}</cellStyleXfs><cellXfs count="${styles.length}">${styles.join("")}</cellXfs></styleSheet>`;
}

function columnName(at: number): string {
  return at < 26 ? String.fromCharCode(65 + at) : columnName(Math.floor(at / 26) - 1) + columnName(at % 26);
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** Packed by a program that does not look back: sizes follow their part. */
export function streamed(files: readonly (readonly [string, Uint8Array])[]): Uint8Array {
  const pieces: Uint8Array[] = [];
  const zip = new Zip((_error, piece) => pieces.push(piece));
  for (const [path, bytes] of files) {
    const part = new ZipDeflate(path);
    zip.add(part);
    part.push(bytes, true);
  }
  zip.end();
  return Buffer.concat(pieces);
}
