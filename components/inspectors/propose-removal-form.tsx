"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { CommandForm } from "#components/frame/command-form.tsx";
import { TextAreaField } from "#components/ui/fields/text-area-field.tsx";
import { errorAt } from "#lib/client/form-errors.ts";
import { useCommand } from "#lib/client/use-command.ts";
import { privacyReminder } from "#lib/text/privacy-reminder.ts";

/** Says that an interest never was there; a second person decides. */
export function ProposeRemovalForm({ interestId, back }: { interestId: string; back: string }) {
  const router = useRouter();
  const command = useCommand(`/interests/${interestId}/removals`);
  const [reason, setReason] = useState("");

  async function submit() {
    if (await command.send({ reason })) router.push(back);
  }

  return (
    <CommandForm
      command={command}
      fields={["reason"]}
      submit="Voorstel doen"
      onSubmit={submit}
      cancel={back}
      danger
    >
      <TextAreaField
        id="reason"
        label="Waarom heeft dit belang nooit bestaan?"
        hint={privacyReminder}
        value={reason}
        onValueChange={setReason}
        error={errorAt(command.errors, "reason")}
      />
    </CommandForm>
  );
}
