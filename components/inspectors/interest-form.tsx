"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { CommandForm } from "#components/frame/command-form.tsx";
import type { ComboBoxItem } from "#components/ui/combo-box-field.tsx";
import { DayField } from "#components/ui/day-field.tsx";
import { RadioGroupField, type RadioOption } from "#components/ui/radio-group-field.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { SchoolChoice } from "#components/visits/school-choice.tsx";
import { errorAt } from "#lib/client/form-errors.ts";
import { useCommand } from "#lib/client/use-command.ts";

type InterestFormProps = {
  inspectorId: string;
  /** The kinds with their names: words come from the page, so that the form does not carry all of them. */
  kinds: readonly RadioOption[];
  /** The address of the record. */
  back: string;
};

const bases = [
  { value: "school", label: "Bij een school" },
  { value: "legalEntity", label: "Bij een rechtspersoon", hint: "Een bedrijf of stichting met scholen." },
];
const endings = [
  { value: "lasts", label: "Ja" },
  { value: "ended", label: "Nee, het is geëindigd" },
];
const fields = ["kind", "basis", "school", "legalEntity", "startsOn", "lasts", "endsOn"];

/** Declares what ties an inspector to a school or a legal entity. */
export function InterestForm({ inspectorId, kinds, back }: InterestFormProps) {
  const router = useRouter();
  const command = useCommand("/interests");
  const [kind, setKind] = useState("");
  const [basis, setBasis] = useState("school");
  const [school, setSchool] = useState<ComboBoxItem | null>(null);
  const [legalEntity, setLegalEntity] = useState("");
  const [startsOn, setStartsOn] = useState("");
  const [ending, setEnding] = useState("lasts");
  const [endsOn, setEndsOn] = useState("");
  const error = (field: string) => errorAt(command.errors, field);

  async function submit() {
    const done = await command.send({
      inspector: inspectorId,
      kind: kind || undefined,
      ...(basis === "school" ? { school: school?.id ?? "" } : { legalEntity }),
      startsOn,
      endsOn: ending === "ended" ? endsOn : undefined,
    });
    if (done) router.push(back);
  }

  return (
    <CommandForm command={command} fields={fields} submit="Belang opgeven" onSubmit={submit} cancel={back}>
      <RadioGroupField
        id="kind"
        label="Wat voor belang is het?"
        options={kinds}
        value={kind}
        onValueChange={setKind}
        error={error("kind")}
      />
      <RadioGroupField
        id="basis"
        label="Waarbij is dit belang?"
        options={bases}
        value={basis}
        onValueChange={setBasis}
      />
      {basis === "school" ? (
        <SchoolChoice value={school} onChange={setSchool} error={error("school")} />
      ) : (
        <TextField
          id="legalEntity"
          label="Naam van de rechtspersoon"
          hint="Zoals die in het register staat. Punten en hoofdletters maken niet uit."
          autoComplete="off"
          value={legalEntity}
          onValueChange={setLegalEntity}
          error={error("legalEntity")}
        />
      )}
      <DayField
        id="startsOn"
        label="Sinds wanneer is dit belang er?"
        value={startsOn}
        onValueChange={setStartsOn}
        error={error("startsOn")}
      />
      <RadioGroupField
        id="lasts"
        label="Is dit belang er nog?"
        options={endings}
        value={ending}
        onValueChange={setEnding}
      />
      {ending === "ended" && (
        <DayField
          id="endsOn"
          label="Tot en met welke dag was het er?"
          value={endsOn}
          onValueChange={setEndsOn}
          error={error("endsOn")}
        />
      )}
      <p>
        Controleer uw antwoorden. Een belang dat ten onrechte is opgegeven, kan alleen vervallen als een
        tweede persoon dat bevestigt.
      </p>
    </CommandForm>
  );
}
