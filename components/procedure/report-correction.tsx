"use client";

import { CommandForm } from "#components/frame/command-form.tsx";
import { CorrectionFields } from "#components/frame/correction-fields.tsx";
import { LeftBadge } from "#components/schools/status-badge.tsx";
import { factTitle } from "#components/schools/timeline-texts.tsx";
import { DayField } from "#components/ui/fields/day-field.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { PageHeader } from "#components/ui/page/page-header.tsx";
import { dutchDay } from "#lib/calendar/day.ts";
import type { QueryParameters } from "#lib/client/options.ts";
import { useCorrection } from "#lib/client/use-correction.ts";
import { schoolPaths } from "#lib/schools/paths.ts";
import type { School } from "#lib/schools/reads/school.ts";

type ReportCorrectionProps = { school: School; fact: string; asked: QueryParameters };

/** Corrects or withdraws a step of a report or a period to remedy, with a reason. What stood there stays visible. */
export function ReportCorrection({ school, fact: factId, asked }: ReportCorrectionProps) {
  const item = school.tidk?.timeline.find((entry) => entry.id === factId && entry.withdrawn === null);
  const fact = item?.row.fact;
  const isRemedy = fact?.type === "remedy";
  const back = schoolPaths.school(school.id, { round: asked.round });
  const form = useCorrection({
    path: `/${isRemedy ? "remedy-events" : "report-steps"}/${factId}/corrections`,
    now: { happenedOn: item?.row.happenedOn ?? "", until: (isRemedy && fact.until) || "" },
    done: back,
  });
  const { withdrawn } = form.values;
  return (
    <>
      <PageHeader
        title={isRemedy ? "Hersteltermijn corrigeren" : "Rapport corrigeren"}
        breadcrumb={[{ href: back, label: school.name }]}
        mark={<LeftBadge leftOn={school.tidk?.leftOn} />}
      >
        {fact &&
          item &&
          `Nu staat er: ${factTitle(fact).toLowerCase()}, op ${dutchDay(item.row.happenedOn)}.`}
      </PageHeader>
      {fact?.type === "report" || isRemedy ? (
        <CommandForm
          form={form}
          submit={
            withdrawn ? `${isRemedy ? "Hersteltermijn" : "Stap"} laten vervallen` : "Correctie vastleggen"
          }
          danger={withdrawn}
          cancel={back}
        >
          <CorrectionFields form={form} what="Dit moet helemaal vervallen">
            <DayField {...form.field("happenedOn")} label="Op welke dag was dit?" />
            {isRemedy && fact.until && (
              <DayField {...form.field("until")} label="Tot en met welke dag mag de school herstellen?" />
            )}
          </CorrectionFields>
        </CommandForm>
      ) : (
        <Notice>Dit is vervallen, of u mag het niet corrigeren.</Notice>
      )}
    </>
  );
}
