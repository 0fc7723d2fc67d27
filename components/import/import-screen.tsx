"use client";

import { useRef, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Details } from "#components/ui/details.tsx";
import { Field } from "#components/ui/fields/field.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { PageHeader } from "#components/ui/page/page-header.tsx";
import { toBase64 } from "#lib/client/base64.ts";
import { useAskBeforeLeaving } from "#lib/client/leaving.ts";
import { useCommand } from "#lib/client/use-command.ts";
import type { ImportResult } from "#lib/import/commands/import-answer.ts";
import { importPaths } from "#lib/import/paths.ts";
import type { FileKind } from "#lib/import/rules/columns.ts";
import { describeColumns, describeKinds, fileKindNames } from "#lib/import/text.ts";
import { ImportErrors } from "./import-errors.tsx";
import { ImportPreview } from "./import-preview.tsx";
import { LookalikeQuestions } from "./lookalike-questions.tsx";

type Source = { name: string; base64: string };

/** Imports CSV files and Excel workbooks: first a preview that writes nothing, then the import itself. */
export function ImportScreen({ kinds }: { kinds: readonly FileKind[] }) {
  const picker = useRef<HTMLInputElement>(null);
  const [files, setFiles] = useState<Source[]>([]);
  const [result, setResult] = useState<ImportResult | null>(null);
  const [confirmed, setConfirmed] = useState<string[]>([]);
  const [isUnreadable, setUnreadable] = useState(false);
  const command = useCommand<ImportResult>("/imports");
  useAskBeforeLeaving(() => files.length > 0 && !result?.written);

  async function choose() {
    const chosen = [...(picker.current?.files ?? [])];
    setResult(null);
    setConfirmed([]);
    // A file that was moved, or that a cloud keeps and there is no network, cannot be read.
    const sources = await Promise.all(chosen.map(sourceOf)).catch(() => null);
    setUnreadable(sources === null);
    setFiles(sources ?? []);
  }

  async function send(dryRun: boolean) {
    // Confirmed is what was shown: another school that was registered meanwhile is asked about.
    const confirmedNew = (result?.lookalikes ?? [])
      .filter(({ school }) => confirmed.includes(school.number))
      .map(({ school, known }) => ({ number: school.number, otherThan: known.map(({ number }) => number) }));
    if (dryRun) {
      setResult(null);
      setConfirmed([]); // what is shown anew is asked anew
    }
    const answer = await command.send({ files, dryRun, confirmedNew });
    if (answer) setResult(answer);
  }

  const isPreview = result !== null && !result.written;
  return (
    <>
      <PageHeader title="Importeren">
        Kies een of meer bestanden van Excel (xlsx) of CSV. U ziet eerst wat er zou veranderen; er wordt nog
        niets vastgelegd.
      </PageHeader>
      <div className="flex max-w-3xl flex-col gap-6">
        <Field
          id="files"
          label="Bestanden (xlsx of csv)"
          hint={`${describeKinds(kinds)}, samen hoogstens 3 MB. Aan de kop is te zien wat een bestand is. In een Excel-bestand telt elk blad als een eigen bestand.`}
        >
          <input
            id="files"
            ref={picker}
            type="file"
            accept=".csv,.txt,.tsv,.xlsx,.xlsm,.xls,.xlsb,.ods,.numbers,text/csv"
            multiple
            aria-describedby="files-hint"
            onChange={choose}
            className="block w-full min-h-11 rounded-md border border-control bg-field p-2"
          />
        </Field>
        <div className="flex flex-wrap gap-3">
          <Button
            variant={isPreview ? "secondary" : "primary"}
            busy={command.busy}
            onClick={() => send(true)}
          >
            Bekijk wat er verandert
          </Button>
          {isPreview && result.entries > 0 && (
            <Button variant="primary" busy={command.busy} onClick={() => send(false)}>
              Leg dit vast
            </Button>
          )}
        </div>
        {isUnreadable && (
          <Notice kind="warning" role="status" title="Kies het bestand opnieuw">
            De browser kan het niet lezen. Misschien is het verplaatst, of staat het niet op dit apparaat.
          </Notice>
        )}
        <ImportErrors errors={command.errors} attempt={command.attempt} />
        {isPreview && (
          <LookalikeQuestions lookalikes={result.lookalikes} confirmed={confirmed} onConfirm={setConfirmed} />
        )}
        {result && <ImportPreview result={result} />}
        <Details summary="Wat er in de bestanden moet staan">
          <p>
            Cellen worden gelezen zoals Excel ze laat zien. Dagen als jjjj-mm-dd of dd-mm-jjjj; in een
            CSV-bestand komma, puntkomma of tab. Boven de kop mag een titel staan. Verborgen bladen, bladen
            zonder rijen en rijen die al bekend zijn worden overgeslagen. Klopt er iets niet, dan wordt er
            niets vastgelegd.
          </p>
          <ul className="mt-2 list-disc pl-5">
            {kinds.map((kind) => (
              <li key={kind}>
                <strong>{fileKindNames[kind]}</strong>: <span>{describeColumns(kind)}</span>.{" "}
                <a
                  href={importPaths.template(kind)}
                  download=""
                >{`Sjabloon ${fileKindNames[kind].toLowerCase()} (csv voor Excel)`}</a>
              </li>
            ))}
          </ul>
        </Details>
        <Notice>Namen van docenten of cursisten horen niet in deze bestanden.</Notice>
      </div>
    </>
  );
}

/** A file goes as it is: what is in it tells the server what it is and how it was written. */
async function sourceOf(file: File): Promise<Source> {
  return { name: file.name, base64: await toBase64(file) };
}
