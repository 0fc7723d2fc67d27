"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { CommandForm } from "#components/frame/command-form.tsx";
import { DayField } from "#components/ui/fields/day-field.tsx";
import { RadioGroupField, type RadioOption } from "#components/ui/fields/radio-group-field.tsx";
import type { Day } from "#lib/calendar/day.ts";
import { errorAt } from "#lib/client/form-errors.ts";
import { useCommand } from "#lib/client/use-command.ts";
import { inspectorPaths } from "#lib/inspectors/paths.ts";

type RecordFormProps = { inspectorId: string; events: readonly RadioOption[]; today: Day };

/** Records that an inspector was recruited, completed the course or left. The same once more is another day for it. */
export function RecordForm({ inspectorId, events, today }: RecordFormProps) {
  const router = useRouter();
  const command = useCommand(`/inspectors/${inspectorId}/events`);
  const [event, setEvent] = useState("");
  const [happenedOn, setHappenedOn] = useState(today);

  async function submit() {
    const done = await command.send({ event: event || undefined, happenedOn });
    if (done) router.push(inspectorPaths.inspector(inspectorId));
  }

  return (
    <CommandForm
      command={command}
      fields={["event", "happenedOn"]}
      submit="Opleiding vastleggen"
      onSubmit={submit}
      cancel={inspectorPaths.inspector(inspectorId)}
    >
      <RadioGroupField
        id="event"
        label="Wat wilt u vastleggen?"
        options={events}
        value={event}
        onValueChange={setEvent}
        error={errorAt(command.errors, "event")}
      />
      <DayField
        id="happenedOn"
        label="Op welke dag was dit?"
        value={happenedOn}
        onValueChange={setHappenedOn}
        error={errorAt(command.errors, "happenedOn")}
      />
    </CommandForm>
  );
}
