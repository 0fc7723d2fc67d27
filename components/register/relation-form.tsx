"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { CommandForm } from "#components/frame/command-form.tsx";
import type { ComboBoxItem } from "#components/ui/fields/combo-box-field.tsx";
import { DayField } from "#components/ui/fields/day-field.tsx";
import { RadioGroupField } from "#components/ui/fields/radio-group-field.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { SchoolChoice } from "#components/visits/held/school-choice.tsx";
import { errorAt } from "#lib/client/form-errors.ts";
import { useCommand } from "#lib/client/use-command.ts";
import { relationKinds } from "#lib/register/rules/school-relation.ts";
import { relationKindNames } from "#lib/register/text/locations.ts";
import { schoolPaths } from "#lib/schools/paths.ts";
import type { School } from "#lib/schools/reads/school.ts";

/** Blik op Werk records which school this one has come from. */
export function RelationForm({ school, today }: { school: School; today: string }) {
  const router = useRouter();
  const [predecessor, setPredecessor] = useState<ComboBoxItem | null>(null);
  const [kind, setKind] = useState("");
  const [happenedOn, setHappenedOn] = useState(today);
  const command = useCommand(`/schools/${school.id}/predecessors`);
  const errors = command.errors.map((error) =>
    error.field === "predecessor" ? { ...error, field: "school" } : error,
  );

  async function submit() {
    const done = await command.send({
      predecessor: predecessor?.id ?? "",
      kind: kind || undefined,
      happenedOn,
    });
    if (done) router.push(schoolPaths.school(school.id));
  }

  return (
    <>
      <PageHeader
        title="Doorstart of fusie vastleggen"
        breadcrumb={[
          { href: schoolPaths.schools(), label: "Scholen" },
          { href: schoolPaths.school(school.id), label: school.name },
        ]}
      >
        Uit welke school is {school.name} voortgekomen? Een inspecteur met een belang bij de ene school
        bezoekt dan ook de andere niet.
      </PageHeader>
      <CommandForm
        command={{ ...command, errors }}
        fields={["school", "kind", "happenedOn"]}
        submit="Herkomst vastleggen"
        onSubmit={submit}
        cancel={schoolPaths.school(school.id)}
      >
        <SchoolChoice
          label="Eerdere school"
          value={predecessor}
          onChange={setPredecessor}
          error={errorAt(errors, "school")}
        />
        <RadioGroupField
          id="kind"
          label="Hoe ging de eerdere school over?"
          options={relationKinds.map((value) => ({ value, label: relationKindNames[value] }))}
          value={kind}
          onValueChange={setKind}
          error={errorAt(errors, "kind")}
        />
        <DayField
          id="happenedOn"
          label="Vanaf welke dag geldt dit?"
          value={happenedOn}
          onValueChange={setHappenedOn}
          error={errorAt(errors, "happenedOn")}
        />
      </CommandForm>
    </>
  );
}
