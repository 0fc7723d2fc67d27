"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { CommandForm } from "#components/frame/command-form.tsx";
import { SelectField } from "#components/ui/fields/select-field.tsx";
import { errorAt } from "#lib/client/form-errors.ts";
import { useCommand } from "#lib/client/use-command.ts";
import { inspectorPaths } from "#lib/inspectors/paths.ts";
import { provinces } from "#lib/register/rules/school.ts";

type HomeFormProps = { inspectorId: string; province: string };

/** Records from which province an inspector travels. */
export function HomeForm({ inspectorId, province: known }: HomeFormProps) {
  const router = useRouter();
  const command = useCommand(`/inspectors/${inspectorId}/home`);
  const [province, setProvince] = useState(known);

  async function submit() {
    if (await command.send({ province })) router.push(inspectorPaths.inspector(inspectorId));
  }

  return (
    <CommandForm command={command} fields={["province"]} submit="Provincie vastleggen" onSubmit={submit}>
      <SelectField
        id="province"
        label="Vanuit welke provincie reist de inspecteur?"
        hint="Daarmee stelt de planning inspecteurs voor die dichtbij wonen."
        placeholder="Maak een keuze"
        options={provinces.map((value) => ({ value, label: value }))}
        value={province}
        onValueChange={setProvince}
        error={errorAt(command.errors, "province")}
      />
    </CommandForm>
  );
}
