"use client";

import { fieldOf, scoreFrom } from "#lib/domain/draft/fields.ts";
import { findingIn, type Original } from "#lib/domain/draft/visit.ts";
import { criteriaOf, type Framework, needsRationale, type Score, stepOf } from "#lib/domain/framework.ts";
import { useBundle, useCapture, useDraft, useField } from "./capture-context.tsx";
import { DraftScore } from "./choice-fields.tsx";
import { DraftText } from "./fields.tsx";

/** Where two inspectors scored differently: both side by side, and what they settle on. */
export function DifferencesSection() {
  const { framework, inspectorIds } = useCapture();
  const differing = useDraft((fields) =>
    criteriaOf(framework).flatMap(({ id, name }) => {
      const originals = inspectorIds.flatMap((inspectorId) => {
        const { score, rationale } = findingIn(fields, inspectorId, id);
        return score === undefined ? [] : [{ inspectorId, score, rationale }];
      });
      return new Set(originals.map(({ score }) => score)).size > 1 ? [{ id, name, originals }] : [];
    }),
  );
  if (differing.length === 0)
    return <p>Uw scores verschillen nergens, of een van u heeft nog niet gescoord.</p>;
  return (
    <>
      <p>
        Bekijk samen wat u zag en kies een score. Wat ieder van u eerst vond, blijft bij het bezoek bewaard.
      </p>
      {differing.map((one) => (
        <Settle key={one.id} {...one} />
      ))}
    </>
  );
}

type SettleProps = { id: string; name: string; originals: readonly Original[] };

function Settle({ id, name, originals }: SettleProps) {
  const { framework } = useCapture();
  const { inspectors } = useBundle();
  const field = fieldOf.settledScore(id);
  const { value } = useField(field);
  const chosen = scoreFrom(value);
  return (
    <section aria-label={name} className="flex flex-col gap-4 border-t-2 border-line pt-4">
      <h3>{name}</h3>
      <ul className="grid gap-3 sm:grid-cols-2">
        {originals.map(({ inspectorId, score, rationale }) => (
          <li key={inspectorId} className="rounded-md border border-line bg-surface p-3">
            <p className="text-ink-muted">{inspectors.find((one) => one.id === inspectorId)?.name}</p>
            <p className="font-semibold">{scoreWords(framework, score)}</p>
            {rationale && <p className="whitespace-pre-wrap wrap-break-word">{rationale}</p>}
          </li>
        ))}
      </ul>
      <DraftScore field={field} id={field} label="Samen kiezen wij" />
      <DraftText
        field={fieldOf.settledRationale(id)}
        label="Toelichting op de gezamenlijke score"
        optional={chosen === undefined || !needsRationale(framework, chosen)}
      />
    </section>
  );
}

function scoreWords(framework: Framework, score: Score): string {
  return score === null ? "Niet gezien" : `${score} ${stepOf(framework, score)?.name ?? ""}`;
}
