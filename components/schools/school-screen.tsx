import { LinkButton } from "#components/ui/button.tsx";
import { DefinitionList } from "#components/ui/definition-list.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { inspectionsIn } from "#components/waiting/follow-up.ts";
import type { Asked } from "#lib/client/options.ts";
import { dutchDay } from "#lib/domain/day.ts";
import { optionalProfileColumns, profileColumns } from "#lib/domain/profile-columns.ts";
import { statusTraits } from "#lib/domain/status.ts";
import { paths } from "#lib/paths.ts";
import { planningPaths } from "#lib/planning-paths.ts";
import type { School } from "#lib/queries/school.ts";
import { longDay } from "#lib/text/dates.ts";
import { describeProfileValue } from "#lib/text/profile.ts";
import { keurmerkText } from "#lib/text/status-names.ts";
import { relatedItem } from "./related-schools.tsx";
import { SchoolTimeline } from "./school-timeline.tsx";
import { StatusBadge } from "./status-badge.tsx";

export type SchoolActions = {
  planVisit: boolean;
  recordVisit: boolean;
  giveVerdict: boolean;
  recordKeurmerk: boolean;
  correctVerdict: boolean;
  recordReport: boolean;
  correctReport: boolean;
  seeLocations: boolean;
  relate: boolean;
};

type SchoolScreenProps = {
  school: School;
  asked: Asked;
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
        breadcrumb={[{ href: paths.schools(asked), label: "Scholen" }]}
        mark={tidk && <StatusBadge status={tidk.status} />}
        actions={
          <>
            {may.seeLocations && (
              <LinkButton href={paths.locations(school.id)}>Locaties en lesrooster</LinkButton>
            )}
            {may.planVisit && tidk && (
              <LinkButton href={planningPaths.planVisit({ school: school.id, round: asked.round })}>
                Bezoek plannen
              </LinkButton>
            )}
            {may.recordVisit && (
              <LinkButton href={paths.recordVisit({ school: school.id })}>Bezoek vastleggen</LinkButton>
            )}
            {mayReport && <LinkButton href={paths.report(school.id, round)}>Rapport vastleggen</LinkButton>}
            {mayJudge && <LinkButton href={paths.giveVerdict(school.id)}>Oordeel geven</LinkButton>}
            {may.recordKeurmerk && (
              <LinkButton href={paths.recordKeurmerk(school.id)}>Keurmerk vastleggen</LinkButton>
            )}
            {may.relate && (
              <LinkButton href={paths.relateSchool(school.id)}>Doorstart of fusie vastleggen</LinkButton>
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
              <LinkButton href={paths.school(school.id)} size="small">
                Toon vandaag
              </LinkButton>
            }
          >
            U ziet de status op {longDay(tidk.on)}, zoals bekend op {longDay(tidk.knownAt)}.
          </Notice>
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
                ...(tidk.leftOn
                  ? [{ term: "Doet niet meer mee", description: `Sinds ${dutchDay(tidk.leftOn)}` }]
                  : []),
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
          <SchoolTimeline
            items={tidk.timeline}
            mayCorrectVerdict={may.correctVerdict}
            correctReport={may.correctReport ? (fact) => paths.correctReport(school.id, fact, round) : null}
          />
        </section>
      )}
    </>
  );
}
