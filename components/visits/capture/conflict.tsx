"use client";

import { Button } from "#components/ui/button.tsx";
import { longMoment } from "#lib/text/dates.ts";
import type { DraftValue, Save } from "#lib/visits/rules/draft/saves.ts";
import { useBundle, useField } from "./capture-context.tsx";

type ConflictProps = {
  field: string;
  /** How a value reads. */
  textOf: (value: DraftValue) => string;
  /** Whether both answers can be kept under each other. */
  joins?: boolean;
};

/** Two answers that do not know of each other, side by side, until a person chooses. */
export function Conflict({ field, textOf, joins = false }: ConflictProps) {
  const { heads, isConflict, choose } = useField(field);
  const { people } = useBundle();
  if (!isConflict) return null;
  const values = heads.map(({ value }) => textOf(value)).filter((text) => text !== "");
  return (
    <section
      aria-label="Twee antwoorden"
      className="flex flex-col gap-3 rounded-md border border-warning/40 bg-warning-soft p-3"
    >
      <p className="font-semibold">{`Hier staan ${heads.length} antwoorden. Ze zijn allebei bewaard. Kies wat blijft staan.`}</p>
      <ul className="grid gap-3 sm:grid-cols-2">
        {heads.map((head) => (
          <li key={head.id} className="flex flex-col gap-2 rounded-md border border-line bg-surface p-3">
            <p className="text-sm text-ink-muted">{writer(head, people)}</p>
            <p className="grow whitespace-pre-wrap wrap-break-word">{textOf(head.value) || "(leeg)"}</p>
            <Button onClick={() => choose(head.value)}>
              Dit antwoord houden
              <span className="sr-only">{`: ${textOf(head.value)}`}</span>
            </Button>
          </li>
        ))}
      </ul>
      {joins && values.length > 1 && (
        <div>
          <Button onClick={() => choose(values.toReversed().join("\n\n"))}>Alles houden, onder elkaar</Button>
        </div>
      )}
    </section>
  );
}

function writer({ by, savedAt }: Save, people: Readonly<Record<string, string>>): string {
  const at = longMoment(savedAt);
  return people[by] ? `${people[by]}, ${at}` : `Op dit apparaat, ${at}`;
}
