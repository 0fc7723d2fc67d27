import { Details } from "#components/ui/details.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { type Column, DataTable } from "#components/ui/tables/data-table.tsx";
import type { ImportedRow, ImportResult } from "#lib/import/commands/import-answer.ts";
import { type FileKind, fileKinds } from "#lib/import/rules/columns.ts";
import type { Outcome, RowChange } from "#lib/import/rules/preview.ts";
import { fileKindNames, outcomeNames, passedOverNames } from "#lib/import/text.ts";
import { number } from "#lib/text/dates.ts";
import { FoldedRows } from "./folded-rows.tsx";

/** What an import did, or would do: row by row, with names, old beside new. */
export function ImportPreview({ result }: { result: ImportResult }) {
  const { written, entries, rows, passedOver } = result;
  const byKind = Map.groupBy(rows, ({ kind }) => kind);
  return (
    <>
      <Notice
        kind={written ? "success" : "info"}
        role="status"
        title={written ? "De bestanden zijn geïmporteerd" : "Dit zou er veranderen"}
      >
        {entries === 0
          ? "Alles in deze bestanden is al bekend: er verandert niets."
          : formatLineCount(entries, written)}
      </Notice>
      {fileKinds.map((kind) => {
        const ofKind = byKind.get(kind);
        return ofKind && <KindPreview key={kind} kind={kind} rows={ofKind} />;
      })}
      {passedOver.length > 0 && (
        <section aria-labelledby="passed-over">
          <h2 id="passed-over" className="mb-2 text-xl">
            Overgeslagen
          </h2>
          <ul className="list-disc pl-5">
            {passedOver.map(({ name, reason }) => (
              <li key={name}>{`${name}: ${passedOverNames[reason]}`}</li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function KindPreview({ kind, rows }: { kind: FileKind; rows: readonly ImportedRow[] }) {
  const byOutcome = Map.groupBy(rows, ({ outcome }) => outcome);
  const section = (outcome: Outcome, columns: readonly Column<ShownRow>[], shown: readonly ShownRow[]) => {
    const count = byOutcome.get(outcome)?.length ?? 0;
    if (count === 0) return null;
    const title = `${outcomeNames[outcome]} (${number(count)})`;
    const table = (part: readonly ShownRow[]) => (
      <DataTable
        caption={`${fileKindNames[kind]}: ${title}`}
        captionHidden={outcome === "known"}
        rows={part}
        rowKey={({ row, change }) => `${row.file}:${row.row}:${change?.column ?? ""}`}
        columns={columns}
      />
    );
    const list = <FoldedRows rows={shown}>{table}</FoldedRows>;
    return outcome === "known" ? <Details summary={title}>{list}</Details> : list;
  };
  const rowsOf = (outcome: Outcome) => byOutcome.get(outcome) ?? [];
  const changed = (outcome: Outcome) =>
    rowsOf(outcome).flatMap((row) => row.changes.map((change) => ({ row, change })));
  const whole = (outcome: Outcome) => rowsOf(outcome).map((row) => ({ row }));
  return (
    <section aria-labelledby={`import-${kind}`} className="flex flex-col gap-4">
      <h2 id={`import-${kind}`} className="text-xl">
        {fileKindNames[kind]}
      </h2>
      {section("new", [about, facts], whole("new"))}
      {section("changed", [about, header, before, after], changed("changed"))}
      {section("left", [about, header, before, after], changed("left"))}
      {section("known", [about], whole("known"))}
    </section>
  );
}

/** A row of a file, or one of the values that it changes. */
type ShownRow = { row: ImportedRow; change?: RowChange };

const about: Column<ShownRow> = {
  header: "Wat",
  cell: ({ row: { school, round } }) => (school ? `${school.name} (${school.number})` : `Ronde ${round}`),
};
const facts: Column<ShownRow> = {
  header: "Wordt vastgelegd",
  cell: ({ row }) => row.changes.map(formatFact).join("; "),
};
const header: Column<ShownRow> = { header: "Gegeven", cell: ({ change }) => change?.header };
const before: Column<ShownRow> = { header: "Was", cell: ({ change }) => change?.from || "–" };
const after: Column<ShownRow> = { header: "Wordt", cell: ({ change }) => change?.to || "–" };

function formatFact({ header, to }: RowChange): string {
  return `${header}: ${to || "–"}`;
}

function formatLineCount(entries: number, written: boolean): string {
  if (entries === 1) return `Eén regel ${written ? "is in het logboek gezet" : "komt in het logboek"}.`;
  return `${number(entries)} regels ${written ? "zijn in het logboek gezet" : "komen in het logboek"}.`;
}
