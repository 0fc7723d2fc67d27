"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { CommandForm } from "#components/frame/command-form.tsx";
import { DayField } from "#components/ui/fields/day-field.tsx";
import { RadioGroupField, type RadioOption } from "#components/ui/fields/radio-group-field.tsx";
import { errorAt } from "#lib/client/form-errors.ts";
import { useCommand } from "#lib/client/use-command.ts";

type InterestFormProps = {
  inspectorId: string;
  /** What the interest is in. */
  target: { school: string } | { legalEntity: string };
  /** The kinds with their names: words come from the page, so that the form does not carry them. */
  kinds: readonly RadioOption[];
  /** The address of the record. */
  back: string;
};

/** Declares an interest of an inspector in a school or a legal entity. */
export function InterestForm({ inspectorId, target, kinds, back }: InterestFormProps) {
  const router = useRouter();
  const command = useCommand("/interests");
  const [values, setValues] = useState({ kind: "", startsOn: "", endsOn: "" });
  const field = (id: keyof typeof values) => ({
    id,
    value: values[id],
    onValueChange: (text: string) => setValues({ ...values, [id]: text }),
    error: errorAt(command.errors, id),
  });

  async function submit() {
    const { kind, startsOn, endsOn } = values;
    const done = await command.send({
      inspector: inspectorId,
      ...target,
      kind: kind || undefined,
      startsOn,
      endsOn: endsOn || undefined,
    });
    if (done) router.push(back);
  }

  return (
    <CommandForm
      command={command}
      fields={Object.keys(values)}
      submit="Belang opgeven"
      onSubmit={submit}
      cancel={back}
    >
      <RadioGroupField {...field("kind")} label="Wat voor belang is het?" options={kinds} />
      <DayField {...field("startsOn")} label="Sinds wanneer is dit belang er?" />
      <DayField
        {...field("endsOn")}
        label="Tot en met welke dag was het er?"
        hint="dd-mm-jjjj. Laat leeg als het er nog is."
        optional
      />
    </CommandForm>
  );
}
