"use client";

import { useBundle, useCapture, useDraft, useField } from "#components/visits/capture/capture-context.tsx";
import { criteriaOf, stepOf } from "#lib/framework/rules/framework.ts";
import { fieldOf, scoreFrom } from "#lib/visits/rules/draft/fields.ts";
import { type Original, originalsIn } from "#lib/visits/rules/draft/visit.ts";
import {
  type FindingField,
  type FindingValues,
  findingFieldNames,
  findingLabel,
} from "#lib/visits/rules/finding.ts";
import { DraftFindingField } from "./draft-finding-field.tsx";

/** Where two inspectors scored differently: both side by side, and what they settle on. */
export function DifferencesSection() {
  const { framework, inspectorIds } = useCapture();
  const differing = useDraft((fields) =>
    criteriaOf(framework).flatMap(({ id, name }) => {
      const originals = originalsIn(fields, inspectorIds, id);
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
      {differing.map((criterion) => (
        <Settle key={criterion.id} {...criterion} />
      ))}
    </>
  );
}

type SettleProps = { id: string; name: string; originals: readonly Original[] };

function Settle({ id, name, originals }: SettleProps) {
  const { inspectors } = useBundle();
  const { value } = useField(fieldOf.settled(id, "score"));
  const chosen = scoreFrom(value);
  return (
    <section aria-label={name} className="flex flex-col gap-4 border-t-2 border-line pt-4">
      <h3>{name}</h3>
      <ul className="grid gap-3 sm:grid-cols-2">
        {originals.map(({ inspectorId, ...found }) => (
          <li key={inspectorId} className="rounded-md border border-line bg-surface p-3">
            <p className="text-ink-muted">
              {inspectors.find((inspector) => inspector.id === inspectorId)?.name}
            </p>
            {findingFieldNames.map((part) => (
              <FoundShown key={part} value={found[part]} />
            ))}
          </li>
        ))}
      </ul>
      {findingFieldNames.map((part) => (
        <DraftFindingField
          key={part}
          part={part}
          chosen={chosen}
          field={fieldOf.settled(id, part)}
          label={findingLabel(part, chosen, "labelTogether")}
        />
      ))}
    </section>
  );
}

/** A field of what one of two inspectors found. */
function FoundShown({ value }: { value: FindingValues[FindingField] }) {
  const { framework } = useCapture();
  if (typeof value === "string")
    return value && <p className="whitespace-pre-wrap wrap-break-word">{value}</p>;
  const words = value === null ? "Niet gezien" : `${value} ${stepOf(framework, value)?.name ?? ""}`;
  return <p className="font-semibold">{words}</p>;
}
