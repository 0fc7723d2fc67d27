"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { CommandForm } from "#components/frame/command-form.tsx";
import { CorrectionFields } from "#components/frame/correction-fields.tsx";
import { DayField } from "#components/ui/fields/day-field.tsx";
import type { Day } from "#lib/calendar/day.ts";
import { errorAt } from "#lib/client/form-errors.ts";
import { useCommand } from "#lib/client/use-command.ts";
import { inspectorPaths } from "#lib/inspectors/paths.ts";

/** Moves a terugkomdag to another day, or withdraws it, with a reason. */
export function ExchangeDayCorrection({ day }: { day: { id: string; happenedOn: Day } }) {
  const router = useRouter();
  const command = useCommand(`/exchange-days/${day.id}/corrections`);
  const [happenedOn, setHappenedOn] = useState(day.happenedOn);
  const [reason, setReason] = useState("");
  const [withdrawn, setWithdrawn] = useState(false);

  async function submit() {
    const done = await command.send(withdrawn ? { reason, withdrawn: true } : { reason, happenedOn });
    if (done) router.push(inspectorPaths.inspectors);
  }

  return (
    <CommandForm
      command={command}
      fields={["happenedOn", "reason", "withdrawn"]}
      submit={withdrawn ? "Terugkomdag laten vervallen" : "Terugkomdag verplaatsen"}
      danger={withdrawn}
      onSubmit={submit}
    >
      <CorrectionFields
        what="De terugkomdag moet helemaal vervallen"
        withdrawn={withdrawn}
        onWithdrawn={setWithdrawn}
        reason={reason}
        onReason={setReason}
        errors={command.errors}
      >
        <DayField
          id="happenedOn"
          label="Op welke dag was de terugkomdag?"
          value={happenedOn}
          onValueChange={setHappenedOn}
          error={errorAt(command.errors, "happenedOn")}
        />
      </CorrectionFields>
    </CommandForm>
  );
}
