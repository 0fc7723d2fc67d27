"use client";

import { CommandForm } from "#components/frame/command-form.tsx";
import { CorrectionFields } from "#components/frame/correction-fields.tsx";
import { DayField } from "#components/ui/fields/day-field.tsx";
import type { Day } from "#lib/calendar/day.ts";
import { useCorrection } from "#lib/client/use-correction.ts";
import { inspectorPaths } from "#lib/inspectors/paths.ts";

/** Moves a terugkomdag to another day, or withdraws it, with a reason. */
export function ExchangeDayCorrection({ day }: { day: { id: string; happenedOn: Day } }) {
  const form = useCorrection({
    path: `/exchange-days/${day.id}/corrections`,
    now: { happenedOn: day.happenedOn },
    done: inspectorPaths.inspectors,
  });
  const { withdrawn } = form.values;
  return (
    <CommandForm
      form={form}
      submit={withdrawn ? "Terugkomdag laten vervallen" : "Terugkomdag verplaatsen"}
      danger={withdrawn}
    >
      <CorrectionFields form={form} what="De terugkomdag moet helemaal vervallen">
        <DayField {...form.field("happenedOn")} label="Op welke dag was de terugkomdag?" />
      </CorrectionFields>
    </CommandForm>
  );
}
