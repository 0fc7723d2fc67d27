import type { ReactNode } from "react";
import { type PageProps, pick, showPage } from "#app/show-page.tsx";
import { SchoolFilters } from "#components/schools/school-filters.tsx";
import { SchoolListScreen } from "#components/schools/school-list-screen.tsx";
import { ViewMenu } from "#components/schools/view-menu.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { PageHeader } from "#components/ui/page/page-header.tsx";
import { allows, mayEver } from "#lib/access/policy.ts";
import { schoolPaths } from "#lib/schools/paths.ts";
import { listSchools } from "#lib/schools/reads/school-list.ts";
import { listViews } from "#lib/schools/reads/views.ts";
import { getContext } from "#lib/server/context.ts";

export const dynamic = "force-dynamic";

const names = [
  "q",
  "status",
  "keurmerk",
  "province",
  "visitedIn",
  "verdictIn",
  "numbers",
  "on",
  "knownAt",
  "round",
  "columns",
  "sort",
  "limit",
  "after",
  "before",
];

export default async function SchoolsPage({ searchParams }: PageProps) {
  const context = await getContext();
  const asked = await addressIn(searchParams);
  const withStatus = allows(context.actor, "school.read-status");
  const withViews = async (children: ReactNode) => {
    const { views } = await listViews.run(context, {});
    return (
      <>
        <PageHeader title="Scholen" />
        <div className="mb-4 flex flex-wrap items-center gap-3">
          <ViewMenu asked={asked} views={views} withStatus={withStatus} />
        </div>
        {children}
      </>
    );
  };
  return await showPage({
    needs: "school.list",
    invalid: (errors) => withViews(<SchoolFilters asked={asked} withStatus={withStatus} errors={errors} />),
    missing: () =>
      withViews(
        <EmptyState title="Er zijn nog geen scholen">
          Op deze dag was er nog geen ronde. Kies een latere dag, of importeer het register.
        </EmptyState>,
      ),
    forbidden: mayEver(context.actor, "school.list")
      ? () =>
          withViews(
            <Notice
              kind="warning"
              title="U mag de status van scholen niet zien"
              actions={<LinkButton href={schoolPaths.schools()}>Toon alle scholen</LinkButton>}
            >
              Dit adres of deze weergave vraagt er wel om: met een filter, een kolom of de volgorde. Kies een
              andere weergave.
            </Notice>,
          )
      : undefined,
    children: async () => {
      const list = await listSchools.run(context, asked);
      const { views } = await listViews.run(context, {});
      return <SchoolListScreen asked={asked} list={list} views={views} withStatus={withStatus} />;
    },
  });
}

/** What the address asks: without empty parameters, and with the columns together that a form sent one by one. */
async function addressIn(searchParams: PageProps["searchParams"]): Promise<Record<string, string>> {
  const asked = await pick(searchParams, names);
  const columns = [(await searchParams).columns].flat().filter(Boolean).join(",");
  return Object.fromEntries(
    Object.entries({ ...asked, columns }).filter((entry): entry is [string, string] => Boolean(entry[1])),
  );
}
