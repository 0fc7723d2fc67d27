import { criteriaOf, type Framework } from "#lib/framework/rules/framework.ts";
import { typedError } from "#lib/text/typed-value.ts";
import {
  describeFindingField,
  type FindingField,
  findingFieldNames,
  isFindingFieldNeeded,
} from "#lib/visits/rules/finding.ts";
import { typedKindOf } from "#lib/visits/rules/visit-contents.ts";
import { describeLacking } from "#lib/visits/text/evidence.ts";
import { type EvidenceKind, fieldOf, flagIn, needsChoice, textIn, timeIn } from "./fields.ts";
import type { DraftFields } from "./saves.ts";
import { type EvidenceItem, evidenceIn, itemsIn, type Original, outcomeOf } from "./visit.ts";

/** Something about a field of the draft; `field` is where to go. */
export type Remark = { field: string; message: string };

/** What a visit must have before it can be submitted, and what its inspector should know before they do so. */
export type DraftCheck = { errors: Remark[]; notices: Remark[] };

type Checked = {
  fields: DraftFields;
  framework: Framework;
  /** Who hold the visit, the first of them first. */
  inspectorIds: readonly string[];
  /** Who still have to declare that they are independent: nobody for a coordinator, who cannot do it for them. */
  mustDeclare: readonly string[];
};

export const evidenceKindNames: Record<EvidenceKind, string> = {
  lesson: "Les",
  interview: "Gesprek",
  document: "Stuk",
};

/** Holds a draft against what a visit that is submitted must have. The same on the device and on the server. */
export function checkDraft(checked: Checked): DraftCheck {
  const { fields, framework, inspectorIds, mustDeclare } = checked;
  const errors: Remark[] = [];
  const notices: Remark[] = [];
  const addError: AddRemark = (field, message) => errors.push({ field, message });
  const addNotice: AddRemark = (field, message) => notices.push({ field, message });

  for (const [field, { isConflict }] of fields)
    if (isConflict && needsChoice(field))
      addError(field, "Hier staan twee antwoorden. Kies er een, of houd ze allebei.");
  addWrongValue(fields, "visit.heldOn", "Dag van het bezoek", addError);
  for (const inspectorId of mustDeclare)
    if (flagIn(fields, fieldOf.independent(inspectorId)) !== true)
      addError(fieldOf.independent(inspectorId), "Verklaar dat u geen band of belang hebt bij deze school.");

  const [lessons, interviews, documents] = (["lesson", "interview", "document"] as const).map((kind) =>
    itemsIn(fields, kind),
  ) as [EvidenceItem[], EvidenceItem[], EvidenceItem[]];
  if (lessons.length === 0) addError("lesson", "Voeg de les toe die is bezocht.");
  for (const lesson of lessons) checkLesson(fields, lesson, addError);
  for (const { id, nth } of interviews) {
    if (textIn(fields, fieldOf.item("interview", id, "role")) === "")
      addError(fieldOf.item("interview", id, "role"), `Gesprek ${nth}: kies met wie het gesprek was.`);
    addWrongValue(fields, fieldOf.item("interview", id, "startsAt"), `Gesprek ${nth}, begin`, addError);
  }
  for (const { id, nth } of documents)
    if (textIn(fields, fieldOf.item("document", id, "name")) === "")
      addError(fieldOf.item("document", id, "name"), `Stuk ${nth}: schrijf op wat het is.`);
  addWrongValue(fields, "intake.dossiers", "Aantal dossiers", addError);
  if (flagIn(fields, "feedback.given") === null)
    addError("feedback.given", "Kies of u kort hebt teruggekoppeld aan de school.");

  const items = [...lessons, ...interviews, ...documents];
  for (const { id, name, minimum } of criteriaOf(framework)) {
    const outcome = outcomeOf(fields, inspectorIds, id);
    const scoreField = fieldOf.finding(inspectorIds[0] ?? "", id, "score");
    if (outcome.kind === "open") addError(scoreField, `Kies een score voor “${name}”.`);
    if (outcome.kind === "differs")
      addError(fieldOf.settled(id, "score"), `De scores voor “${name}” verschillen. Kies samen een score.`);
    if (outcome.kind !== "found") continue;
    for (const part of findingFieldNames)
      if (outcome[part] === "" && isFindingFieldNeeded(part, framework, outcome.score))
        addError(
          answeredAt(part, outcome.originals, id),
          describeFindingField(part).needed?.of(name, outcome.score) ?? "",
        );
    const lacking = describeLacking(evidenceIn(fields, inspectorIds, id, items), minimum);
    if (outcome.score !== null && lacking)
      addNotice(scoreField, `“${name}”: nog onvoldoende gezien. Nog nodig: ${lacking}.`);
  }
  if (interviews.length === 0) addNotice("interview", "Er is geen gesprek vastgelegd.");
  if (documents.length === 0) addNotice("document", "Er zijn geen stukken of lesmateriaal vastgelegd.");
  return { errors, notices };
}

type AddRemark = (field: string, message: string) => void;

/** What was typed and cannot be read is told with the sentence that stands at its field. */
function addWrongValue(fields: DraftFields, field: string, where: string, addError: AddRemark): void {
  const kind = typedKindOf(field);
  const wrong = kind && typedError(kind, textIn(fields, field));
  if (wrong) addError(field, `${where}: ${wrong}`);
}

const lessonParts = [
  ["group", "groep", "schrijf op welke groep het is"],
  ["level", "niveau", "kies het niveau"],
  ["learners", "aantal cursisten", "schrijf op hoeveel cursisten er waren"],
  ["startsAt", "begin", "schrijf op hoe laat de les begon"],
  ["endsAt", "einde", "schrijf op hoe laat de les klaar was"],
] as const;

function checkLesson(fields: DraftFields, { id, nth }: EvidenceItem, addError: AddRemark): void {
  for (const [part, name, missing] of lessonParts) {
    const field = fieldOf.item("lesson", id, part);
    if (textIn(fields, field) === "") addError(field, `Les ${nth}: ${missing}.`);
    else addWrongValue(fields, field, `Les ${nth}, ${name}`, addError);
  }
  if (endsTooEarly(fields, id))
    addError(fieldOf.item("lesson", id, "endsAt"), `Les ${nth}: de les is klaar voordat zij begint.`);
}

/** Whether a lesson ends before it begins, as far as both are known. */
export function endsTooEarly(fields: DraftFields, lesson: string): boolean {
  const [startsAt, endsAt] = ["startsAt", "endsAt"].map((part) =>
    timeIn(fields, fieldOf.item("lesson", lesson, part)),
  );
  return startsAt != null && endsAt != null && endsAt <= startsAt;
}

/** Where a field of a finding is answered: by who gave the score, or where it was settled. */
function answeredAt(part: FindingField, [first, second]: readonly Original[], criterion: string): string {
  return second && first?.score !== second.score
    ? fieldOf.settled(criterion, part)
    : fieldOf.finding(first?.inspectorId ?? "", criterion, part);
}
