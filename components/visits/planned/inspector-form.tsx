"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { CommandForm } from "#components/frame/command-form.tsx";
import { RadioGroupField } from "#components/ui/fields/radio-group-field.tsx";
import { SelectField } from "#components/ui/fields/select-field.tsx";
import { errorAt } from "#lib/client/form-errors.ts";
import { useCommand } from "#lib/client/use-command.ts";
import { schoolPaths } from "#lib/schools/paths.ts";
import { visitPaths } from "#lib/visits/paths.ts";

type InspectorFormProps = {
  /** What is planned, without who holds it. */
  visit: {
    school: string;
    round: string;
    kind: string;
    day: string;
    startsAt: string;
    endsAt: string;
    locations: readonly string[];
  };
  planned: { inspectorId: string; secondInspectorId: string | null } | null;
  candidates: readonly { id: string; name: string; about: string }[];
  submit: string;
};

/** Chooses who holds a visit, and plans it. */
export function InspectorForm({ visit, planned, candidates, submit }: InspectorFormProps) {
  const router = useRouter();
  const command = useCommand<{ id: string }>("/planned-visits");
  const known = (id: string | null | undefined) =>
    candidates.some((one) => one.id === id) ? (id ?? "") : "";
  const [inspector, setInspector] = useState(known(planned?.inspectorId));
  const [second, setSecond] = useState(known(planned?.secondInspectorId));

  async function send() {
    const done = await command.send({
      ...visit,
      inspector,
      ...(second ? { secondInspector: second } : {}),
    });
    if (done) router.push(visitPaths.plannedVisit(done.id));
  }

  return (
    <CommandForm
      command={command}
      fields={["inspector", "secondInspector"]}
      submit={submit}
      onSubmit={send}
      cancel={schoolPaths.school(visit.school)}
    >
      <RadioGroupField
        id="inspector"
        label="Inspecteur"
        options={candidates.map(({ id, name, about }) => ({ value: id, label: name, hint: about }))}
        value={inspector}
        onValueChange={setInspector}
        error={errorAt(command.errors, "inspector")}
      />
      <SelectField
        id="secondInspector"
        label="Tweede inspecteur"
        optional
        placeholder="Geen"
        options={candidates
          .filter(({ id }) => id !== inspector)
          .map(({ id, name }) => ({ value: id, label: name }))}
        value={second}
        onValueChange={setSecond}
        error={errorAt(command.errors, "secondInspector")}
      />
    </CommandForm>
  );
}
