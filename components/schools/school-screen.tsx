import { inspectionsIn } from "#components/figures/follow-up.ts";
import { relatedItem } from "#components/register/related-schools.tsx";
import { DefinitionList } from "#components/ui/definition-list.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { PageHeader } from "#components/ui/page/page-header.tsx";
import { Part } from "#components/ui/page/part.tsx";
import { dutchDay } from "#lib/calendar/day.ts";
import type { QueryParameters } from "#lib/client/options.ts";
import { procedurePaths } from "#lib/procedure/paths.ts";
import { registerPaths } from "#lib/register/paths.ts";
import { optionalProfileColumns, profileColumns } from "#lib/register/rules/profile-columns.ts";
import { describeProfileValue } from "#lib/register/text/profile.ts";
import { schoolPaths } from "#lib/schools/paths.ts";
import type { School } from "#lib/schools/reads/school.ts";
import type { TimelineItem } from "#lib/schools/reads/timeline-item.ts";
import { statusTraits } from "#lib/status/rules/status.ts";
import { keurmerkText, leftName } from "#lib/status/text.ts";
import { longDay } from "#lib/text/dates.ts";
import { visitPaths } from "#lib/visits/paths.ts";
import { SchoolTimeline } from "./school-timeline.tsx";
import { SchoolMark } from "./status-badge.tsx";

export type SchoolActions = {
  planVisit: boolean;
  recordVisit: boolean;
  giveVerdict: boolean;
  recordKeurmerk: boolean;
  correctVerdict: boolean;
  recordReport: boolean;
  correctReport: boolean;
  correctRegister: boolean;
  recordMembership: boolean;
  seeLocations: boolean;
  relate: boolean;
};

type SchoolScreenProps = {
  school: School;
  asked: QueryParameters;
  today: string;
  may: SchoolActions;
};

/** Schooldossier: what is known about one school, and what happened. */
export function SchoolScreen({ school, asked, today, may }: SchoolScreenProps) {
  const { tidk } = school;
  const mayJudge = may.giveVerdict && tidk && tidk.status !== null && statusTraits[tidk.status].isInspected;
  const round = { round: asked.round };
  const mayReport = may.recordReport && tidk && inspectionsIn(tidk.timeline).length > 0;
  return (
    <>
      <PageHeader
        title={school.name}
        breadcrumb={[{ href: schoolPaths.schools(asked), label: "Scholen" }]}
        mark={<SchoolMark school={school} />}
        actions={
          <>
            {may.seeLocations && (
              <LinkButton href={registerPaths.locations(school.id)}>Locaties en lesrooster</LinkButton>
            )}
            {may.planVisit && tidk && (
              <LinkButton href={visitPaths.planVisit({ school: school.id, round: asked.round })}>
                Bezoek plannen
              </LinkButton>
            )}
            {may.recordVisit && (
              <LinkButton href={visitPaths.recordVisit({ school: school.id })}>Bezoek vastleggen</LinkButton>
            )}
            {mayReport && (
              <LinkButton href={procedurePaths.report(school.id, round)}>Rapport vastleggen</LinkButton>
            )}
            {mayJudge && <LinkButton href={procedurePaths.giveVerdict(school.id)}>Oordeel geven</LinkButton>}
            {may.recordKeurmerk && (
              <LinkButton href={registerPaths.recordKeurmerk(school.id)}>Keurmerk vastleggen</LinkButton>
            )}
            {may.recordMembership && (
              <LinkButton href={registerPaths.recordMembership(school.id)}>Deelname vastleggen</LinkButton>
            )}
            {may.relate && (
              <LinkButton href={registerPaths.relateSchool(school.id)}>
                Doorstart of fusie vastleggen
              </LinkButton>
            )}
          </>
        }
      >
        {tidk ? `${tidk.number}, ${school.place}` : school.place}
      </PageHeader>
      {tidk && (tidk.on !== today || tidk.knownAt < today) && (
        <div className="mb-6">
          <Notice
            actions={
              <LinkButton href={schoolPaths.school(school.id)} size="small">
                Toon vandaag
              </LinkButton>
            }
          >{`U ziet de status op ${longDay(tidk.on)}, zoals bekend op ${longDay(tidk.knownAt)}.`}</Notice>
        </div>
      )}
      <DefinitionList
        items={[
          { term: "Keurmerk", description: keurmerkText(school.keurmerk) },
          ...(tidk
            ? [
                { term: "Plaats", description: `${school.place} (${tidk.province})` },
                ...optionalProfileColumns.map((column) => ({
                  term: profileColumns[column].label,
                  description: describeProfileValue(profileColumns[column], tidk[column]),
                })),
                ...(tidk.leftOn ? [{ term: leftName, description: `Sinds ${dutchDay(tidk.leftOn)}` }] : []),
              ]
            : [{ term: "Plaats", description: school.place }]),
          ...[false, true].flatMap((isSuccessor) => relatedItem(school, isSuccessor)),
        ]}
      />
      {tidk && (
        <section className="mt-8" aria-labelledby="timeline">
          <h2 id="timeline" className="mb-4">
            Tijdlijn
          </h2>
          <Part>
            <SchoolTimeline
              items={tidk.timeline}
              correct={(item) => correctionPath(item, school.id, round, may)}
            />
          </Part>
        </section>
      )}
    </>
  );
}

/** Where a fact of the timeline is corrected; null for who may not. */
function correctionPath(
  { id, row }: TimelineItem,
  schoolId: string,
  round: { round: string | undefined },
  may: SchoolActions,
): string | null {
  switch (row.fact.type) {
    case "report":
    case "remedy":
      return may.correctReport ? procedurePaths.correctReport(schoolId, id, round) : null;
    case "verdict":
      return may.correctVerdict ? procedurePaths.correctVerdict(id) : null;
    case "enrolment":
    case "departure":
    case "relation":
    case "keurmerk":
      return may.correctRegister ? registerPaths.correct(schoolId, id, round) : null;
    default:
      return null;
  }
}
