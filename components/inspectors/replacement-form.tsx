"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { CommandForm } from "#components/frame/command-form.tsx";
import { DayField } from "#components/ui/fields/day-field.tsx";
import { type Option, SelectField } from "#components/ui/fields/select-field.tsx";
import type { Day } from "#lib/calendar/day.ts";
import { errorAt } from "#lib/client/form-errors.ts";
import { useCommand } from "#lib/client/use-command.ts";
import { inspectorPaths } from "#lib/inspectors/paths.ts";

type ReplacementFormProps = { inspectorId: string; others: readonly Option[]; today: Day };

/** Records that an inspector does no visits for a time. */
export function ReplacementForm({ inspectorId, others, today }: ReplacementFormProps) {
  const router = useRouter();
  const command = useCommand(`/inspectors/${inspectorId}/replacements`);
  const [startsOn, setStartsOn] = useState(today);
  const [endsOn, setEndsOn] = useState("");
  const [replacedBy, setReplacedBy] = useState("");
  const error = (field: string) => errorAt(command.errors, field);

  async function submit() {
    const done = await command.send({
      startsOn,
      endsOn: endsOn || undefined,
      replacedBy: replacedBy || undefined,
    });
    if (done) router.push(inspectorPaths.inspector(inspectorId));
  }

  return (
    <CommandForm
      command={command}
      fields={["startsOn", "endsOn", "replacedBy"]}
      submit="Vervanging vastleggen"
      onSubmit={submit}
      cancel={inspectorPaths.inspector(inspectorId)}
    >
      <DayField
        id="startsOn"
        label="Vanaf welke dag doet de inspecteur geen bezoeken?"
        value={startsOn}
        onValueChange={setStartsOn}
        error={error("startsOn")}
      />
      <DayField
        id="endsOn"
        label="Tot en met welke dag?"
        hint="dd-mm-jjjj. Laat leeg als het einde nog niet bekend is."
        optional
        value={endsOn}
        onValueChange={setEndsOn}
        error={error("endsOn")}
      />
      <SelectField
        id="replacedBy"
        label="Wie neemt de bezoeken over?"
        optional
        placeholder="Niemand, of nog niet bekend"
        options={others}
        value={replacedBy}
        onValueChange={setReplacedBy}
        error={error("replacedBy")}
      />
      <p>Leg hier geen reden vast: waarom iemand er niet is, hoort niet in dit systeem.</p>
    </CommandForm>
  );
}
