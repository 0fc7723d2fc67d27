import { type PageProps, pick, showPage } from "#app/show-page.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { PageHeader } from "#components/ui/page/page-header.tsx";
import { VisitOptionsScreen } from "#components/visits/planned/visit-options-screen.tsx";
import { type FieldError, Problem } from "#lib/access/problem.ts";
import { listRounds } from "#lib/operation/rounds.ts";
import { planningPaths } from "#lib/planning/paths.ts";
import { getContext } from "#lib/server/context.ts";
import { visitPaths } from "#lib/visits/paths.ts";
import { readVisitOptions } from "#lib/workload/reads/visit-options.ts";
import type { VisitOptions } from "#lib/workload/reads/visit-options-answer.ts";

export const dynamic = "force-dynamic";

export default async function PlanVisitPage({ searchParams }: PageProps) {
  const { school, ...asked } = await pick(searchParams, ["school", "round", "day", "startsAt", "endsAt"]);
  const locations = [(await searchParams).locations].flat().filter(Boolean).join(",");
  return await showPage({
    needs: "planning.read-options",
    invalid: () => <ChooseRound school={school ?? ""} />,
    async children() {
      if (!school) return <NoSchool />;
      const { options, errors } = await ask(school, { ...asked, ...(locations ? { locations } : {}) });
      return <VisitOptionsScreen options={options} asked={asked} errors={errors} />;
    },
  });
}

/** What was asked; or, where day or times are not sound, the school alone and what is wrong with them. */
async function ask(
  id: string,
  { round, ...moment }: Record<string, string | undefined>,
): Promise<{ options: VisitOptions; errors: readonly FieldError[] }> {
  const context = await getContext();
  try {
    return { options: await readVisitOptions.run(context, { id, round, ...moment }), errors: [] };
  } catch (error) {
    if (!(error instanceof Problem) || error.kind !== "invalid") throw error;
    return { options: await readVisitOptions.run(context, { id, round }), errors: error.errors };
  }
}

/** A school that takes part in more than one open round: the address does not say which. */
async function ChooseRound({ school }: { school: string }) {
  const rounds = await listRounds.run(await getContext(), {});
  return (
    <>
      <PageHeader title="Bezoek plannen" />
      <EmptyState
        title="Om welke ronde gaat het?"
        action={rounds.map(({ code, name }) => (
          <LinkButton key={code} href={visitPaths.planVisit({ school, round: code })}>
            {name}
          </LinkButton>
        ))}
      >
        Deze school doet mee aan meer dan één open ronde.
      </EmptyState>
    </>
  );
}

function NoSchool() {
  return (
    <>
      <PageHeader title="Bezoek plannen" />
      <EmptyState
        title="Kies eerst een school"
        action={<LinkButton href={planningPaths.planning()}>Naar de planning</LinkButton>}
      >
        Een bezoek plant u vanaf de planning of vanaf de pagina van een school.
      </EmptyState>
    </>
  );
}
