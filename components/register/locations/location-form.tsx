"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { CommandForm } from "#components/frame/command-form.tsx";
import { DayField } from "#components/ui/fields/day-field.tsx";
import { SelectField } from "#components/ui/fields/select-field.tsx";
import { TextField } from "#components/ui/fields/text-field.tsx";
import type { Day } from "#lib/calendar/day.ts";
import { errorAt } from "#lib/client/form-errors.ts";
import { useCommand } from "#lib/client/use-command.ts";
import { registerPaths } from "#lib/register/paths.ts";
import { provinces } from "#lib/register/rules/school.ts";
import type { ListedLocation } from "#lib/schools/reads/location-list.ts";

type LocationFormProps = {
  schoolId: string;
  /** Where the school is: a new location mostly is there too. */
  near: { place: string; province: string };
  /** The location that is changed; null for a new one. */
  location: ListedLocation | null;
  today: Day;
  /** Blik op Werk does not see whom ITTA calls. */
  withContact: boolean;
};

/** Opens a location of a school, or changes what it is called, where it is and whom to call. */
export function LocationForm({ schoolId, near, location, today, withContact }: LocationFormProps) {
  const router = useRouter();
  const command = useCommand(location ? `/locations/${location.id}/details` : "/locations");
  const [values, setValues] = useState({
    name: location?.name ?? "",
    address: location?.address ?? "",
    place: location?.place ?? near.place,
    province: location?.province ?? near.province,
    contact: location?.contact ?? "",
  });
  const [openedOn, setOpenedOn] = useState(today);
  const error = (field: string) => errorAt(command.errors, field);
  const field = (id: keyof typeof values) => ({
    id,
    value: values[id],
    onValueChange: (text: string) => setValues({ ...values, [id]: text }),
    error: error(id),
    autoComplete: "off",
  });

  async function submit() {
    const { contact, ...where } = values;
    const input = { ...where, ...(withContact && (location || contact) ? { contact } : {}) };
    const done = await command.send(location ? input : { ...input, school: schoolId, openedOn });
    if (done) router.push(registerPaths.locations(schoolId));
  }

  return (
    <CommandForm
      command={command}
      fields={[...Object.keys(values), "openedOn"]}
      submit={location ? "Locatie wijzigen" : "Locatie openen"}
      onSubmit={submit}
      cancel={registerPaths.locations(schoolId)}
    >
      <TextField
        {...field("name")}
        label="Naam van de locatie"
        hint="Bijvoorbeeld: Hoofdlocatie, of Buurthuis De Brug."
      />
      <TextField {...field("address")} label="Straat en huisnummer" />
      <TextField {...field("place")} label="Plaats" />
      <SelectField
        {...field("province")}
        label="Provincie"
        placeholder="Maak een keuze"
        options={provinces.map((province) => ({ value: province, label: province }))}
      />
      {withContact && (
        <TextField
          {...field("contact")}
          label="Contactpersoon op de school"
          hint="Naam, met telefoonnummer of e-mailadres. Alleen inspecteurs en coördinatoren zien dit."
          optional
        />
      )}
      {!location && (
        <DayField
          id="openedOn"
          label="Vanaf welke dag geeft de school hier les?"
          value={openedOn}
          onValueChange={setOpenedOn}
          error={error("openedOn")}
        />
      )}
    </CommandForm>
  );
}
