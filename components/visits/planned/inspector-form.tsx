"use client";

import { CommandForm } from "#components/frame/command-form.tsx";
import { RadioGroupField } from "#components/ui/fields/radio-group-field.tsx";
import { SelectField } from "#components/ui/fields/select-field.tsx";
import { filledIn, useForm } from "#lib/client/use-form.ts";
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
  const known = (id: string | null | undefined) =>
    candidates.some((candidate) => candidate.id === id) ? (id ?? "") : "";
  const form = useForm({
    path: "/planned-visits",
    values: {
      inspector: known(planned?.inspectorId),
      secondInspector: known(planned?.secondInspectorId),
    },
    input: (values) => ({ ...visit, ...filledIn(values) }),
    about: `${visit.school} ${visit.round}`,
    done: ({ id }: { id: string }) => visitPaths.plannedVisit(id),
  });
  return (
    <CommandForm form={form} submit={submit} cancel={schoolPaths.school(visit.school)}>
      <RadioGroupField
        {...form.field("inspector")}
        label="Inspecteur"
        options={candidates.map(({ id, name, about }) => ({ value: id, label: name, hint: about }))}
      />
      <SelectField
        {...form.field("secondInspector")}
        label="Tweede inspecteur"
        optional
        placeholder="Geen"
        options={candidates
          .filter(({ id }) => id !== form.values.inspector)
          .map(({ id, name }) => ({ value: id, label: name }))}
      />
    </CommandForm>
  );
}
