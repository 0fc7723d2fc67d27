"use client";

import { CommandForm } from "#components/frame/command-form.tsx";
import { CorrectionFields } from "#components/frame/correction-fields.tsx";
import { DayField } from "#components/ui/fields/day-field.tsx";
import { RadioGroupField } from "#components/ui/fields/radio-group-field.tsx";
import type { Day } from "#lib/calendar/day.ts";
import { useCorrection } from "#lib/client/use-correction.ts";
import { relationKinds } from "#lib/register/rules/school-relation.ts";
import { relationKindNames } from "#lib/register/text/locations.ts";
import type { TimelineFact } from "#lib/schools/reads/timeline-item.ts";

type DayFact = Extract<TimelineFact, { type: "enrolment" | "departure" | "relation" }>;
type DayCorrectionProps = { id: string; happenedOn: Day; fact: DayFact; back: string };

const asked = {
  enrolment: {
    path: "enrolments",
    field: "enteredOn",
    label: "Vanaf welke dag doet de school mee?",
    what: "De school deed niet mee: dit moet vervallen",
    withdraw: "Deelname laten vervallen",
  },
  departure: {
    path: "departures",
    field: "leftOn",
    label: "Sinds welke dag doet de school niet meer mee?",
    what: "De school is niet vertrokken: dit moet vervallen",
    withdraw: "Vertrek laten vervallen",
  },
  relation: {
    path: "school-relations",
    field: "happenedOn",
    label: "Vanaf welke dag geldt dit?",
    what: "Deze scholen horen niet zo bij elkaar: dit moet vervallen",
    withdraw: "Herkomst laten vervallen",
  },
} as const;

/** Corrects the day of what a school entered, left or came from, or withdraws it, with a reason. */
export function DayCorrection({ id, happenedOn, fact, back }: DayCorrectionProps) {
  const { path, field, label, what, withdraw } = asked[fact.type];
  const form = useCorrection({
    path: `/${path}/${id}/corrections`,
    now: {
      enteredOn: happenedOn,
      leftOn: happenedOn,
      happenedOn,
      kind: fact.type === "relation" ? (fact.kind as string) : "",
    },
    done: back,
  });
  const { withdrawn } = form.values;
  return (
    <CommandForm
      form={form}
      submit={withdrawn ? withdraw : "Correctie vastleggen"}
      danger={withdrawn}
      cancel={back}
    >
      <CorrectionFields form={form} what={what}>
        {fact.type === "relation" && (
          <RadioGroupField
            {...form.field("kind")}
            label="Hoe ging de eerdere school over?"
            options={relationKinds.map((value) => ({ value, label: relationKindNames[value] }))}
          />
        )}
        <DayField {...form.field(field)} label={label} />
      </CorrectionFields>
    </CommandForm>
  );
}
