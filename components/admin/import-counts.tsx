import { Notice } from "#components/ui/notice.tsx";
import {
  Cell,
  HeaderCell,
  RowHeaderCell,
  Table,
  TableBody,
  TableHead,
  TableRow,
} from "#components/ui/table.tsx";
import type { ImportResult } from "#lib/import/run-import.ts";
import { number } from "#lib/text/dates.ts";
import { fileKindNames } from "#lib/text/import.ts";

/** What an import did, or would do. */
export function ImportCounts({ result }: { result: ImportResult }) {
  const { written, entries, counts } = result;
  return (
    <>
      <Notice
        kind={written ? "success" : "info"}
        role="status"
        title={written ? "De bestanden zijn geïmporteerd" : "Dit zou er veranderen"}
      >
        {entries === 0
          ? "Alles in deze bestanden is al bekend: er verandert niets."
          : `${number(entries)} regels ${written ? "zijn in het logboek gezet" : "komen in het logboek"}.`}
      </Notice>
      <Table caption="Rijen per soort bestand">
        <TableHead>
          <HeaderCell>Soort</HeaderCell>
          <HeaderCell numeric>Nieuw of veranderd</HeaderCell>
          <HeaderCell numeric>Al bekend</HeaderCell>
        </TableHead>
        <TableBody>
          {Object.entries(fileKindNames).map(([kind, name]) => (
            <TableRow key={kind}>
              <RowHeaderCell>{name}</RowHeaderCell>
              <Cell label="Nieuw of veranderd" numeric>
                {number(counts[kind as keyof typeof counts].added)}
              </Cell>
              <Cell label="Al bekend" numeric>
                {number(counts[kind as keyof typeof counts].known)}
              </Cell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </>
  );
}
