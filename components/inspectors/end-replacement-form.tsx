"use client";

import { CommandForm } from "#components/frame/command-form.tsx";
import { DayField } from "#components/ui/fields/day-field.tsx";
import type { Day } from "#lib/calendar/day.ts";
import { useForm } from "#lib/client/use-form.ts";
import { inspectorPaths } from "#lib/inspectors/paths.ts";

type EndReplacementFormProps = {
  inspectorId: string;
  replacement: { id: string; endsOn: Day | null };
  today: Day;
};

/** Gives a replacement its last day, or an earlier one. */
export function EndReplacementForm({ inspectorId, replacement, today }: EndReplacementFormProps) {
  // A page can have several of these forms.
  const id = `endsOn-${replacement.id}`;
  const form = useForm({
    path: `/replacements/${replacement.id}/end`,
    isOfFact: replacement.endsOn !== null,
    values: { endsOn: replacement.endsOn ?? today },
    onScreen: (error) => (error.field === "endsOn" ? { ...error, field: id } : error),
    done: inspectorPaths.inspector(inspectorId),
  });
  return (
    <CommandForm form={form} fields={[id]} submit="Laatste dag vastleggen">
      <DayField
        {...form.field("endsOn")}
        id={id}
        name="endsOn"
        label="Laatste dag van de vervanging"
        error={form.error(id)}
      />
    </CommandForm>
  );
}
