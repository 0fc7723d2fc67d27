import { Badge } from "#components/ui/badge.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Link } from "#components/ui/link.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { DataTable } from "#components/ui/tables/data-table.tsx";
import { dutchDay } from "#lib/calendar/day.ts";
import { inspectorPaths } from "#lib/inspectors/paths.ts";
import { coolingOffText, interestIn, interestKindNames, interestPeriod } from "#lib/inspectors/text.ts";
import { schoolPaths } from "#lib/schools/paths.ts";
import type { InspectorPage, InterestShown } from "#lib/workload/reads/inspector-page.ts";

type InterestsSectionProps = { inspector: InspectorPage; mayDeclare: boolean };

/** The interests of an inspector in schools; a report never shows them. */
export function InterestsSection({ inspector: { id, interests }, mayDeclare }: InterestsSectionProps) {
  const declare = mayDeclare && (
    <LinkButton href={inspectorPaths.inspector(id, "belang")}>Belang opgeven</LinkButton>
  );
  return (
    <section aria-labelledby="independence" className="flex flex-col gap-4">
      <h2 id="independence">Onafhankelijkheid</h2>
      <p className="max-w-prose">
        Met een belang bij een school doet een inspecteur geen bezoek aan die school, aan scholen van dezelfde
        rechtspersoon en aan voorgangers en opvolgers. {coolingOffText} In een rapport staat alleen dat
        onafhankelijkheid is verklaard, nooit een belang.
      </p>
      {interests.length === 0 ? (
        <EmptyState title="Er zijn geen belangen opgegeven" action={declare} />
      ) : (
        <>
          <DataTable
            caption="Belangen"
            captionHidden
            rows={interests}
            rowKey={(interest) => interest.id}
            columns={[
              { header: "Bij", cell: Where },
              { header: "Soort", cell: ({ kind }) => interestKindNames[kind] },
              { header: "Wanneer", cell: interestPeriod },
              {
                header: "Telt mee tot en met",
                cell: ({ countsThrough }) => (countsThrough ? dutchDay(countsThrough) : "Nog geen einde"),
              },
              { header: "Nu", cell: State },
              {
                header: "Wijzigen",
                cell: (interest) => (
                  <LinkButton
                    size="small"
                    href={inspectorPaths.inspector(id, `belang/${interest.id}`)}
                    aria-label={`${actOn(interest)}: ${interestIn(interest)}`}
                  >
                    {actOn(interest)}
                  </LinkButton>
                ),
              },
            ]}
          />
          <div>{declare}</div>
        </>
      )}
    </section>
  );
}

function actOn({ removal }: InterestShown): string {
  return removal?.mayDecide ? "Beoordeel voorstel" : "Wijzig";
}

function Where(interest: InterestShown) {
  const { school } = interest;
  return school ? (
    <Link href={schoolPaths.school(school.id)}>{school.name}</Link>
  ) : (
    `Rechtspersoon ${interestIn(interest)}`
  );
}

function State({ isInForce, removal }: InterestShown) {
  return (
    <div className="flex flex-wrap gap-2">
      {isInForce ? <Badge tone="warning">Telt mee</Badge> : <Badge tone="muted">Telt niet mee</Badge>}
      {removal && <Badge tone="progress">Voorstel open</Badge>}
    </div>
  );
}
