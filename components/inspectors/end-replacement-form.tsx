"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { CommandForm } from "#components/frame/command-form.tsx";
import { DayField } from "#components/ui/fields/day-field.tsx";
import type { Day } from "#lib/calendar/day.ts";
import { errorAt } from "#lib/client/form-errors.ts";
import { useCommand } from "#lib/client/use-command.ts";
import { inspectorPaths } from "#lib/inspectors/paths.ts";

type EndReplacementFormProps = {
  inspectorId: string;
  replacement: { id: string; endsOn: Day | null };
  today: Day;
};

/** Gives a replacement its last day, or an earlier one. */
export function EndReplacementForm({ inspectorId, replacement, today }: EndReplacementFormProps) {
  const router = useRouter();
  const command = useCommand(`/replacements/${replacement.id}/end`);
  const [endsOn, setEndsOn] = useState(replacement.endsOn ?? today);
  const id = `endsOn-${replacement.id}`;
  const errors = command.errors.map((one) => (one.field === "endsOn" ? { ...one, field: id } : one));

  async function submit() {
    if (await command.send({ endsOn })) router.push(inspectorPaths.inspector(inspectorId));
  }

  return (
    <CommandForm
      command={{ ...command, errors }}
      fields={[id]}
      submit="Laatste dag vastleggen"
      onSubmit={submit}
    >
      <DayField
        id={id}
        name="endsOn"
        label="Laatste dag van de vervanging"
        value={endsOn}
        onValueChange={setEndsOn}
        error={errorAt(errors, id)}
      />
    </CommandForm>
  );
}
