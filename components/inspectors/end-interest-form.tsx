"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { CommandForm } from "#components/frame/command-form.tsx";
import { DayField } from "#components/ui/fields/day-field.tsx";
import { errorAt } from "#lib/client/form-errors.ts";
import { useCommand } from "#lib/client/use-command.ts";

type InterestActProps = {
  interestId: string;
  /** The address of the record. */
  back: string;
};

/** Records on which day an interest ended. */
export function EndInterestForm({ interestId, back }: InterestActProps) {
  const router = useRouter();
  const command = useCommand(`/interests/${interestId}/end`);
  const [endsOn, setEndsOn] = useState("");

  async function submit() {
    if (await command.send({ endsOn })) router.push(back);
  }

  return (
    <CommandForm command={command} fields={["endsOn"]} submit="Belang beëindigen" onSubmit={submit}>
      <DayField
        id="endsOn"
        label="Tot en met welke dag was dit belang er?"
        value={endsOn}
        onValueChange={setEndsOn}
        error={errorAt(command.errors, "endsOn")}
      />
    </CommandForm>
  );
}
