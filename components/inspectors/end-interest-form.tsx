"use client";

import { CommandForm } from "#components/frame/command-form.tsx";
import { DayField } from "#components/ui/fields/day-field.tsx";
import { useForm } from "#lib/client/use-form.ts";

type InterestActProps = {
  interestId: string;
  /** The address of the record. */
  back: string;
};

/** Records on which day an interest ended. */
export function EndInterestForm({ interestId, back }: InterestActProps) {
  const form = useForm({ path: `/interests/${interestId}/end`, values: { endsOn: "" }, done: back });
  return (
    <CommandForm form={form} submit="Belang beëindigen">
      <DayField {...form.field("endsOn")} label="Tot en met welke dag was dit belang er?" />
    </CommandForm>
  );
}
