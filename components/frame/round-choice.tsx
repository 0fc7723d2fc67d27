import { SelectField } from "#components/ui/fields/select-field.tsx";
import type { Form } from "#lib/client/use-form.ts";
import type { Round } from "#lib/operation/rounds.ts";

type RoundChoiceProps = {
  form: Form<{ round: string }>;
  rounds: readonly Round[];
  /** Whether there is something to choose before it was asked. */
  always?: boolean;
};

/** In which round something happens: asked only of a school that takes part in more than one. */
export function RoundChoice({ form, rounds, always = false }: RoundChoiceProps) {
  const { round } = form.values;
  if (!always && round === "" && form.error("round") === undefined) return null;
  return (
    <SelectField
      {...form.field("round")}
      label="Om welke ronde gaat het?"
      placeholder="Maak een keuze"
      options={rounds.map(({ code, name }) => ({ value: code, label: name }))}
    />
  );
}
