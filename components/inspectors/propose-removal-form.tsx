"use client";

import { CommandForm } from "#components/frame/command-form.tsx";
import { TextAreaField } from "#components/ui/fields/text-area-field.tsx";
import { useForm } from "#lib/client/use-form.ts";
import { privacyReminder } from "#lib/text/privacy-reminder.ts";

/** Says that an interest never was there; a second person decides. */
export function ProposeRemovalForm({ interestId, back }: { interestId: string; back: string }) {
  const form = useForm({ path: `/interests/${interestId}/removals`, values: { reason: "" }, done: back });
  return (
    <CommandForm form={form} submit="Voorstel doen" cancel={back} danger>
      <TextAreaField
        {...form.field("reason")}
        label="Waarom heeft dit belang nooit bestaan?"
        hint={privacyReminder}
      />
    </CommandForm>
  );
}
