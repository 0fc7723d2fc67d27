"use client";

import { Button } from "#components/ui/button.tsx";
import { useCapture, useDraft } from "#components/visits/capture/capture-context.tsx";
import { itemSectionId } from "#components/visits/capture/section-id.ts";
import { endsTooEarly, evidenceKindNames } from "#lib/visits/rules/draft/check.ts";
import { type EvidenceKind, fieldOf } from "#lib/visits/rules/draft/fields.ts";
import { itemsIn } from "#lib/visits/rules/draft/visit.ts";
import { documentKindNames, interviewRoleNames } from "#lib/visits/text/visit-contents.ts";
import { DraftChoice } from "./choice-fields.tsx";
import { addItem, itemTitle } from "./evidence-items.ts";
import { DraftLine, DraftText } from "./fields.tsx";

const options = (names: Readonly<Record<string, string>>) =>
  Object.entries(names).map(([value, label]) => ({ value, label }));
const levels = ["Alfa", "0–A1", "A1", "A2", "B1", "B2"].map((level) => ({ value: level, label: level }));

/** A lesson, an interview or a document. The next of its kind is one press away. */
export function ItemSection({ kind, id }: { kind: EvidenceKind; id: string }) {
  const { store, goTo } = useCapture();
  const title = useDraft((fields) => {
    const item = itemsIn(fields, kind).find((known) => known.id === id);
    return item ? itemTitle(fields, item) : null;
  });
  if (title === null) return <p>Dit onderdeel is weggehaald. In de lijst kunt u het terugzetten.</p>;
  const Fields = { lesson: LessonFields, interview: InterviewFields, document: DocumentFields }[kind];
  return (
    <>
      <Fields id={id} />
      <div>
        <Button
          onClick={() => goTo(itemSectionId(kind, addItem(store, kind)))}
        >{`Nog een ${evidenceKindNames[kind].toLowerCase()} toevoegen`}</Button>
      </div>
    </>
  );
}

function LessonFields({ id }: { id: string }) {
  const at = (part: string) => fieldOf.item("lesson", id, part);
  const isEarly = useDraft((fields) => endsTooEarly(fields, id));
  return (
    <>
      <DraftLine
        field={at("group")}
        label="Groep"
        hint="Bijvoorbeeld: dinsdagochtend, lokaal 2."
        isFreeText
      />
      <DraftChoice field={at("level")} label="Niveau" options={levels} />
      <DraftLine field={at("learners")} label="Aantal cursisten" />
      <div className="grid gap-4 sm:grid-cols-2">
        <DraftLine field={at("startsAt")} label="Begin van de les" hint="Bijvoorbeeld 9:30." />
        <DraftLine
          field={at("endsAt")}
          label="Einde van de les"
          hint="Bijvoorbeeld 11:30."
          wrong={isEarly ? "De les is klaar voordat zij begint." : undefined}
        />
      </div>
      <DraftLine field={at("teacher")} label="Docent" hint="Een code." isFreeText optional />
      <DraftText field={at("notes")} label="Aantekeningen bij de les" optional />
    </>
  );
}

function InterviewFields({ id }: { id: string }) {
  const at = (part: string) => fieldOf.item("interview", id, part);
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
  const at = (part: string) => fieldOf.item("document", id, part);
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
