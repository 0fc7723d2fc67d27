import { InterestsSection } from "#components/inspectors/interests-section.tsx";
import { DefinitionList } from "#components/ui/definition-list.tsx";
import { Link } from "#components/ui/link.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { PageHeader } from "#components/ui/page/page-header.tsx";
import { DataTable } from "#components/ui/tables/data-table.tsx";
import { dutchDay } from "#lib/calendar/day.ts";
import { inspectorPaths } from "#lib/inspectors/paths.ts";
import { describeReplacement, inspectorEventNames } from "#lib/inspectors/text.ts";
import { schoolPaths } from "#lib/schools/paths.ts";
import { quarterName } from "#lib/text/dates.ts";
import type { InspectorPage } from "#lib/workload/reads/inspector-page.ts";
import { Assignable } from "./assignable.tsx";

export type RecordActions = { record: boolean; replace: boolean; declare: boolean };

type InspectorScreenProps = { inspector: InspectorPage; isOwn: boolean; may: RecordActions };

/** The record of one inspector. */
export function InspectorScreen({ inspector, isOwn, may }: InspectorScreenProps) {
  const { id, name, reasons, toHandOver } = inspector;
  return (
    <>
      <PageHeader
        title={isOwn ? "Mijn gegevens" : name}
        breadcrumb={isOwn ? [] : [{ href: inspectorPaths.inspectors, label: "Inspecteurs" }]}
      >
        {isOwn &&
          `Wat ITTA over u heeft vastgelegd, ${name}. Klopt er iets niet? Geef dat door aan de coördinator.`}
      </PageHeader>
      <div className="flex flex-col gap-10">
        {toHandOver.length > 0 && <HandOver visits={toHandOver} isOwn={isOwn} />}
        <section aria-labelledby="training" className="flex flex-col gap-4">
          <h2 id="training">Opleiding</h2>
          <DefinitionList
            items={[
              { term: "Kan bezoeken doen", description: <Assignable reasons={reasons} /> },
              ...trainingOf(inspector),
              { term: "Terugkomdagen", description: <Attendance inspector={inspector} /> },
            ]}
          />
          {may.record && (
            <div>
              <LinkButton href={inspectorPaths.inspector(id, "vastleggen")}>
                Opleiding of provincie vastleggen
              </LinkButton>
            </div>
          )}
        </section>
        <InterestsSection inspector={inspector} mayDeclare={may.declare} />
        <section aria-labelledby="replacement" className="flex flex-col gap-4">
          <h2 id="replacement">Vervanging</h2>
          {inspector.replacements.length === 0 ? (
            <p>Er is geen vervanging vastgelegd.</p>
          ) : (
            <ul className="flex list-disc flex-col gap-1 pl-5">
              {inspector.replacements.map((replacement) => (
                <li key={replacement.id}>{describeReplacement(replacement)}</li>
              ))}
            </ul>
          )}
          {may.replace && (
            <div>
              <LinkButton href={inspectorPaths.inspector(id, "vervanging")}>
                Vervanging vastleggen of beëindigen
              </LinkButton>
            </div>
          )}
        </section>
        {inspector.work.length > 0 && <WorkTable inspector={inspector} />}
      </div>
    </>
  );
}

function HandOver({ visits, isOwn }: { visits: InspectorPage["toHandOver"]; isOwn: boolean }) {
  return (
    <Notice kind="warning" title="Deze geplande bezoeken moeten naar iemand anders">
      <ul className="flex list-disc flex-col gap-1 pl-5">
        {visits.map(({ schoolId, school, day }) => (
          <li key={schoolId + day}>
            <Link href={schoolPaths.school(schoolId)}>{school}</Link>, <span>{dutchDay(day)}</span>
          </li>
        ))}
      </ul>
      <p className="mt-2">{`${isOwn ? "U kunt" : "De inspecteur kan"} die dag geen bezoek doen, of heeft een belang bij de school.`}</p>
    </Notice>
  );
}

function trainingOf({ events, home }: InspectorPage) {
  const dayOf = (event: string) => events.find((known) => known.event === event)?.happenedOn;
  const dayInWords = (event: "recruited" | "course-completed" | "left") => {
    const day = dayOf(event);
    return day === undefined ? "Nog niet" : dutchDay(day);
  };
  return [
    { term: inspectorEventNames.recruited, description: dayInWords("recruited") },
    { term: inspectorEventNames["course-completed"], description: dayInWords("course-completed") },
    ...(dayOf("left") ? [{ term: inspectorEventNames.left, description: dayInWords("left") }] : []),
    {
      term: "Reist vanuit",
      description: home ? `${home.province}, sinds ${dutchDay(home.since)}` : "Niet bekend",
    },
  ];
}

function Attendance({ inspector: { exchangeDays } }: { inspector: InspectorPage }) {
  const expected = exchangeDays.filter(({ attended }) => attended !== null);
  if (expected.length === 0) return <p>Nog voor geen terugkomdag verwacht.</p>;
  return (
    <>
      <p>{`${expected.filter(({ attended }) => attended).length} van ${expected.length} bezocht.`}</p>
      <ul>
        {expected.map(({ id, happenedOn, attended }) => (
          <li key={id}>{`${dutchDay(happenedOn)}: ${attended ? "was er" : "was er niet"}`}</li>
        ))}
      </ul>
    </>
  );
}

function WorkTable({ inspector: { work } }: { inspector: InspectorPage }) {
  return (
    <section aria-labelledby="work" className="flex flex-col gap-4">
      <h2 id="work">Werk per kwartaal</h2>
      <DataTable
        caption="Inspectiebezoeken en herinspecties"
        rows={work}
        rowKey={({ quarter }) => quarter}
        columns={[
          { header: "Kwartaal", cell: ({ quarter }) => quarterName(quarter) },
          { header: "Gehouden", numeric: true, cell: ({ held }) => held },
          { header: "Gepland", numeric: true, cell: ({ planned }) => planned },
        ]}
      />
    </section>
  );
}
