"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { CommandForm } from "#components/frame/command-form.tsx";
import { CorrectionFields } from "#components/frame/correction-fields.tsx";
import { factTitle } from "#components/schools/timeline-texts.tsx";
import { DayField } from "#components/ui/fields/day-field.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { dutchDay } from "#lib/calendar/day.ts";
import { errorAt } from "#lib/client/form-errors.ts";
import type { QueryParameters } from "#lib/client/options.ts";
import { useCommand } from "#lib/client/use-command.ts";
import { schoolPaths } from "#lib/schools/paths.ts";
import type { School } from "#lib/schools/reads/school.ts";

type ReportCorrectionProps = { school: School; fact: string; asked: QueryParameters };

/** Corrects or withdraws a step of a report or a period to remedy, with a reason. What stood there stays visible. */
export function ReportCorrection({ school, fact: factId, asked }: ReportCorrectionProps) {
  const router = useRouter();
  const item = school.tidk?.timeline.find((one) => one.id === factId && one.withdrawn === null);
  const fact = item?.row.fact;
  const isRemedy = fact?.type === "remedy";
  const now = { happenedOn: item?.row.happenedOn ?? "", until: (isRemedy && fact.until) || "" };
  const [happenedOn, setHappenedOn] = useState(now.happenedOn);
  const [until, setUntil] = useState(now.until);
  const [reason, setReason] = useState("");
  const [withdrawn, setWithdrawn] = useState(false);
  const command = useCommand(`/${isRemedy ? "remedy-events" : "report-steps"}/${factId}/corrections`);
  const back = schoolPaths.school(school.id, { round: asked.round });
  const title = isRemedy ? "Hersteltermijn corrigeren" : "Rapport corrigeren";
  const what = isRemedy ? "Hersteltermijn" : "Stap";

  async function submit() {
    const changed = {
      ...(happenedOn !== now.happenedOn && { happenedOn }),
      ...(until !== now.until && { until }),
    };
    const done = await command.send(withdrawn ? { reason, withdrawn: true } : { reason, ...changed });
    if (done) router.push(back);
  }

  return (
    <>
      <PageHeader title={title} breadcrumb={[{ href: back, label: school.name }]}>
        {fact &&
          item &&
          `Nu staat er: ${factTitle(fact).toLowerCase()}, op ${dutchDay(item.row.happenedOn)}.`}
      </PageHeader>
      {fact?.type === "report" || isRemedy ? (
        <CommandForm
          command={command}
          fields={["happenedOn", "until", "reason", "withdrawn"]}
          submit={withdrawn ? `${what} laten vervallen` : "Correctie vastleggen"}
          danger={withdrawn}
          onSubmit={submit}
          cancel={back}
        >
          <CorrectionFields
            what="Dit moet helemaal vervallen"
            withdrawn={withdrawn}
            onWithdrawn={setWithdrawn}
            reason={reason}
            onReason={setReason}
            errors={command.errors}
          >
            <DayField
              id="happenedOn"
              label="Op welke dag was dit?"
              value={happenedOn}
              onValueChange={setHappenedOn}
              error={errorAt(command.errors, "happenedOn")}
            />
            {now.until && (
              <DayField
                id="until"
                label="Tot en met welke dag mag de school herstellen?"
                value={until}
                onValueChange={setUntil}
                error={errorAt(command.errors, "until")}
              />
            )}
          </CorrectionFields>
        </CommandForm>
      ) : (
        <Notice>Dit is vervallen, of u mag het niet corrigeren.</Notice>
      )}
    </>
  );
}
