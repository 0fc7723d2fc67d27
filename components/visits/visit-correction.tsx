"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { CommandForm } from "#components/frame/command-form.tsx";
import { CorrectionFields } from "#components/frame/correction-fields.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { useCommand } from "#lib/client/use-command.ts";
import { dutchDay } from "#lib/domain/day.ts";
import { isInspection, type VisitKind } from "#lib/domain/visit.ts";
import { paths } from "#lib/paths.ts";
import type { Visit } from "#lib/queries/visits.ts";
import { visitKindNames } from "#lib/text/names.ts";
import { DayAndKind, type KindOption } from "./day-and-kind.tsx";
import { FindingFields } from "./finding-fields.tsx";
import { useFindings } from "./use-findings.ts";
import { findingFields, findingsInput, findingValues, onScreen } from "./visit-values.ts";

type VisitCorrectionProps = {
  visit: Visit;
  kinds: readonly KindOption[];
};

/** Corrects or withdraws a visit, with a reason. What stood there stays visible. */
export function VisitCorrection({ visit, kinds }: VisitCorrectionProps) {
  const { id } = visit;
  const router = useRouter();
  const now = visit.history.row;
  const before = visit.findings ?? [];
  const [heldOn, setHeldOn] = useState(now.heldOn);
  const [kind, setKind] = useState<string>(now.kind);
  const { framework } = visit;
  const { criteria, values, change } = useFindings(framework, before);
  const [reason, setReason] = useState("");
  const [withdrawn, setWithdrawn] = useState(false);
  const command = useCommand(`/visits/${id}/corrections`);
  const errors = onScreen(command.errors, criteria, values);
  const inspected = isInspection(kind as VisitKind);

  async function submit() {
    const input = inspected ? findingsInput(criteria, values) : [];
    const isOther = JSON.stringify(input) !== JSON.stringify(findingsInput(criteria, findingValues(before)));
    const done = await command.send(
      withdrawn
        ? { reason, withdrawn: true }
        : {
            reason,
            ...(heldOn !== now.heldOn && { heldOn }),
            ...(kind !== now.kind && { kind }),
            ...(isOther && { findings: input }),
          },
    );
    if (done) router.push(paths.visit(id));
  }

  return (
    <>
      <PageHeader
        title="Bezoek corrigeren"
        breadcrumb={[{ href: paths.visit(id), label: "Terug naar het bezoek" }]}
      >
        Nu staat er: {visitKindNames[now.kind].toLowerCase()} op {dutchDay(now.heldOn)}.
      </PageHeader>
      {visit.mayCorrect ? (
        <CommandForm
          command={{ ...command, errors }}
          fields={["heldOn", "kind", "reason", "withdrawn", ...findingFields(criteria)]}
          submit={withdrawn ? "Bezoek laten vervallen" : "Correctie vastleggen"}
          danger={withdrawn}
          onSubmit={submit}
          cancel={paths.visit(id)}
        >
          <CorrectionFields
            what="Dit bezoek moet helemaal vervallen"
            withdrawn={withdrawn}
            onWithdrawn={setWithdrawn}
            reason={reason}
            onReason={setReason}
            errors={errors}
          >
            <DayAndKind {...{ heldOn, kinds, kind, errors }} onHeldOn={setHeldOn} onKind={setKind} />
            {inspected && framework && <FindingFields {...{ framework, values, errors }} onChange={change} />}
          </CorrectionFields>
        </CommandForm>
      ) : (
        <Notice>Dit bezoek is vervallen, of u mag het niet corrigeren.</Notice>
      )}
    </>
  );
}
