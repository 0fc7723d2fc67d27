"use client";

import { CommandForm } from "#components/frame/command-form.tsx";
import { CheckboxField } from "#components/ui/fields/checkbox-field.tsx";
import { DayField } from "#components/ui/fields/day-field.tsx";
import type { Day } from "#lib/calendar/day.ts";
import { useForm } from "#lib/client/use-form.ts";
import { registerPaths } from "#lib/register/paths.ts";
import type { ListedLocation } from "#lib/schools/reads/location-list.ts";

type ClosingFormProps = { schoolId: string; location: ListedLocation; today: Day };

/** Records from which day on no lessons are given at a location, or that it does not close after all. */
export function ClosingForm({ schoolId, location, today }: ClosingFormProps) {
  const form = useForm({
    path: `/locations/${location.id}/closing`,
    isOfFact: location.closedOn !== null,
    values: { closedOn: location.closedOn ?? today, stays: false },
    input: ({ closedOn, stays }) => ({ closedOn: stays ? null : closedOn }),
    done: registerPaths.locations(schoolId),
  });
  const { stays } = form.values;
  return (
    <CommandForm
      form={form}
      submit={stays ? "Locatie open laten" : location.closedOn ? "Sluitingsdag wijzigen" : "Locatie sluiten"}
      danger={!stays}
    >
      {location.closedOn && <CheckboxField {...form.box("stays")} label="De locatie sluit toch niet" />}
      {!stays && (
        <DayField
          {...form.field("closedOn")}
          label="Vanaf welke dag is hier geen les meer?"
          hint="dd-mm-jjjj. Deze dag mag in de toekomst liggen."
        />
      )}
    </CommandForm>
  );
}
