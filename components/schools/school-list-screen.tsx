import { LinkButton } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { Pager } from "#components/ui/pager.tsx";
import type { Asked } from "#lib/client/options.ts";
import { paths } from "#lib/paths.ts";
import type { SchoolList } from "#lib/queries/school-list.ts";
import { longDay, number } from "#lib/text/dates.ts";
import { SchoolFilters } from "./school-filters.tsx";
import { SchoolTable } from "./school-table.tsx";

type SchoolListScreenProps = { list: SchoolList; asked: Asked; withStatus: boolean };

/** Scholen: one table, its filters in the address. */
export function SchoolListScreen({ list, asked, withStatus }: SchoolListScreenProps) {
  const { on, knownAt, total, schools, next } = list;
  const view = { on: asked.on, knownAt: asked.knownAt, round: asked.round };
  return (
    <>
      <PageHeader title={`Scholen (${number(total)})`}>Zoals zij ervoor stonden op {longDay(on)}.</PageHeader>
      <SchoolFilters asked={asked} on={on} knownAt={knownAt} withStatus={withStatus} />
      {schools.length === 0 ? (
        <EmptyState
          title="Geen scholen met deze filters"
          action={<LinkButton href={paths.schools(view)}>Wis de filters</LinkButton>}
        >
          Maak de zoekvraag ruimer of kies een andere dag.
        </EmptyState>
      ) : (
        <SchoolTable schools={schools} asked={view} withStatus={withStatus} />
      )}
      <div className="mt-6">
        <Pager
          previousHref={asked.after ? paths.schools({ ...asked, after: undefined }) : undefined}
          nextHref={next ? paths.schools({ ...asked, after: next }) : undefined}
          summary={`${number(schools.length)} van ${number(total)} scholen op deze bladzijde`}
        />
      </div>
    </>
  );
}
