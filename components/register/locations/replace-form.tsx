"use client";

import { useState } from "react";
import { CommandForm } from "#components/frame/command-form.tsx";
import { Details } from "#components/ui/details.tsx";
import { SelectField } from "#components/ui/fields/select-field.tsx";
import { TextAreaField } from "#components/ui/fields/text-area-field.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { useForm } from "#lib/client/use-form.ts";
import type { DrawDetails } from "#lib/register/reads/draw-details.ts";
import { privacyReminder } from "#lib/text/privacy-reminder.ts";

/** Replaces a drawn location by the next of the draw. Who replaces does not choose. */
export function ReplaceForm({ draw }: { draw: DrawDetails }) {
  const [message, setMessage] = useState("");
  const form = useForm({
    path: `/location-draws/${draw.id}/replacements`,
    values: { location: "", reason: "" },
    done: () => {
      setMessage(`Vervangen door ${draw.next?.name}.`);
      form.reset();
    },
  });

  return (
    <>
      <div role="status">{message && <Notice kind="success">{message}</Notice>}</div>
      {draw.next === null ? (
        <p>Er is geen andere open locatie om een gelote locatie door te vervangen.</p>
      ) : (
        <Details summary="Vervang een locatie" open={form.kept.isRestored}>
          <CommandForm form={form} submit="Locatie vervangen">
            <p>{`Aan de beurt is ${draw.next.name}: de volgende uit de loting.`}</p>
            <SelectField
              {...form.field("location")}
              label="Welke locatie kan niet worden bezocht?"
              placeholder="Maak een keuze"
              options={draw.outcome.map(({ id, name }) => ({ value: id, label: name }))}
            />
            <TextAreaField {...form.field("reason")} label="Waarom niet?" hint={privacyReminder} rows={2} />
          </CommandForm>
        </Details>
      )}
    </>
  );
}
