import { strToU8 } from "fflate";
import type { Dialect } from "./xlsx-parts.ts";

const inSheets = (change: (xml: string) => string) => (xml: string, path: string) =>
  path.includes("worksheets/") ? change(xml) : xml;
const inTexts = (change: (xml: string) => string) => (xml: string, path: string) =>
  path.includes("sharedStrings") ? change(xml) : xml;

const utf16 = (xml: string) => Buffer.from(`\uFEFF${xml.replace("UTF-8", "UTF-16")}`, "utf16le");
const emptyRows = "<row/>".repeat(1_048_000);
const emptyCells = '<c s="1"/>'.repeat(16_000);

/** Ways in which programs write one and the same workbook. */
export const dialects: Record<string, Dialect> = {
  Excel: {},
  "a prefix for every element": { prefix: "x" },
  "strict names": { isStrict: true },
  "strict names with a prefix": { isStrict: true, prefix: "s" },
  "texts in the cells": { isInline: true },
  "cells without their place": { isUnplaced: true },
  "texts in cells without their place": { isInline: true, isUnplaced: true },
  "absolute targets": { hasAbsoluteTargets: true },
  "a folder with another name": { folder: "spreadsheet" },
  "absolute targets in another folder": { folder: "office/book", hasAbsoluteTargets: true },
  "names with backslashes": { nameOf: (path) => path.replaceAll("/", "\\") },
  "names that begin with a slash": { nameOf: (path) => `/${path}` },
  "names in capitals": { nameOf: (path) => path.toUpperCase() },
  "sizes behind the parts": { isStreamed: true },
  "a byte order mark": { encode: (xml) => strToU8(`\uFEFF${xml}`) },
  "UTF-16": { encode: utf16 },
  "UTF-16, the other way around": { encode: (xml) => Buffer.from(utf16(xml)).swap16() },
  "days from 1904": {
    from1904: true,
    rewrite: inSheets((xml) => xml.replace(/<v>(43\d{3})<\/v>/g, (_all, days) => `<v>${days - 1462}</v>`)),
  },
  "days as ISO": {
    rewrite: inSheets((xml) =>
      xml
        .replace(/><v>43132<\/v>/g, ' t="d"><v>2018-02-01T00:00:00</v>')
        .replace(/><v>43133<\/v>/g, ' t="d"><v>2018-02-02</v>'),
    ),
  },
  "texts in runs, with how they sound": {
    rewrite: inTexts((xml) =>
      xml.replace(
        /<t xml:space="preserve">(\w)(\w+)<\/t>/g,
        '<r><t>$1</t></r><r><rPr><b/></rPr><t xml:space="preserve">$2</t></r><rPh sb="0" eb="1"><t>ヨ</t></rPh><phoneticPr fontId="1"/>',
      ),
    ),
  },
  "texts in the cells in runs, with how they sound": {
    isInline: true,
    rewrite: inSheets((xml) =>
      xml.replace(
        /<is><t>(\w)(\w+)<\/t><\/is>/g,
        '<is><r><t>$1</t></r><r><t>$2</t></r><rPh sb="0" eb="1"><t>ヨ</t></rPh></is>',
      ),
    ),
  },
  "texts as CDATA, between comments": {
    rewrite: inTexts((xml) => xml.replace(/>(\w+)<\/t>/g, "><!-- text --><![CDATA[$1]]></t>")),
  },
  "a line end in a text": {
    rewrite: inTexts((xml) => xml.replace(/>(\w+)<\/t>/g, ">$1_x000D_\n</t>")),
  },
  "texts out of formulas": {
    isInline: true,
    rewrite: inSheets((xml) =>
      xml.replace(/ t="inlineStr"><is><t>(\w+)<\/t><\/is>/g, ' t="str"><f t="shared" si="0">A1</f><v>$1</v>'),
    ),
  },
  "single quotes, and lines between the tags": {
    rewrite: (xml) =>
      xml.replace(/="([^"']*)"/g, "='$1'").replace(/(<(?:row|c|sheet|si|xf|Relationship)\b)/g, "\n  $1"),
  },
  "what Excel writes beside the cells": {
    rewrite: inSheets((xml) =>
      xml
        .replace(
          "<sheetData>",
          '<sheetPr codeName="Blad1"/><dimension ref="A1:XFD1048576"/><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15" x14ac:dyDescent="0.25"/><cols><col min="1" max="16384" width="9" style="1"/></cols><sheetData>',
        )
        .replace(/<worksheet /, '<worksheet xmlns:mc="urn:mc" mc:Ignorable="x14ac" xmlns:x14ac="urn:x14ac" ')
        .replace(/<row /g, '<row spans="1:3" x14ac:dyDescent="0.25" ')
        .replace(
          "</worksheet>",
          '<conditionalFormatting sqref="A1"><cfRule type="expression" priority="1"><formula>A1=1</formula></cfRule></conditionalFormatting><dataValidations count="1"><dataValidation type="list" sqref="C2"><formula1>Lijsten!$A$1:$A$3</formula1></dataValidation></dataValidations><pageMargins left="0.7"/><tableParts count="1"><tablePart r:id="rId1" xmlns:r="urn:r"/></tableParts><extLst><ext uri="{1}"><x14:c xmlns:x14="urn:x14"/></ext></extLst></worksheet>',
        ),
    ),
  },
  "styled rows to the end of the sheet": {
    rewrite: (xml, path) =>
      path.endsWith("sheet1.xml") ? xml.replace("</sheetData>", `${emptyRows}</sheetData>`) : xml,
  },
  "styled cells to the last column": {
    rewrite: (xml, path) =>
      path.endsWith("sheet1.xml") ? xml.replaceAll("</row>", `${emptyCells}</row>`) : xml,
  },
};
