"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { CommandForm } from "#components/frame/command-form.tsx";
import { CheckboxField } from "#components/ui/checkbox-field.tsx";
import type { ComboBoxItem } from "#components/ui/combo-box-field.tsx";
import { SelectField } from "#components/ui/select-field.tsx";
import { errorAt } from "#lib/client/form-errors.ts";
import { useCommand } from "#lib/client/use-command.ts";
import type { Framework } from "#lib/domain/framework.ts";
import { isInspection, type VisitKind } from "#lib/domain/visit.ts";
import { paths } from "#lib/paths.ts";
import { DayAndKind, type KindOption } from "./day-and-kind.tsx";
import { FindingFields } from "./finding-fields.tsx";
import { SchoolChoice } from "./school-choice.tsx";
import { useFindings } from "./use-findings.ts";
import { findingFields, findingsInput, onScreen } from "./visit-values.ts";

type VisitFormProps = {
  framework: Framework;
  school: ComboBoxItem | null;
  today: string;
  /** The kinds that this person records; with one kind there is nothing to choose. */
  kinds: readonly KindOption[];
  /** Whose visit it can be; empty for who records only their own. */
  inspectors: readonly { id: string; name: string }[];
};

const visitRules = async () => (await import("#lib/inputs/visits.ts")).recordVisitInput;

/** Records a visit that was held. */
export function VisitForm({ framework, school: given, today, kinds, inspectors }: VisitFormProps) {
  const router = useRouter();
  const [school, setSchool] = useState(given);
  const [heldOn, setHeldOn] = useState(today);
  const [kind, setKind] = useState<string>(kinds.length === 1 ? (kinds[0]?.value ?? "") : "");
  const [inspector, setInspector] = useState("");
  const [independent, setIndependent] = useState(false);
  const { criteria, values, change } = useFindings(framework, []);
  const command = useCommand<{ id: string }>("/visits", visitRules);
  const inspected = kind !== "" && isInspection(kind as VisitKind);
  const errors = onScreen(command.errors, criteria, values);

  async function submit() {
    const done = await command.send({
      school: school?.id ?? "",
      heldOn,
      kind: kind || undefined,
      inspector: inspected && inspector ? inspector : undefined,
      independent: inspected && independent ? true : undefined,
      findings: inspected ? findingsInput(criteria, values) : [],
    });
    if (done) router.push(paths.visit(done.id));
  }

  return (
    <CommandForm
      command={{ ...command, errors }}
      fields={["school", "heldOn", "kind", "inspector", "independent", ...findingFields(criteria)]}
      submit="Bezoek vastleggen"
      onSubmit={submit}
      cancel={paths.visits()}
    >
      <SchoolChoice value={school} onChange={setSchool} error={errorAt(errors, "school")} />
      <DayAndKind {...{ heldOn, kinds, kind, errors }} onHeldOn={setHeldOn} onKind={setKind} />
      {inspected && inspectors.length > 0 && (
        <SelectField
          id="inspector"
          label="Inspecteur"
          optional
          placeholder="Niet bekend"
          options={inspectors.map(({ id, name }) => ({ value: id, label: name }))}
          value={inspector}
          onValueChange={setInspector}
          error={errorAt(errors, "inspector")}
        />
      )}
      {inspected && inspectors.length === 0 && (
        <CheckboxField
          id="independent"
          label="Ik heb geen band met deze school en geen belang bij deze school."
          required
          checked={independent}
          onCheckedChange={setIndependent}
          error={errorAt(errors, "independent")}
        />
      )}
      {inspected && <FindingFields {...{ framework, values, errors }} onChange={change} />}
    </CommandForm>
  );
}
