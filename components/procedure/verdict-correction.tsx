"use client";

import { CommandForm } from "#components/frame/command-form.tsx";
import { CorrectionFields } from "#components/frame/correction-fields.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { PageHeader } from "#components/ui/page/page-header.tsx";
import { dutchDay } from "#lib/calendar/day.ts";
import { useCorrection } from "#lib/client/use-correction.ts";
import type { GivenVerdict } from "#lib/procedure/reads/verdict.ts";
import { schoolPaths } from "#lib/schools/paths.ts";
import { verdictNames } from "#lib/status/text.ts";
import { VerdictFields, type VerdictValues } from "./verdict-fields.tsx";

/** Corrects or withdraws a verdict, with a reason. What stood there stays visible in the school's timeline. */
export function VerdictCorrection({ id, given }: { id: string; given: GivenVerdict }) {
  const { schoolId, decidedOn, verdict, motivation, mayCorrect } = given;
  const back = schoolPaths.school(schoolId);
  const form = useCorrection<VerdictValues>({
    path: `/verdicts/${id}/corrections`,
    now: { decidedOn, verdict, motivation: motivation ?? "" },
    done: back,
  });
  const { withdrawn } = form.values;
  return (
    <>
      <PageHeader
        title="Oordeel corrigeren"
        breadcrumb={[{ href: back, label: "Terug naar de school" }]}
      >{`Nu staat er: ${verdictNames[verdict].toLowerCase()}, op ${dutchDay(decidedOn)}.`}</PageHeader>
      {mayCorrect ? (
        <CommandForm
          form={form}
          submit={withdrawn ? "Oordeel laten vervallen" : "Correctie vastleggen"}
          danger={withdrawn}
          cancel={back}
        >
          <CorrectionFields form={form} what="Dit oordeel moet helemaal vervallen">
            <VerdictFields form={form} />
          </CorrectionFields>
        </CommandForm>
      ) : (
        <Notice>Dit oordeel is vervallen, of u mag het niet corrigeren.</Notice>
      )}
    </>
  );
}
