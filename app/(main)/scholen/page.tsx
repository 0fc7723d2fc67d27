import type { Metadata } from "next";
import { SchoolFilters } from "#components/schools/school-filters.tsx";
import { SchoolListScreen } from "#components/schools/school-list-screen.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { dayOf } from "#lib/domain/amsterdam.ts";
import { allows } from "#lib/domain/policy.ts";
import { listSchools } from "#lib/queries/school-list.ts";
import { getContext } from "#lib/server/context.ts";
import { type PageProps, pick, showPage } from "../../show-page.tsx";

export const metadata: Metadata = { title: "Scholen" };
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
  "after",
];

export default async function SchoolsPage({ searchParams }: PageProps) {
  const context = await getContext();
  const { actor, now } = context;
  const asked = await pick(searchParams, names);
  const withStatus = allows(actor, "school.read-status");
  const today = dayOf(now);
  return await showPage({
    invalid: (errors) => (
      <>
        <PageHeader title="Scholen" />
        <SchoolFilters asked={asked} on={today} knownAt={today} withStatus={withStatus} errors={errors} />
      </>
    ),
    missing: () => (
      <>
        <PageHeader title="Scholen" />
        <EmptyState title="Er zijn nog geen scholen">
          Op deze dag was er nog geen ronde. Kies een latere dag, of importeer het register.
        </EmptyState>
      </>
    ),
    children: async () => (
      <SchoolListScreen list={await listSchools.run(context, asked)} asked={asked} withStatus={withStatus} />
    ),
  });
}
