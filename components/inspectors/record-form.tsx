"use client";

import { CommandForm } from "#components/frame/command-form.tsx";
import { DayField } from "#components/ui/fields/day-field.tsx";
import { RadioGroupField, type RadioOption } from "#components/ui/fields/radio-group-field.tsx";
import type { Day } from "#lib/calendar/day.ts";
import { useForm } from "#lib/client/use-form.ts";
import { inspectorPaths } from "#lib/inspectors/paths.ts";

type RecordFormProps = { inspectorId: string; events: readonly RadioOption[]; today: Day };

/** Records that an inspector was recruited, completed the course or left. The same once more is another day for it. */
export function RecordForm({ inspectorId, events, today }: RecordFormProps) {
  const back = inspectorPaths.inspector(inspectorId);
  const form = useForm({
    path: `/inspectors/${inspectorId}/events`,
    values: { event: "", happenedOn: today },
    done: back,
  });
  return (
    <CommandForm form={form} submit="Opleiding vastleggen" cancel={back}>
      <RadioGroupField {...form.field("event")} label="Wat wilt u vastleggen?" options={events} />
      <DayField {...form.field("happenedOn")} label="Op welke dag was dit?" />
    </CommandForm>
  );
}
