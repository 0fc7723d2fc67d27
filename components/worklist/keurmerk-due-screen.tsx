import { SchoolLink } from "#components/schools/school-link.tsx";
import { StatusBadge } from "#components/schools/status-badge.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { PageHeader } from "#components/ui/page/page-header.tsx";
import { DataTable } from "#components/ui/tables/data-table.tsx";
import { daysBetween, dutchDay } from "#lib/calendar/day.ts";
import type { Answer } from "#lib/client/options.ts";
import { registerPaths } from "#lib/register/paths.ts";
import type { listKeurmerkContradictions } from "#lib/register/reads/keurmerk-contradictions.ts";
import { schoolPaths } from "#lib/schools/paths.ts";
import { keurmerkText } from "#lib/status/text.ts";
import { number } from "#lib/text/dates.ts";
import type { listKeurmerkDue } from "#lib/worklist/reads/due.ts";
import { KeurmerkContradictions } from "./keurmerk-contradictions.tsx";

type KeurmerkDueScreenProps = {
  due: Answer<typeof listKeurmerkDue>;
  contradictions: Answer<typeof listKeurmerkContradictions>;
};

/** The schools whose verdict Blik op Werk has not answered yet. */
export function KeurmerkDueScreen({ due, contradictions }: KeurmerkDueScreenProps) {
  const { schools, on, round } = due;
  return (
    <>
      <PageHeader title="Oordelen die op Blik op Werk wachten" count={number(schools.length)}>
        Een oordeel van ITTA verandert het keurmerk niet vanzelf. Leg vast wat het voor het keurmerk betekent.
      </PageHeader>
      {contradictions.length > 0 && <KeurmerkContradictions contradictions={contradictions} />}
      {schools.length === 0 ? (
        <EmptyState
          title="Geen oordelen die op u wachten"
          action={<LinkButton href={schoolPaths.schools()}>Bekijk de scholen</LinkButton>}
        >
          Over elke school met een oordeel is het keurmerk vastgelegd.
        </EmptyState>
      ) : (
        <DataTable
          caption="Afgekeurde scholen eerst, daarna wie het langst wacht"
          rows={schools}
          rowKey={(school) => school.id}
          columns={[
            { header: "School", cell: (school) => <SchoolLink {...school} /> },
            { header: "Plaats", cell: (school) => school.place },
            {
              header: "Oordeel",
              cell: (school) => (
                <span>
                  <StatusBadge status={school.verdict} /> <span>{`op ${dutchDay(school.verdictOn)}`}</span>
                </span>
              ),
            },
            {
              header: "Wacht",
              numeric: true,
              cell: (school) => `${number(daysBetween(school.verdictOn, on))} dagen`,
            },
            { header: "Keurmerk nu", cell: ({ stage }) => keurmerkText({ stage, suspended: false }) },
            {
              header: "Vastleggen",
              cell: (school) => (
                <LinkButton
                  href={registerPaths.recordKeurmerk(school.id, { round, oordeel: school.verdictId })}
                  size="small"
                >
                  Keurmerk vastleggen<span className="sr-only">{` van ${school.name}`}</span>
                </LinkButton>
              ),
            },
          ]}
        />
      )}
    </>
  );
}
