import { LeftBadge } from "#components/schools/status-badge.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { PageHeader } from "#components/ui/page/page-header.tsx";
import { procedurePaths } from "#lib/procedure/paths.ts";
import { schoolPaths } from "#lib/schools/paths.ts";
import type { School } from "#lib/schools/reads/school.ts";
import { visitKindNames } from "#lib/status/text.ts";
import { longDay, longMoment } from "#lib/text/dates.ts";
import { recorderName } from "#lib/text/names.ts";
import { visitPaths } from "#lib/visits/paths.ts";
import type { Visit } from "#lib/visits/reads/visits.ts";
import { FindingTables } from "./finding-tables.tsx";
import { LateAnswers } from "./late-answers.tsx";
import { VisitContentsShown } from "./visit-contents.tsx";
import { VisitCorrections } from "./visit-corrections.tsx";
import { VisitFacts } from "./visit-facts.tsx";
import { VisitMistakes } from "./visit-mistakes.tsx";

/** One visit: when, by whom, what was seen and found, and what was corrected. */
export function VisitScreen({ visit, school }: { visit: Visit; school: School }) {
  const { row, withdrawn } = visit.history;
  return (
    <>
      <PageHeader
        title={`${visitKindNames[row.kind]} van ${longDay(row.heldOn)}`}
        breadcrumb={[
          { href: visitPaths.visits(), label: "Bezoeken" },
          { href: schoolPaths.school(school.id), label: school.name },
        ]}
        mark={<LeftBadge leftOn={school.tidk?.leftOn} />}
        actions={
          <>
            {visit.hasReport && (
              <LinkButton href={procedurePaths.draftReport(visit.id)}>Conceptrapport</LinkButton>
            )}
            {visit.mayCorrect && (
              <LinkButton href={visitPaths.correctVisit(visit.id)}>Bezoek corrigeren</LinkButton>
            )}
            {visit.mayReportMistake && (
              <LinkButton href={visitPaths.reportMistake(visit.id)}>Fout melden</LinkButton>
            )}
          </>
        }
      />
      <div className="flex flex-col gap-8">
        {withdrawn && (
          <Notice
            kind="warning"
            title="Dit bezoek is vervallen"
          >{`Op ${longMoment(withdrawn.at)}, door ${recorderName(withdrawn.by)}. Reden: ${withdrawn.reason ?? ""}`}</Notice>
        )}
        <VisitFacts visit={visit} school={school} />
        <VisitMistakes visit={visit} />
        <VisitCorrections visit={visit} />
        {visit.contents && <VisitContentsShown contents={visit.contents} />}
        <section aria-labelledby="findings">
          <h2 id="findings" className="mb-3">
            Bevindingen
          </h2>
          <Findings visit={visit} />
        </section>
        <LateAnswers visit={visit} />
      </div>
    </>
  );
}

function Findings({ visit }: { visit: Visit }) {
  const { findings, framework, contents } = visit;
  if (findings === null || framework === null || contents === null)
    return <p>U ziet de bevindingen van dit bezoek niet.</p>;
  if (findings.length === 0) return <p>Bij dit bezoek zijn geen scores vastgelegd.</p>;
  return <FindingTables framework={framework} findings={findings} contents={contents} />;
}
