import { dayOf } from "#lib/calendar/amsterdam.ts";
import type { Day } from "#lib/calendar/day.ts";
import { csvHeaders, csvText } from "#lib/export/csv.ts";
import { templateParams } from "#lib/import/inputs/import.ts";
import { columns, type FileKind } from "#lib/import/rules/columns.ts";
import { assertMayImport } from "#lib/import/rules/importable-kinds.ts";
import { fileKindNames } from "#lib/import/text.ts";
import { fileQuery } from "#lib/operation/file-query.ts";
import { plainSample } from "#lib/operation/sample.ts";

/** A file to fill in: the columns of a kind, as reading goes by them, and a row as an example. */
export const readTemplate = fileQuery({
  action: "import.read-template",
  path: "/imports/templates/{kind}",
  summary: "A CSV file for Excel to fill in and import, with a row as an example",
  sample: plainSample({ kind: "visits" }),
  params: templateParams,
  load: async ({ actor }, { kind }) =>
    assertMayImport(actor, [{ kind, name: fileKindNames[kind].toLowerCase() }]),
  shape: (_loaded, { now }, { kind }) => ({
    content: templateOf(kind, dayOf(now)),
    headers: csvHeaders("excel", `sjabloon-${fileKindNames[kind].toLowerCase()}`, dayOf(now)),
  }),
});

export function templateOf(kind: FileKind, today: Day): string {
  const shown = columns[kind].map(({ name, header, example }) => ({
    id: name,
    label: header,
    value: () => (typeof example === "function" ? example(today) : example),
  }));
  return csvText("excel", shown, [null]);
}
