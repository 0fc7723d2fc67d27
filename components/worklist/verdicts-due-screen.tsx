import { SchoolLink } from "#components/schools/school-link.tsx";
import { StatusBadge } from "#components/schools/status-badge.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Link } from "#components/ui/link.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { PageHeader } from "#components/ui/page/page-header.tsx";
import { DataTable } from "#components/ui/tables/data-table.tsx";
import { daysBetween, dutchDay } from "#lib/calendar/day.ts";
import type { Answer } from "#lib/client/options.ts";
import { figurePaths } from "#lib/figures/paths.ts";
import { procedurePaths } from "#lib/procedure/paths.ts";
import { schoolPaths } from "#lib/schools/paths.ts";
import { number } from "#lib/text/dates.ts";
import type { listVerdictsDue } from "#lib/worklist/reads/due.ts";

/** The schools that wait for ITTA's verdict. */
export function VerdictsDueScreen({ due }: { due: Answer<typeof listVerdictsDue> }) {
  const { schools, on } = due;
  return (
    <>
      <PageHeader title="Inspecties zonder oordeel" count={number(schools.length)}>
        Scholen die zijn geïnspecteerd en nog geen oordeel hebben, of opnieuw zijn geïnspecteerd na afkeuring.
        Niet elke inspectie is al aan een oordeel toe:{" "}
        <Link href={figurePaths.waiting()}>waar wacht het op</Link>.
      </PageHeader>
      {schools.length === 0 ? (
        <EmptyState
          title="Geen inspectie zonder oordeel"
          action={<LinkButton href={schoolPaths.schools()}>Bekijk de scholen</LinkButton>}
        />
      ) : (
        <DataTable
          caption="Het oudste bezoek staat bovenaan"
          rows={schools}
          rowKey={(school) => school.id}
          columns={[
            { header: "School", cell: (school) => <SchoolLink {...school} /> },
            { header: "Plaats", cell: (school) => school.place },
            { header: "Status", cell: (school) => <StatusBadge status={school.status} /> },
            { header: "Laatste bezoek", cell: (school) => dutchDay(school.lastVisitOn) },
            {
              header: "Sinds het bezoek",
              numeric: true,
              cell: (school) => `${number(daysBetween(school.lastVisitOn, on))} dagen`,
            },
            {
              header: "Oordeel",
              cell: (school) => (
                <LinkButton href={procedurePaths.giveVerdict(school.id)} size="small">
                  Oordeel geven<span className="sr-only">{` over ${school.name}`}</span>
                </LinkButton>
              ),
            },
          ]}
        />
      )}
    </>
  );
}
