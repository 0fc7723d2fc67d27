"use client";

import { useRef, useState } from "react";
import { CommandForm } from "#components/frame/command-form.tsx";
import { Field } from "#components/ui/fields/field.tsx";
import { TextAreaField } from "#components/ui/fields/text-area-field.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { useCommand } from "#lib/client/use-command.ts";

/** Records school holidays out of a pasted list or a file: all of it, or nothing. */
export function HolidayForm() {
  const command = useCommand<{ recorded: number }>("/school-holidays");
  const picker = useRef<HTMLInputElement>(null);
  const [text, setText] = useState("");
  const [recorded, setRecorded] = useState(0);

  async function submit() {
    setRecorded(0);
    const done = await command.send({ text });
    if (!done) return;
    setRecorded(done.recorded);
    setText("");
    if (picker.current) picker.current.value = "";
  }

  async function choose() {
    const [file] = picker.current?.files ?? [];
    if (file) setText(await file.text());
  }

  return (
    <section aria-labelledby="record" className="flex flex-col gap-4">
      <h2 id="record">Vakanties vastleggen</h2>
      <div role="status">
        {recorded > 0 && (
          <Notice kind="success">
            {recorded === 1 ? "1 vakantie van een regio is" : `${recorded} vakanties van regio's zijn`}{" "}
            vastgelegd.
          </Notice>
        )}
      </div>
      <CommandForm command={command} fields={["text"]} submit="Vakanties vastleggen" onSubmit={submit}>
        <Field id="file" label="Bestand (csv of json)" hint="Of plak de vakanties hieronder." optional>
          <input
            id="file"
            ref={picker}
            type="file"
            accept=".csv,.json,text/csv,application/json"
            aria-describedby="file-hint"
            onChange={choose}
            className="block w-full min-h-11 rounded-md border border-control bg-field p-2"
          />
        </Field>
        <TextAreaField
          id="text"
          label="Vakanties"
          hint={
            <>
              Eerste regel: <code>naam;regio;van;tot en met</code>. Daaronder per vakantie een regel, zoals{" "}
              <code>Herfstvakantie 2019;noord,midden;19-10-2019;27-10-2019</code>. Een regio is noord, midden,
              zuid of alle. Een regel vervangt vakanties van die regio waarmee zij samenvalt. Klopt er iets
              niet, dan wordt er niets vastgelegd.
            </>
          }
          value={text}
          onValueChange={setText}
          error={command.errors.find(({ field }) => field === "text")?.message}
        />
      </CommandForm>
    </section>
  );
}
