"use client";

import { SaveStatusBadge } from "#components/offline/save-status-badge.tsx";
import { CheckboxField } from "#components/ui/fields/checkbox-field.tsx";
import { useBundle, useCapture, useField } from "#components/visits/capture/capture-context.tsx";
import { Conflict } from "#components/visits/capture/conflict.tsx";
import { fieldOf } from "#lib/visits/rules/draft/fields.ts";
import { DraftYesNo } from "./choice-fields.tsx";
import { DayCardView } from "./day-card.tsx";
import { DraftLine, DraftText } from "./fields.tsx";

export function PreparationSection() {
  const { card } = useBundle();
  return (
    <>
      <DayCardView card={card} />
      {card.places.map(({ id, name }) => (
        <DraftYesNo
          key={id}
          field={fieldOf.visited(id)}
          label={`Hebt u de locatie ${name} bezocht?`}
          optional
        />
      ))}
      <DraftYesNo
        field="preparation.previousRead"
        label="Hebt u het vorige rapport en de stukken gelezen?"
        optional
      />
      <DraftLine
        field="visit.heldOn"
        label="Het bezoek was op een andere dag"
        hint="Alleen invullen als het bezoek niet op de dag hierboven was. Schrijf de dag als dd-mm-jjjj."
        optional
      />
      <Independence />
      <DraftText field="preparation.notes" label="Aantekeningen vooraf" optional />
    </>
  );
}

/** Each inspector declares for themselves; whoever declared before does not do it again. */
function Independence() {
  const { inspectorId } = useCapture();
  const { inspectors, mustDeclare } = useBundle();
  const field = fieldOf.independent(inspectorId);
  const { value, status, set } = useField(field);
  if (!mustDeclare.includes(inspectorId))
    return inspectors
      .filter(({ hasDeclared }) => hasDeclared)
      .map(({ id, name }) => <p key={id}>{`${name} heeft verklaard geen band of belang te hebben.`}</p>);
  return (
    <div>
      <CheckboxField
        id={field}
        label="Ik heb geen band met deze school en geen belang bij deze school."
        required
        checked={value === true}
        onCheckedChange={(checked) => set(checked)}
      />
      <Conflict field={field} textOf={(value) => (value === true ? "Verklaard" : "Niet verklaard")} />
      <SaveStatusBadge status={status} />
    </div>
  );
}
