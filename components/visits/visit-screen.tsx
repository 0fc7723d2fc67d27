import { RecordedBy } from "#components/schools/recorded.tsx";
import { LinkButton } from "#components/ui/button.tsx";
import { DefinitionList } from "#components/ui/definition-list.tsx";
import { Details } from "#components/ui/details.tsx";
import { Link } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { dutchDay } from "#lib/domain/day.ts";
import { paths } from "#lib/paths.ts";
import type { School } from "#lib/queries/school.ts";
import type { Visit } from "#lib/queries/visits.ts";
import { longDay, longMoment } from "#lib/text/dates.ts";
import { recorder, visitKindNames } from "#lib/text/names.ts";
import { FindingTables } from "./finding-tables.tsx";

/** One visit: when, by whom, what was found, and what was corrected. */
export function VisitScreen({ visit, school }: { visit: Visit; school: School }) {
  const { row, recorded, withdrawn } = visit.history;
  return (
    <>
      <PageHeader
        title={`${visitKindNames[row.kind]} van ${longDay(row.heldOn)}`}
        breadcrumb={[
          { href: paths.visits(), label: "Bezoeken" },
          { href: paths.school(school.id), label: school.name },
        ]}
        actions={
          visit.mayCorrect && <LinkButton href={paths.correctVisit(visit.id)}>Bezoek corrigeren</LinkButton>
        }
      />
      <div className="flex flex-col gap-8">
        {withdrawn && (
          <Notice kind="warning" title="Dit bezoek is vervallen">
            Op {longMoment(withdrawn.at)}, door {recorder(withdrawn.by)}. Reden: {withdrawn.reason}
          </Notice>
        )}
        <div>
          <DefinitionList
            items={[
              {
                term: "School",
                description: <Link href={paths.school(school.id)}>{`${school.name}, ${school.place}`}</Link>,
              },
              { term: "Inspecteur", description: visit.inspectors.join(" en ") || "Niet bekend" },
              ...(visit.declarations.length > 0
                ? [
                    {
                      term: "Onafhankelijkheid",
                      description: visit.declarations
                        .map(
                          ({ inspector, declaredOn }) =>
                            `${inspector} verklaarde op ${dutchDay(declaredOn)} onafhankelijk te zijn van de school.`,
                        )
                        .join(" "),
                    },
                  ]
                : []),
              ...(visit.places.length > 0
                ? [{ term: "Bezochte locaties", description: visit.places.join(", ") }]
                : []),
              { term: "Ronde", description: visit.round },
            ]}
          />
          <div className="mt-2">
            <RecordedBy recorded={recorded} />
          </div>
        </div>
        <Corrections visit={visit} />
        <section aria-labelledby="findings">
          <h2 id="findings" className="mb-3">
            Bevindingen
          </h2>
          <Findings visit={visit} />
        </section>
      </div>
    </>
  );
}

function Findings({ visit }: { visit: Visit }) {
  if (visit.findings === null || visit.framework === null)
    return <p>U ziet de bevindingen van dit bezoek niet.</p>;
  if (visit.findings.length === 0) return <p>Bij dit bezoek zijn geen scores vastgelegd.</p>;
  return <FindingTables framework={visit.framework} findings={visit.findings} />;
}

function Corrections({ visit }: { visit: Visit }) {
  const { earlier } = visit.history;
  if (earlier.length === 0) return null;
  return (
    <Details summary={earlier.length === 1 ? "1 correctie" : `${earlier.length} correcties`} open>
      <ul className="flex flex-col gap-3">
        {earlier.map((version) => (
          <li key={version.recorded.seq}>
            Eerst stond er: {visitKindNames[version.row.kind].toLowerCase()} op {dutchDay(version.row.heldOn)}
            . Reden van de wijziging: {version.reason ?? "niet opgegeven"}
            <RecordedBy recorded={version.recorded} />
          </li>
        ))}
      </ul>
    </Details>
  );
}
