import { Badge } from "#components/ui/badge.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Link } from "#components/ui/link.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { PageHeader } from "#components/ui/page/page-header.tsx";
import { DataTable } from "#components/ui/tables/data-table.tsx";
import { dutchDay } from "#lib/calendar/day.ts";
import { inspectorPaths } from "#lib/inspectors/paths.ts";
import { describeReplacement, formatInspectorCount } from "#lib/inspectors/text.ts";
import { quarterName } from "#lib/text/dates.ts";
import { workloadPaths } from "#lib/workload/paths.ts";
import type { InspectorRecords, InspectorRow } from "#lib/workload/reads/inspector-list.ts";
import { formatWork } from "#lib/workload/text.ts";
import { Assignable } from "./assignable.tsx";

/** Everybody who inspects: training, attendance, independence and work, and who can be given no visit and why. */
export function InspectorsScreen({ records }: { records: InspectorRecords }) {
  const { inspectors, quarters, exchangeDays } = records;
  const ready = inspectors.filter(({ reasons }) => reasons.length === 0);
  return (
    <>
      <PageHeader
        title="Inspecteurs"
        actions={
          <>
            <LinkButton href={inspectorPaths.exchangeDays}>
              {exchangeDays.length === 0 ? "Terugkomdag vastleggen" : "Terugkomdagen"}
            </LinkButton>
            <LinkButton href={workloadPaths.quality}>Kwaliteit van het inspecteren</LinkButton>
          </>
        }
      >
        {inspectors.length > 0 &&
          `${formatInspectorCount(inspectors.length)}, van wie er vandaag ${ready.length} een bezoek ${ready.length === 1 ? "kan" : "kunnen"} doen.`}
      </PageHeader>
      {inspectors.length === 0 ? (
        <EmptyState title="Nog geen inspecteurs">
          Een inspecteur komt hier te staan zodra de beheerder een account voor de inspecteur maakt.
        </EmptyState>
      ) : (
        <div className="flex flex-col gap-10">
          <DataTable
            caption="Opleiding en onafhankelijkheid"
            rows={inspectors}
            rowKey={({ id }) => id}
            columns={[
              { header: "Inspecteur", cell: Name },
              { header: "Kan bezoeken doen", cell: ({ reasons }) => <Assignable reasons={reasons} /> },
              {
                header: "Cursus afgerond",
                nowrap: true,
                cell: ({ trainedOn }) => (trainedOn ? dutchDay(trainedOn) : "Nog niet"),
              },
              { header: "Terugkomdagen", nowrap: true, cell: formatAttendance },
              { header: "Belangen", cell: Interests },
              { header: "Reist vanuit", cell: ({ home }) => home ?? "Niet bekend" },
              {
                header: "Vervanging",
                cell: ({ replacement }) => (replacement ? describeReplacement(replacement) : "–"),
              },
            ]}
          />
          {quarters.length > 0 && (
            <DataTable
              caption="Werk per kwartaal: inspectiebezoeken en herinspecties"
              rows={inspectors}
              rowKey={({ id }) => id}
              columns={[
                { header: "Inspecteur", cell: ({ name }) => name },
                ...quarters.map((quarter, n) => ({
                  header: quarterName(quarter),
                  cell: ({ work }: InspectorRow) => formatWork(work[n] ?? { held: 0, planned: 0 }),
                })),
              ]}
            />
          )}
        </div>
      )}
    </>
  );
}

function Name({ id, name }: InspectorRow) {
  return <Link href={inspectorPaths.inspector(id)}>{name}</Link>;
}

function formatAttendance({ attended, expected }: InspectorRow): string {
  return expected === 0 ? "–" : `${attended} van ${expected}`;
}

function Interests({ interests, openRemovals }: InspectorRow) {
  return (
    <div className="flex flex-wrap items-center gap-2">
      <span>{interests === 0 ? "Geen" : interests}</span>
      {openRemovals > 0 && <Badge tone="warning">Voorstel open</Badge>}
    </div>
  );
}
