"use client";

import { useState } from "react";
import { CommandForm } from "#components/frame/command-form.tsx";
import { Details } from "#components/ui/details.tsx";
import { SelectField } from "#components/ui/fields/select-field.tsx";
import { TextAreaField } from "#components/ui/fields/text-area-field.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { errorAt } from "#lib/client/form-errors.ts";
import { useCommand } from "#lib/client/use-command.ts";
import type { DrawDetails } from "#lib/register/reads/draw-details.ts";
import { privacyReminder } from "#lib/text/privacy-reminder.ts";

/** Replaces a drawn location by the next of the draw. Who replaces does not choose. */
export function ReplaceForm({ draw }: { draw: DrawDetails }) {
  const command = useCommand(`/location-draws/${draw.id}/replacements`);
  const [location, setLocation] = useState("");
  const [reason, setReason] = useState("");
  const [message, setMessage] = useState("");

  async function submit() {
    const next = draw.next?.name;
    if (!(await command.send({ location, reason }))) return;
    setMessage(`Vervangen door ${next}.`);
    setLocation("");
    setReason("");
  }

  return (
    <>
      <div role="status">{message && <Notice kind="success">{message}</Notice>}</div>
      {draw.next === null ? (
        <p>Er is geen andere open locatie om een gelote locatie door te vervangen.</p>
      ) : (
        <Details summary="Vervang een locatie">
          <CommandForm
            command={command}
            fields={["location", "reason"]}
            submit="Locatie vervangen"
            onSubmit={submit}
          >
            <p>Aan de beurt is {draw.next.name}: de volgende uit de loting.</p>
            <SelectField
              id="location"
              label="Welke locatie kan niet worden bezocht?"
              placeholder="Maak een keuze"
              options={draw.outcome.map(({ id, name }) => ({ value: id, label: name }))}
              value={location}
              onValueChange={setLocation}
              error={errorAt(command.errors, "location")}
            />
            <TextAreaField
              id="reason"
              label="Waarom niet?"
              hint={privacyReminder}
              rows={2}
              value={reason}
              onValueChange={setReason}
              error={errorAt(command.errors, "reason")}
            />
          </CommandForm>
        </Details>
      )}
    </>
  );
}
