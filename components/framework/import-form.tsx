"use client";

import { useRef, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { DefinitionList } from "#components/ui/definition-list.tsx";
import { ErrorSummary } from "#components/ui/fields/error-summary.tsx";
import { controlAttributes, Field } from "#components/ui/fields/field.tsx";
import { Link } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { errorAt, wayOutOf } from "#lib/client/form-errors.ts";
import { useAskBeforeLeaving } from "#lib/client/leaving.ts";
import { useCommand } from "#lib/client/use-command.ts";
import type { ImportedFramework } from "#lib/framework/commands/import-framework.ts";
import { frameworkPaths } from "#lib/framework/paths.ts";
import { longDay } from "#lib/text/dates.ts";
import { decodeText } from "#lib/text/decode-text.ts";

const hint =
  "U ziet eerst of het klopt; er wordt nog niets vastgelegd. Bezoeken die er al zijn, houden hun eigen kader.";

type Source = { name: string; text: string };
type Checked = { file: Source; result: ImportedFramework };

/** Imports a version of the framework: first a check that writes nothing, then exactly what was checked. */
export function FrameworkImportForm() {
  const picker = useRef<HTMLInputElement>(null);
  const [checked, setChecked] = useState<Checked | null>(null);
  const [isUnreadable, setUnreadable] = useState(false);
  const command = useCommand<ImportedFramework>("/framework-versions");
  useAskBeforeLeaving(() => (picker.current?.files?.length ?? 0) > 0);

  async function check() {
    setChecked(null);
    const [chosen] = picker.current?.files ?? [];
    // Browsers refuse a file that was changed after it was chosen: just what happens when errors are mended.
    const bytes = await chosen?.arrayBuffer().catch(() => null);
    setUnreadable(bytes === null);
    if (bytes === null) return;
    const file = chosen && bytes ? { name: chosen.name, text: decodeText(bytes) } : null;
    await send(file, true);
  }

  async function send(file: Source | null, dryRun: boolean) {
    const result = await command.send({ ...(file && { file }), dryRun });
    setChecked(file && result && { file, result });
    if (result?.written && picker.current) picker.current.value = "";
  }

  function forget() {
    setChecked(null);
    setUnreadable(false);
  }

  const ready = checked && !checked.result.written ? checked.file : null;
  const error = errorAt(command.errors, "file");
  return (
    <section aria-labelledby="import" className="flex max-w-3xl flex-col gap-4">
      <h2 id="import">Kader inlezen</h2>
      <ErrorSummary
        title="Dit bestand klopt nog niet. Er is niets ingelezen."
        errors={command.errors.map(({ field, message }) => ({
          fieldId: isOnScreen(field) ? "file" : null,
          message,
        }))}
        wayOut={wayOutOf(command.errors)}
        attempt={command.attempt}
      />
      <Field id="file" label="Bestand (json)" hint={hint} error={error}>
        <input
          {...controlAttributes({ id: "file", hint, error })}
          ref={picker}
          type="file"
          accept=".json,application/json"
          onChange={forget}
          className="block w-full min-h-11 rounded-md border border-control bg-field p-2"
        />
      </Field>
      <div className="flex flex-wrap gap-3">
        <Button variant={ready ? "secondary" : "primary"} busy={command.busy} onClick={check}>
          Controleer het bestand
        </Button>
        {ready && (
          <Button variant="primary" busy={command.busy} onClick={() => send(ready, false)}>
            Kader inlezen
          </Button>
        )}
      </div>
      <div role="status">{checked && <Outcome result={checked.result} />}</div>
      {isUnreadable && (
        <Notice kind="warning" role="alert" title="Kies het bestand opnieuw">
          Het is veranderd nadat u het koos. De browser leest het dan niet meer.
        </Notice>
      )}
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
        <Link href={frameworkPaths.framework(version)}>{`Bekijk kader ${version}`}</Link>
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

/** Errors with a line, and those that are not about the file, have no field on the screen. */
function isOnScreen(field: string): boolean {
  return /^file(?!\.line\.)/.test(field);
}
