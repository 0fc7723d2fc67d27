"use client";

import { useQuery } from "@tanstack/react-query";
import { useDeferredValue, useState } from "react";
import { ComboBoxField, type ComboBoxItem } from "#components/ui/combo-box-field.tsx";
import { options } from "#lib/client/options.ts";

type SchoolChoiceProps = {
  value: ComboBoxItem | null;
  onChange: (value: ComboBoxItem | null) => void;
  error: string | undefined;
};

/** Choosing a school by typing a part of its name, place or number. */
export function SchoolChoice({ value, onChange, error }: SchoolChoiceProps) {
  const [typed, setTyped] = useState("");
  const q = useDeferredValue(value?.label === typed ? "" : typed);
  const found = useQuery({
    ...options.schools({ q, limit: "20" }),
    placeholderData: (before) => before,
  });
  const items = (found.data?.schools ?? []).map(({ id, name, place, tidk }) => ({
    id,
    label: name,
    detail: tidk ? `${place}, ${tidk.number}` : place,
  }));
  return (
    <ComboBoxField
      id="school"
      label="School"
      hint="Typ een deel van de naam, de plaats of het nummer."
      items={items}
      value={value}
      onValueChange={onChange}
      onInputChange={setTyped}
      busy={found.isFetching}
      error={error}
    />
  );
}
