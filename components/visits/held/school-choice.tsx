"use client";

import { useState } from "react";
import { ComboBoxField, type ComboBoxFieldProps } from "#components/ui/fields/combo-box-field.tsx";
import { useSchoolSearch } from "#lib/client/use-school-search.ts";
import { leftName } from "#lib/status/text.ts";

type SchoolChoiceProps = Pick<ComboBoxFieldProps, "id" | "value" | "onValueChange" | "error"> & {
  label?: string;
};

/** Choosing a school by typing a part of its name, place or number. */
export function SchoolChoice({ label = "School", ...field }: SchoolChoiceProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const { schools, busy, problem } = useSchoolSearch(typed, 20);
  return (
    <ComboBoxField
      {...field}
      label={label}
      hint="Typ een deel van de naam, de plaats of het nummer."
      items={schools.map(({ id, name, place, tidk }) => ({
        id,
        label: name,
        detail: [
          place,
          ...(tidk ? [tidk.number] : []),
          ...(tidk?.leftOn ? [leftName.toLowerCase()] : []),
        ].join(", "),
      }))}
      onInputChange={setTyped}
      message={busy ? "Bezig met zoeken" : (problem ?? "Niets gevonden")}
    />
  );
}
