"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { CommandForm } from "#components/frame/command-form.tsx";
import { CheckboxField } from "#components/ui/fields/checkbox-field.tsx";
import { DayField } from "#components/ui/fields/day-field.tsx";
import type { Day } from "#lib/calendar/day.ts";
import { errorAt } from "#lib/client/form-errors.ts";
import { useCommand } from "#lib/client/use-command.ts";
import { registerPaths } from "#lib/register/paths.ts";
import type { ListedLocation } from "#lib/schools/reads/location-list.ts";

type ClosingFormProps = { schoolId: string; location: ListedLocation; today: Day };

/** Records from which day on no lessons are given at a location, or that it does not close after all. */
export function ClosingForm({ schoolId, location, today }: ClosingFormProps) {
  const router = useRouter();
  const command = useCommand(`/locations/${location.id}/closing`);
  const [closedOn, setClosedOn] = useState(location.closedOn ?? today);
  const [stays, setStays] = useState(false);

  async function submit() {
    if (await command.send({ closedOn: stays ? null : closedOn }))
      router.push(registerPaths.locations(schoolId));
  }

  return (
    <CommandForm
      command={command}
      fields={["closedOn"]}
      submit={stays ? "Locatie open laten" : location.closedOn ? "Sluitingsdag wijzigen" : "Locatie sluiten"}
      onSubmit={submit}
      danger={!stays}
    >
      {location.closedOn && (
        <CheckboxField
          id="stays"
          label="De locatie sluit toch niet"
          checked={stays}
          onCheckedChange={setStays}
        />
      )}
      {!stays && (
        <DayField
          id="closedOn"
          label="Vanaf welke dag is hier geen les meer?"
          hint="dd-mm-jjjj. Deze dag mag in de toekomst liggen."
          value={closedOn}
          onValueChange={setClosedOn}
          error={errorAt(command.errors, "closedOn")}
        />
      )}
    </CommandForm>
  );
}
