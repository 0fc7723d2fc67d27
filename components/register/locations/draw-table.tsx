import { DataTable } from "#components/ui/tables/data-table.tsx";
import type { DrawDetails } from "#lib/register/reads/draw-details.ts";

/** The candidates of a draw in its order, with what it takes to do it over. */
export function DrawTable({ draw: { candidates, size } }: { draw: DrawDetails }) {
  return (
    <DataTable
      caption="Volgorde van de loting"
      rows={candidates.map((candidate, n) => ({ ...candidate, isDrawn: n < size }))}
      rowKey={({ id }) => id}
      columns={[
        { header: "Locatie", cell: ({ name }) => name },
        { header: "Nummer", cell: ({ id }) => <code className="wrap-anywhere">{id}</code> },
        { header: "Begin van de uitkomst", cell: ({ rank }) => <code>{rank.slice(0, 12)}</code> },
        { header: "Geloot", cell: ({ isDrawn }) => (isDrawn ? "Ja" : "Nee") },
      ]}
    />
  );
}
