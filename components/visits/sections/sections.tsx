"use client";

import { SaveStatusBadge } from "#components/offline/save-status-badge.tsx";
import { Button } from "#components/ui/button.tsx";
import { CheckboxField } from "#components/ui/fields/checkbox-field.tsx";
import { useBundle, useCapture, useDraft, useField } from "#components/visits/capture/capture-context.tsx";
import { Conflict } from "#components/visits/capture/conflict.tsx";
import { thingPlace } from "#components/visits/capture/places.ts";
import { thingNames } from "#lib/visits/rules/draft/check.ts";
import { fieldOf, type ThingKind } from "#lib/visits/rules/draft/fields.ts";
import { thingsIn } from "#lib/visits/rules/draft/visit.ts";
import { documentKindNames, interviewRoleNames } from "#lib/visits/text/visit-contents.ts";
import { DraftChoice, DraftYesNo } from "./choice-fields.tsx";
import { DayCardView } from "./day-card.tsx";
import { DraftLine, DraftText } from "./fields.tsx";
import { addThing, thingTitle } from "./things.ts";

const options = (names: Readonly<Record<string, string>>) =>
  Object.entries(names).map(([value, label]) => ({ value, label }));
const levels = ["Alfa", "0–A1", "A1", "A2", "B1", "B2"].map((level) => ({ value: level, label: level }));

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

/** Each inspector declares for herself; who declared before does not do it again. */
function Independence() {
  const { inspectorId } = useCapture();
  const { inspectors, mustDeclare } = useBundle();
  const field = fieldOf.independent(inspectorId);
  const { value, status, set } = useField(field);
  if (!mustDeclare.includes(inspectorId))
    return inspectors
      .filter(({ hasDeclared }) => hasDeclared)
      .map(({ id, name }) => <p key={id}>{name} heeft verklaard geen band of belang te hebben.</p>);
  return (
    <div>
      <CheckboxField
        id={field}
        label="Ik heb geen band met deze school en geen belang bij deze school."
        required
        checked={value === true}
        onCheckedChange={(checked) => set(checked)}
      />
      <Conflict field={field} say={(one) => (one === true ? "Verklaard" : "Niet verklaard")} />
      <SaveStatusBadge status={status} />
    </div>
  );
}

export function FeedbackSection() {
  return (
    <>
      <DraftYesNo field="feedback.given" label="Hebt u de school na afloop kort teruggekoppeld?" />
      <DraftText field="feedback.notes" label="Wat is er gezegd?" optional />
    </>
  );
}

export function IntakeSection() {
  return (
    <>
      <DraftLine
        field="intake.dossiers"
        label="Aantal dossiers dat u hebt gezien"
        inputMode="numeric"
        optional
      />
      <DraftText field="intake.notes" label="Wat hebt u gezien en gehoord over de intake?" optional />
    </>
  );
}

export function GuidanceSection() {
  return (
    <DraftText field="guidance.notes" label="Wat hebt u gezien en gehoord over de begeleiding?" optional />
  );
}

/** A lesson, an interview or a document. The next of its kind is one press away. */
export function ThingSection({ kind, id }: { kind: ThingKind; id: string }) {
  const { store, goTo } = useCapture();
  const title = useDraft((fields) => {
    const thing = thingsIn(fields, kind).find((one) => one.id === id);
    return thing ? thingTitle(fields, thing) : null;
  });
  if (title === null) return <p>Dit onderdeel is weggehaald. In de lijst kunt u het terugzetten.</p>;
  const Fields = { lesson: LessonFields, interview: InterviewFields, document: DocumentFields }[kind];
  return (
    <>
      <Fields id={id} />
      <div>
        <Button onClick={() => goTo(thingPlace(kind, addThing(store, kind)))}>
          Nog een {thingNames[kind].toLowerCase()} toevoegen
        </Button>
      </div>
    </>
  );
}

function LessonFields({ id }: { id: string }) {
  const at = (part: string) => fieldOf.thing("lesson", id, part);
  return (
    <>
      <DraftLine
        field={at("group")}
        label="Groep"
        hint="Bijvoorbeeld: dinsdagochtend, lokaal 2."
        isFreeText
      />
      <DraftChoice field={at("level")} label="Niveau" options={levels} />
      <DraftLine field={at("learners")} label="Aantal cursisten" inputMode="numeric" />
      <div className="grid gap-4 sm:grid-cols-2">
        <DraftLine field={at("startsAt")} label="Begin van de les" hint="Bijvoorbeeld 9:30." />
        <DraftLine field={at("endsAt")} label="Einde van de les" hint="Bijvoorbeeld 11:30." />
      </div>
      <DraftLine field={at("teacher")} label="Docent" hint="Een code." isFreeText optional />
      <DraftText field={at("notes")} label="Aantekeningen bij de les" optional />
    </>
  );
}

function InterviewFields({ id }: { id: string }) {
  const at = (part: string) => fieldOf.thing("interview", id, part);
  return (
    <>
      <DraftChoice
        field={at("role")}
        label="Met wie was het gesprek?"
        options={options(interviewRoleNames)}
      />
      <DraftLine field={at("code")} label="Code" isFreeText optional />
      <DraftLine field={at("startsAt")} label="Begin van het gesprek" hint="Bijvoorbeeld 13:00." optional />
      <DraftText field={at("notes")} label="Wat is er gezegd?" optional />
    </>
  );
}

function DocumentFields({ id }: { id: string }) {
  const at = (part: string) => fieldOf.thing("document", id, part);
  return (
    <>
      <DraftChoice field={at("kind")} label="Soort" options={options(documentKindNames)} optional />
      <DraftLine
        field={at("name")}
        label="Wat is het?"
        hint="Bijvoorbeeld: intakeverslag, lesboek."
        isFreeText
      />
      <DraftText field={at("notes")} label="Wat valt op?" optional />
    </>
  );
}
