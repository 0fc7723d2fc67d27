"use client";

import { useRef, useState } from "react";
import { CommandForm } from "#components/frame/command-form.tsx";
import { Field } from "#components/ui/fields/field.tsx";
import { TextAreaField } from "#components/ui/fields/text-area-field.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { useForm } from "#lib/client/use-form.ts";
import { decodeText } from "#lib/text/decode-text.ts";

/** Records school holidays out of a pasted list or a file: all of it, or nothing. */
export function HolidayForm() {
  const picker = useRef<HTMLInputElement>(null);
  const [recorded, setRecorded] = useState(0);
  const [isFromFile, setFromFile] = useState(false);
  const form = useForm({
    path: "/school-holidays",
    values: { text: "" },
    isSecret: isFromFile,
    done: (holidays: { recorded: number }) => {
      setRecorded(holidays.recorded);
      form.reset();
      setFromFile(false);
      if (picker.current) picker.current.value = "";
    },
  });

  async function choose() {
    const [file] = picker.current?.files ?? [];
    if (!file) return;
    const text = decodeText(await file.arrayBuffer());
    form.kept.forget();
    setFromFile(true);
    form.set({ text });
  }

  return (
    <section aria-labelledby="record" className="flex flex-col gap-4">
      <h2 id="record">Vakanties vastleggen</h2>
      <div role="status">
        {recorded > 0 && form.errors.length === 0 && (
          <Notice kind="success">{`${recorded === 1 ? "1 vakantie van een regio is" : `${recorded} vakanties van regio's zijn`} vastgelegd.`}</Notice>
        )}
      </div>
      <CommandForm form={form} submit="Vakanties vastleggen">
        <Field
          id="file"
          label="Bestand (csv of json)"
          hint="Het bestand met schoolvakanties van Rijksoverheid (json) kan zoals het is. Of plak de vakanties hieronder."
          optional
        >
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
          {...form.field("text")}
          label="Vakanties"
          hint={
            <span>
              Eerste regel: <code>naam;regio;van;tot en met</code>. Daaronder per vakantie een regel, zoals{" "}
              <code>Herfstvakantie 2019;noord,midden;19-10-2019;27-10-2019</code>. Een regio is noord, midden,
              zuid of heel Nederland. Een regel vervangt vakanties van die regio waarmee zij samenvalt. Klopt
              er iets niet, dan wordt er niets vastgelegd.
            </span>
          }
        />
      </CommandForm>
    </section>
  );
}
