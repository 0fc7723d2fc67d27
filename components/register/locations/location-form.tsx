"use client";

import { CommandForm } from "#components/frame/command-form.tsx";
import { DayField } from "#components/ui/fields/day-field.tsx";
import { SelectField } from "#components/ui/fields/select-field.tsx";
import { TextField } from "#components/ui/fields/text-field.tsx";
import type { Day } from "#lib/calendar/day.ts";
import { useForm } from "#lib/client/use-form.ts";
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
  const back = registerPaths.locations(schoolId);
  const form = useForm({
    path: location ? `/locations/${location.id}/details` : "/locations",
    isOfFact: location !== null,
    values: {
      name: location?.name ?? "",
      address: location?.address ?? "",
      place: location?.place ?? near.place,
      province: location?.province ?? near.province,
      contact: location?.contact ?? "",
      openedOn: today,
    },
    input: ({ contact, openedOn, ...where }) => ({
      ...where,
      // An empty text takes away who stood there.
      contact: withContact && (location || contact) ? contact : undefined,
      ...(!location && { school: schoolId, openedOn }),
    }),
    done: back,
  });
  const field = (id: "name" | "address" | "place" | "province" | "contact") => ({
    ...form.field(id),
    autoComplete: "off",
  });
  return (
    <CommandForm form={form} submit={location ? "Locatie wijzigen" : "Locatie openen"} cancel={back}>
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
        <DayField {...form.field("openedOn")} label="Vanaf welke dag geeft de school hier les?" />
      )}
    </CommandForm>
  );
}
