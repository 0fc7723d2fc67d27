"use client";

import { CommandForm } from "#components/frame/command-form.tsx";
import { SelectField } from "#components/ui/fields/select-field.tsx";
import { useForm } from "#lib/client/use-form.ts";
import { inspectorPaths } from "#lib/inspectors/paths.ts";
import { provinces } from "#lib/register/rules/school.ts";

type HomeFormProps = { inspectorId: string; province: string };

/** Records from which province an inspector travels. */
export function HomeForm({ inspectorId, province }: HomeFormProps) {
  const form = useForm({
    path: `/inspectors/${inspectorId}/home`,
    isOfFact: true,
    values: { province },
    done: inspectorPaths.inspector(inspectorId),
  });
  return (
    <CommandForm form={form} submit="Provincie vastleggen">
      <SelectField
        {...form.field("province")}
        label="Vanuit welke provincie reist de inspecteur?"
        hint="Daarmee stelt de planning inspecteurs voor die dichtbij wonen."
        placeholder="Maak een keuze"
        options={provinces.map((value) => ({ value, label: value }))}
      />
    </CommandForm>
  );
}
