"use client";

import { useRef, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { DefinitionList } from "#components/ui/definition-list.tsx";
import { ErrorSummary } from "#components/ui/error-summary.tsx";
import { Field } from "#components/ui/field.tsx";
import { Link } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { errorAt } from "#lib/client/form-errors.ts";
import { useCommand } from "#lib/client/use-command.ts";
import { frameworkPaths } from "#lib/framework-paths.ts";
import type { ImportedFramework } from "#lib/import/import-framework.ts";
import { longDay } from "#lib/text/dates.ts";

type Source = { name: string; text: string };

/** Imports a version of the framework: first a check that writes nothing, then the import itself. */
export function FrameworkImportForm() {
  const picker = useRef<HTMLInputElement>(null);
  const [file, setFile] = useState<Source | null>(null);
  const [result, setResult] = useState<ImportedFramework | null>(null);
  const command = useCommand<ImportedFramework>("/framework-versions");

  async function choose() {
    const [chosen] = picker.current?.files ?? [];
    setResult(null);
    setFile(chosen ? { name: chosen.name, text: await chosen.text() } : null);
  }

  async function send(dryRun: boolean) {
    setResult(null);
    const done = await command.send({ ...(file && { file }), dryRun });
    setResult(done);
    if (!done?.written) return;
    setFile(null);
    if (picker.current) picker.current.value = "";
  }

  const isChecked = result !== null && !result.written;
  return (
    <section aria-labelledby="import" className="flex max-w-3xl flex-col gap-4">
      <h2 id="import">Kader inlezen</h2>
      <ErrorSummary
        title="Dit bestand klopt nog niet. Er is niets ingelezen."
        errors={command.errors.map(({ field, message }) => ({
          fieldId: isAboutLine(field) ? null : "file",
          message,
        }))}
        attempt={command.attempt}
      />
      <Field
        id="file"
        label="Bestand (json)"
        hint="U ziet eerst of het klopt; er wordt nog niets vastgelegd. Bezoeken die er al zijn, houden hun eigen kader."
        error={errorAt(command.errors, "file")}
      >
        <input
          id="file"
          ref={picker}
          type="file"
          accept=".json,application/json"
          aria-describedby="file-hint"
          onChange={choose}
          className="block w-full min-h-11 rounded-md border border-control bg-field p-2"
        />
      </Field>
      <div className="flex flex-wrap gap-3">
        <Button variant={isChecked ? "secondary" : "primary"} busy={command.busy} onClick={() => send(true)}>
          Controleer het bestand
        </Button>
        {isChecked && (
          <Button variant="primary" busy={command.busy} onClick={() => send(false)}>
            Kader inlezen
          </Button>
        )}
      </div>
      <div role="status">{result && <Outcome result={result} />}</div>
      <p>
        Begin met een bestaand kader: open het hierboven en download het. Hoe een bestand eruitziet staat in{" "}
        <a href={frameworkPaths.schema}>het schema (json)</a>.
      </p>
    </section>
  );
}

function Outcome({
  result: { written, version, label, inForceFrom, criteria },
}: {
  result: ImportedFramework;
}) {
  if (written)
    return (
      <Notice kind="success" title={`Kader ${version} is ingelezen`}>
        <Link href={frameworkPaths.framework(version)}>Bekijk kader {version}</Link>
      </Notice>
    );
  return (
    <Notice title="Dit bestand klopt. Er is nog niets ingelezen.">
      <DefinitionList
        items={[
          { term: "Kader", description: version },
          { term: "Soort kader", description: label },
          { term: "Geldt vanaf", description: longDay(inForceFrom) },
          { term: "Criteria", description: criteria },
        ]}
      />
    </Notice>
  );
}

/** Errors with a line, and those of the whole, have no field on the screen. */
function isAboutLine(field: string): boolean {
  return field === "" || field.startsWith("file.line.");
}
