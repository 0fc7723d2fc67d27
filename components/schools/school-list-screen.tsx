import { EmptyState } from "#components/ui/empty-state.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { PageHeader } from "#components/ui/page/page-header.tsx";
import { Part } from "#components/ui/page/part.tsx";
import { ColumnChoice } from "#components/ui/tables/column-choice.tsx";
import { FilterChips } from "#components/ui/tables/filter-chips.tsx";
import { Pager } from "#components/ui/tables/pager.tsx";
import { SortChoice } from "#components/ui/tables/sort-choice.tsx";
import { schoolPaths } from "#lib/schools/paths.ts";
import type { SchoolList } from "#lib/schools/reads/school-list.ts";
import type { SavedView } from "#lib/schools/reads/views.ts";
import { columnsFor, listColumns } from "#lib/schools/rules/school-columns.ts";
import { activeFilters, schoolFilters, sortName } from "#lib/schools/text.ts";
import { longDay, number } from "#lib/text/dates.ts";
import { cellsOf } from "./school-cells.ts";
import { SchoolDownloads } from "./school-downloads.tsx";
import { SchoolFilters } from "./school-filters.tsx";
import { headersOf } from "./school-headers.ts";
import { SchoolTable } from "./school-table.tsx";
import type { SchoolListParams } from "./school-views.ts";
import { ViewMenu } from "./view-menu.tsx";

type SchoolListScreenProps = {
  asked: SchoolListParams;
  list: SchoolList;
  views: readonly SavedView[];
  withStatus: boolean;
};

/** Scholen: one table; which schools, columns and order stand in the address. */
export function SchoolListScreen({ asked, list, views, withStatus }: SchoolListScreenProps) {
  const { on, total, first, schools, columns, sort } = list;
  const all: SchoolListParams = { ...asked, after: undefined, before: undefined };
  const chips = activeFilters(asked).map(({ param, label }) => ({
    label,
    without: schoolPaths.schools({ ...all, [param]: undefined }),
  }));
  const isFiltered = schoolFilters.some((name) => asked[name]);
  const cleared = schoolPaths.schools({
    ...all,
    ...Object.fromEntries(schoolFilters.map((name) => [name, undefined])),
  });
  return (
    <>
      <PageHeader
        title="Scholen"
        count={number(total)}
      >{`Zoals zij ervoor stonden op ${longDay(on)}.`}</PageHeader>
      <div className="mb-4 flex flex-wrap items-center gap-3">
        <ViewMenu asked={asked} views={views} withStatus={withStatus} />
        <ColumnChoice
          action={schoolPaths.schools()}
          preserved={{ ...all, columns: undefined }}
          columns={columnsFor(withStatus).map((id) => ({ id, label: listColumns[id].label }))}
          shown={columns}
          usualHref={schoolPaths.schools({ ...all, columns: undefined })}
        />
        {total > 0 && (
          <div className="sm:ms-auto">
            <SchoolDownloads asked={all} on={on} knownAt={list.knownAt} />
          </div>
        )}
      </div>
      <Part>
        <SchoolFilters asked={all} withStatus={withStatus} />
      </Part>
      {chips.length > 0 && (
        <div className="mb-4 flex flex-wrap items-center gap-x-3 gap-y-2">
          {isFiltered && (
            <p className="font-semibold">{total === 1 ? "1 resultaat" : `${number(total)} resultaten`}</p>
          )}
          <FilterChips chips={chips} />
          {isFiltered && (
            <LinkButton href={cleared} variant="quiet" size="small" scroll={false}>
              Wis<span className="sr-only"> de filters</span>
            </LinkButton>
          )}
        </div>
      )}
      {schools.length === 0 ? (
        <EmptyState
          title={total === 0 ? "Geen scholen met deze filters" : "Op deze bladzijde staan geen scholen meer"}
          action={
            total === 0 ? (
              <LinkButton href={cleared}>Wis de filters</LinkButton>
            ) : (
              <LinkButton href={schoolPaths.schools(all)}>Naar de eerste bladzijde</LinkButton>
            )
          }
        >
          {total === 0 && "Maak de zoekvraag ruimer of kies een andere dag."}
        </EmptyState>
      ) : (
        <>
          <SortChoice
            action={schoolPaths.schools()}
            preserved={{ ...all, sort: undefined }}
            sort={sort}
            options={columns
              .flatMap((column) => [column, `-${column}`] as const)
              .map((value) => ({ value, label: sortName(value) }))}
          />
          <SchoolTable
            headers={headersOf(columns, sort, all)}
            rows={schools.map((school) => cellsOf(school, columns))}
            view={{ on: asked.on, knownAt: asked.knownAt, round: asked.round }}
          />
        </>
      )}
      <div className="mt-6">
        <Pager
          previousHref={list.previous ? schoolPaths.schools({ ...all, before: list.previous }) : undefined}
          nextHref={list.next ? schoolPaths.schools({ ...all, after: list.next }) : undefined}
          summary={
            schools.length > 0 && schools.length < total
              ? `${number(first)}–${number(first + schools.length - 1)} van ${number(total)}`
              : undefined
          }
        />
      </div>
    </>
  );
}
