"use client";

import { CommandForm } from "#components/frame/command-form.tsx";
import { CorrectionFields } from "#components/frame/correction-fields.tsx";
import { DayField } from "#components/ui/fields/day-field.tsx";
import { type Option, SelectField } from "#components/ui/fields/select-field.tsx";
import { useCorrection } from "#lib/client/use-correction.ts";
import { inspectorPaths } from "#lib/inspectors/paths.ts";
import type { Replacement } from "#lib/workload/reads/inspector-list.ts";

type ReplacementCorrectionProps = {
  inspectorId: string;
  replacement: Replacement;
  others: readonly Option[];
};

/** Corrects or withdraws a replacement, with a reason. */
export function ReplacementCorrection({ inspectorId, replacement, others }: ReplacementCorrectionProps) {
  const { id, startsOn, endsOn, replacedById } = replacement;
  const back = inspectorPaths.inspector(inspectorId, "vervanging");
  const form = useCorrection({
    path: `/replacements/${id}/corrections`,
    now: { startsOn, endsOn: endsOn ?? "", replacedBy: replacedById ?? "" },
    done: back,
  });
  const { withdrawn } = form.values;
  return (
    <CommandForm
      form={form}
      submit={withdrawn ? "Vervanging laten vervallen" : "Correctie vastleggen"}
      danger={withdrawn}
      cancel={back}
    >
      <CorrectionFields form={form} what="Deze vervanging moet helemaal vervallen">
        <DayField {...form.field("startsOn")} label="Vanaf welke dag doet de inspecteur geen bezoeken?" />
        <DayField {...form.field("endsOn")} label="Tot en met welke dag?" optional />
        <SelectField
          {...form.field("replacedBy")}
          label="Wie neemt de bezoeken over?"
          optional
          placeholder="Niemand, of nog niet bekend"
          options={others}
        />
      </CorrectionFields>
    </CommandForm>
  );
}
