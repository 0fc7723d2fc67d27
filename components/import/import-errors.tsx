"use client";

import { useEffect, useRef } from "react";
import { DataTable } from "#components/ui/tables/data-table.tsx";
import type { FieldError } from "#lib/access/problem.ts";
import { wayOutOf } from "#lib/client/form-errors.ts";
import { headerOf } from "#lib/import/rules/headers.ts";
import { number } from "#lib/text/dates.ts";

type ImportErrorsProps = { errors: readonly FieldError[]; attempt: number };

/** Everything that is wrong in the files: file, row, column and a sentence. The heading takes the focus. */
export function ImportErrors({ errors, attempt }: ImportErrorsProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (errors.length > 0 && attempt > 0) heading.current?.focus();
  }, [errors, attempt]);
  if (errors.length === 0) return null;
  const wayOut = wayOutOf(errors);
  const isCut = errors.some(({ field }) => placeOf(field).row === "0");
  return (
    <section
      aria-labelledby="import-errors"
      className="rounded-md border-2 border-l-8 border-negative bg-surface p-4"
    >
      <h2
        id="import-errors"
        ref={heading}
        tabIndex={-1}
        className="mb-3 text-xl"
      >{`${isCut ? "Er zijn meer fouten dan hieronder staan" : errors.length === 1 ? "Er is iets niet goed" : `Er zijn ${number(errors.length)} dingen niet goed`}. Er is niets vastgelegd.`}</h2>
      <DataTable
        caption="Wat er niet goed is"
        captionHidden
        rows={errors.map(({ field, message }) => ({ ...placeOf(field), message }))}
        rowKey={(_error, index) => index}
        columns={[
          { header: "Bestand", cell: ({ file }) => file || "Alle bestanden" },
          { header: "Rij", numeric: true, cell: ({ row }) => (row === "0" ? "–" : row || "–") },
          { header: "Kolom", cell: ({ column }) => headerOf(column) || "–" },
          { header: "Wat er niet goed is", cell: ({ message }) => message },
        ]}
      />
      {wayOut && (
        <p className="mt-3">
          <a href={wayOut.href}>{wayOut.label}</a>
        </p>
      )}
    </section>
  );
}

/** A field of an import is `file:row:column`; the name of a file may itself hold a colon. */
function placeOf(field: string): { file: string; row: string; column: string } {
  const [, file = "", row = "", column = ""] = /^(.*):(\d+):([^:]*)$/.exec(field) ?? [];
  return { file, row, column };
}
