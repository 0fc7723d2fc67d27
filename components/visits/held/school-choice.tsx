"use client";

import { useState } from "react";
import { ComboBoxField, type ComboBoxItem } from "#components/ui/fields/combo-box-field.tsx";
import { useSchoolSearch } from "#lib/client/use-school-search.ts";

type SchoolChoiceProps = {
  label?: string;
  value: ComboBoxItem | null;
  onChange: (value: ComboBoxItem | null) => void;
  error: string | undefined;
};

/** Choosing a school by typing a part of its name, place or number. */
export function SchoolChoice({ label = "School", value, onChange, error }: SchoolChoiceProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const { schools, busy, problem } = useSchoolSearch(typed, 20);
  return (
    <ComboBoxField
      id="school"
      label={label}
      hint="Typ een deel van de naam, de plaats of het nummer."
      items={schools.map(({ id, name, place, tidk }) => ({
        id,
        label: name,
        detail: tidk ? `${place}, ${tidk.number}` : place,
      }))}
      value={value}
      onValueChange={onChange}
      onInputChange={setTyped}
      message={busy ? "Bezig met zoeken" : (problem ?? "Niets gevonden")}
      error={error}
    />
  );
}
