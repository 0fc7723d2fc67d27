import { posix } from "node:path";
import { UnreadableFile } from "../file-table.ts";
import { type NumberLook, numberLook } from "./number-looks.ts";
import { walkXml } from "./walk-xml.ts";

export type Sheet = { name: string; isHidden: boolean; isChart: boolean; path: string };
export type Workbook = {
  sheets: Sheet[];
  /** Whether days are counted from 1904, as old programs of Apple did. */
  from1904: boolean;
  sharedTexts: string[];
  looks: NumberLook[];
};

type Parts = ReadonlyMap<string, string>;
type Relation = { type: string; path: string };

/** What the sheets of a workbook rest on. Parts are found by their relations: every program names them its own way. */
export function readWorkbookParts(parts: Parts): Workbook {
  const root = [...relationsOf(parts, "").values()].find(({ type }) => type === "officeDocument");
  const path = root?.path ?? "xl/workbook.xml";
  const xml = parts.get(path);
  if (xml === undefined)
    throw new UnreadableFile("Dit bestand bevat geen Excel-werkmap. Bewaar het als Excel-werkmap (.xlsx).");
  const relations = relationsOf(parts, path);
  const partOf = (wanted: string) =>
    parts.get([...relations.values()].find(({ type }) => type === wanted)?.path ?? "");
  const sheets: Sheet[] = [];
  let from1904 = false;
  walkXml(xml, {
    open(name, attribute) {
      if (name === "workbookPr") from1904 = /^(?:1|true)$/.test(attribute("date1904"));
      if (name !== "sheet") return;
      const relation = relations.get(attribute("id"));
      sheets.push({
        name: attribute("name"),
        isHidden: /hidden$/i.test(attribute("state")),
        isChart: relation !== undefined && relation.type !== "worksheet",
        path: relation?.path ?? "",
      });
    },
  });
  return {
    sheets,
    from1904,
    sharedTexts: sharedTextsIn(partOf("sharedStrings")),
    looks: looksIn(partOf("styles")),
  };
}

/** The relations of a part, by their id. */
function relationsOf(parts: Parts, path: string): Map<string, Relation> {
  const folder = posix.dirname(path);
  const xml = parts.get(posix.join(folder, "_rels", `${posix.basename(path)}.rels`));
  const relations = new Map<string, Relation>();
  if (xml !== undefined)
    walkXml(xml, {
      open(name, attribute) {
        if (name !== "Relationship") return;
        const target = posix.join("/", folder, attribute("Target").replaceAll("\\", "/"));
        const absolute = attribute("Target").startsWith("/") ? posix.normalize(attribute("Target")) : target;
        relations.set(attribute("Id"), {
          type: attribute("Type").replace(/^.*\//, ""),
          path: absolute.slice(1).toLowerCase(),
        });
      },
    });
  return relations;
}

/** Texts that cells share. How a text is pronounced (`rPh`) is no part of it. */
function sharedTextsIn(xml: string | undefined): string[] {
  const texts: string[] = [];
  let pieces: string[] = [];
  let [isText, isSound] = [false, false];
  if (xml !== undefined)
    walkXml(xml, {
      open(name) {
        if (name === "si") pieces = [];
        if (name === "rPh") isSound = true;
        isText = name === "t" && !isSound;
      },
      text: (text) => void (isText && pieces.push(text)),
      close(name) {
        isText = false;
        if (name === "rPh") isSound = false;
        if (name === "si") texts.push(pieces.join(""));
      },
    });
  return texts;
}

/** How numbers look in each style, by the place of the style. */
function looksIn(xml: string | undefined): NumberLook[] {
  const codes = new Map<number, string>();
  const looks: NumberLook[] = [];
  let list = "";
  if (xml !== undefined)
    walkXml(xml, {
      open(name, attribute) {
        if (/^(?:numFmts|cellXfs|cellStyleXfs|dxfs)$/.test(name)) list = name;
        if (name === "numFmt" && list === "numFmts")
          codes.set(Number(attribute("numFmtId")), attribute("formatCode"));
        if (name === "xf" && list === "cellXfs") {
          const id = Number(attribute("numFmtId"));
          looks.push(numberLook(id, codes.get(id)));
        }
      },
    });
  return looks;
}
