"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { CommandForm } from "#components/frame/command-form.tsx";
import { CorrectionFields } from "#components/frame/correction-fields.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { dutchDay } from "#lib/calendar/day.ts";
import { useCommand } from "#lib/client/use-command.ts";
import type { GivenVerdict } from "#lib/procedure/reads/verdict.ts";
import { schoolPaths } from "#lib/schools/paths.ts";
import { verdictNames } from "#lib/status/text.ts";
import { VerdictFields, type VerdictValues, verdictFields } from "./verdict-fields.tsx";

/** Corrects or withdraws a verdict, with a reason. What stood there stays visible in the school's timeline. */
export function VerdictCorrection({ id, given }: { id: string; given: GivenVerdict }) {
  const router = useRouter();
  const { decidedOn, verdict, motivation } = given;
  const [values, setValues] = useState<VerdictValues>({ decidedOn, verdict, motivation: motivation ?? "" });
  const [reason, setReason] = useState("");
  const [withdrawn, setWithdrawn] = useState(false);
  const command = useCommand(`/verdicts/${id}/corrections`);

  async function submit() {
    const done = await command.send(withdrawn ? { reason, withdrawn: true } : { reason, ...changed() });
    if (done) router.push(schoolPaths.school(given.schoolId));
  }

  function changed(): Partial<VerdictValues> {
    return {
      ...(values.decidedOn !== decidedOn && { decidedOn: values.decidedOn }),
      ...(values.verdict !== verdict && { verdict: values.verdict }),
      ...(values.motivation !== (motivation ?? "") && { motivation: values.motivation }),
    };
  }

  return (
    <>
      <PageHeader
        title="Oordeel corrigeren"
        breadcrumb={[{ href: schoolPaths.school(given.schoolId), label: "Terug naar de school" }]}
      >
        Nu staat er: {verdictNames[verdict].toLowerCase()}, op {dutchDay(decidedOn)}.
      </PageHeader>
      {given.mayCorrect ? (
        <CommandForm
          command={command}
          fields={[...verdictFields, "reason", "withdrawn"]}
          submit={withdrawn ? "Oordeel laten vervallen" : "Correctie vastleggen"}
          danger={withdrawn}
          onSubmit={submit}
          cancel={schoolPaths.school(given.schoolId)}
        >
          <CorrectionFields
            what="Dit oordeel moet helemaal vervallen"
            withdrawn={withdrawn}
            onWithdrawn={setWithdrawn}
            reason={reason}
            onReason={setReason}
            errors={command.errors}
          >
            <VerdictFields values={values} onChange={setValues} errors={command.errors} />
          </CorrectionFields>
        </CommandForm>
      ) : (
        <Notice>Dit oordeel is vervallen, of u mag het niet corrigeren.</Notice>
      )}
    </>
  );
}
