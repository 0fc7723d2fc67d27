import { Notice } from "#components/ui/notice.tsx";
import { DataTable } from "#components/ui/tables/data-table.tsx";
import type { ImportResult } from "#lib/import/commands/import-answer.ts";
import { fileKindNames, passedOverNames } from "#lib/import/text.ts";
import { number } from "#lib/text/dates.ts";

const fileKinds = Object.keys(fileKindNames) as (keyof typeof fileKindNames)[];

/** What an import did, or would do. */
export function ImportCounts({ result }: { result: ImportResult }) {
  const { written, entries, counts, passedOver } = result;
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
      <DataTable
        caption="Rijen per soort bestand"
        rows={fileKinds}
        rowKey={(kind) => kind}
        columns={[
          { header: "Soort", cell: (kind) => fileKindNames[kind] },
          { header: "Nieuw of veranderd", numeric: true, cell: (kind) => number(counts[kind].added) },
          { header: "Al bekend", numeric: true, cell: (kind) => number(counts[kind].known) },
        ]}
      />
      {passedOver.length > 0 && (
        <section aria-labelledby="passed-over">
          <h2 id="passed-over" className="mb-2 text-xl">
            Overgeslagen
          </h2>
          <ul className="list-disc pl-5">
            {passedOver.map(({ name, reason }) => (
              <li key={name}>
                {name}: {passedOverNames[reason]}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function formatLineCount(entries: number, written: boolean): string {
  if (entries === 1) return `Eén regel ${written ? "is in het logboek gezet" : "komt in het logboek"}.`;
  return `${number(entries)} regels ${written ? "zijn in het logboek gezet" : "komen in het logboek"}.`;
}
