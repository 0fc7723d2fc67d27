"use client";

import { CommandForm } from "#components/frame/command-form.tsx";
import { DayField } from "#components/ui/fields/day-field.tsx";
import { type Option, SelectField } from "#components/ui/fields/select-field.tsx";
import type { Day } from "#lib/calendar/day.ts";
import { useForm } from "#lib/client/use-form.ts";
import { inspectorPaths } from "#lib/inspectors/paths.ts";

type ReplacementFormProps = { inspectorId: string; others: readonly Option[]; today: Day };

/** Records that an inspector does no visits for a time. */
export function ReplacementForm({ inspectorId, others, today }: ReplacementFormProps) {
  const back = inspectorPaths.inspector(inspectorId);
  const form = useForm({
    path: `/inspectors/${inspectorId}/replacements`,
    values: { startsOn: today, endsOn: "", replacedBy: "" },
    done: back,
  });
  return (
    <CommandForm form={form} submit="Vervanging vastleggen" cancel={back}>
      <DayField {...form.field("startsOn")} label="Vanaf welke dag doet de inspecteur geen bezoeken?" />
      <DayField
        {...form.field("endsOn")}
        label="Tot en met welke dag?"
        hint="dd-mm-jjjj. Laat leeg als het einde nog niet bekend is."
        optional
      />
      <SelectField
        {...form.field("replacedBy")}
        label="Wie neemt de bezoeken over?"
        optional
        placeholder="Niemand, of nog niet bekend"
        options={others}
      />
      <p>Leg hier geen reden vast: waarom iemand er niet is, hoort niet in dit systeem.</p>
    </CommandForm>
  );
}
