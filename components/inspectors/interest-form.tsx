"use client";

import { CommandForm } from "#components/frame/command-form.tsx";
import type { ComboBoxItem } from "#components/ui/fields/combo-box-item.ts";
import { DayField } from "#components/ui/fields/day-field.tsx";
import { RadioGroupField } from "#components/ui/fields/radio-group-field.tsx";
import { TextField } from "#components/ui/fields/text-field.tsx";
import { SchoolChoice } from "#components/visits/held/school-choice.tsx";
import { useForm } from "#lib/client/use-form.ts";
import { interestKinds } from "#lib/inspectors/rules/independence.ts";
import { interestKindHints, interestKindNames } from "#lib/inspectors/text.ts";

type InterestFormProps = {
  inspectorId: string;
  /** The school that the address names, if any. */
  school: ComboBoxItem | null;
  /** The address of the record. */
  back: string;
};

type InterestValues = {
  target: string;
  school: ComboBoxItem | null;
  legalEntity: string;
  kind: string;
  startsOn: string;
  endsOn: string;
};

/** Declares an interest of an inspector in a school or a legal entity. */
export function InterestForm({ inspectorId, school: given, back }: InterestFormProps) {
  const values: InterestValues = {
    target: "school",
    school: given,
    legalEntity: "",
    kind: "",
    startsOn: "",
    endsOn: "",
  };
  const form = useForm({
    path: "/interests",
    about: given?.id,
    values,
    input: ({ target, school, legalEntity, kind, startsOn, endsOn }) => ({
      inspector: inspectorId,
      ...(target === "school" ? { school: school?.id || undefined } : { legalEntity }),
      kind: kind || undefined,
      startsOn,
      endsOn: endsOn || undefined,
    }),
    done: back,
  });
  return (
    <CommandForm form={form} submit="Belang opgeven" cancel={back}>
      <RadioGroupField
        {...form.field("target")}
        label="Waarin is het belang?"
        options={[
          { value: "school", label: "In een school" },
          { value: "legalEntity", label: "In een rechtspersoon: een bedrijf of stichting met scholen" },
        ]}
      />
      {/* Hidden rather than gone: what was typed and not chosen yet is there again. */}
      <div hidden={form.values.target !== "school"}>
        <SchoolChoice {...form.field("school")} />
      </div>
      {form.values.target === "legalEntity" && (
        <TextField
          {...form.field("legalEntity")}
          label="Naam van de rechtspersoon"
          hint="Zoals die in het register staat. Punten en hoofdletters maken niet uit."
          autoComplete="off"
        />
      )}
      <RadioGroupField
        {...form.field("kind")}
        label="Wat voor belang is het?"
        options={interestKinds.map((value) => ({
          value,
          label: interestKindNames[value],
          hint: interestKindHints[value],
        }))}
      />
      <DayField {...form.field("startsOn")} label="Sinds wanneer is dit belang er?" />
      <DayField
        {...form.field("endsOn")}
        label="Tot en met welke dag was het er?"
        hint="dd-mm-jjjj. Laat leeg als het er nog is."
        optional
      />
    </CommandForm>
  );
}
