import { isDay, parseDay } from "#lib/calendar/day.ts";
import { criteriaOf, type Framework } from "#lib/framework/rules/framework.ts";
import {
  describeFindingField,
  type FindingField,
  findingFieldNames,
  isFindingFieldNeeded,
} from "#lib/visits/rules/finding.ts";
import { countEvidence, isThin } from "./evidence.ts";
import { amountIn, type EvidenceKind, fieldOf, flagIn, needsChoice, textIn, timeIn } from "./fields.ts";
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
  const addError = (field: string, message: string) => errors.push({ field, message });
  const addNotice = (field: string, message: string) => notices.push({ field, message });

  for (const [field, { isConflict }] of fields)
    if (isConflict && needsChoice(field))
      addError(field, "Hier staan twee antwoorden. Kies er een, of houd ze allebei.");
  const heldOn = textIn(fields, "visit.heldOn");
  if (heldOn !== "" && !isDay(parseDay(heldOn) ?? ""))
    addError("visit.heldOn", "Deze dag bestaat niet. Schrijf de dag als dd-mm-jjjj.");
  for (const inspectorId of mustDeclare)
    if (flagIn(fields, fieldOf.independent(inspectorId)) !== true)
      addError(fieldOf.independent(inspectorId), "Verklaar dat u geen band of belang hebt bij deze school.");

  const [lessons, interviews, documents] = (["lesson", "interview", "document"] as const).map((kind) =>
    itemsIn(fields, kind),
  ) as [EvidenceItem[], EvidenceItem[], EvidenceItem[]];
  if (lessons.length === 0) addError("lesson", "Voeg de les toe die is bezocht.");
  for (const lesson of lessons) checkLesson(fields, lesson, addError);
  for (const { id, nth } of interviews)
    if (textIn(fields, fieldOf.item("interview", id, "role")) === "")
      addError(fieldOf.item("interview", id, "role"), `Gesprek ${nth}: kies met wie het gesprek was.`);
  for (const { id, nth } of documents)
    if (textIn(fields, fieldOf.item("document", id, "name")) === "")
      addError(fieldOf.item("document", id, "name"), `Stuk ${nth}: schrijf op wat het is.`);
  const dossiers = textIn(fields, "intake.dossiers");
  if (dossiers !== "" && amountIn(fields, "intake.dossiers") === null)
    addError("intake.dossiers", "Schrijf het aantal dossiers als getal.");
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
        addError(answeredAt(part, outcome.originals, id), describeFindingField(part).needed?.of(name) ?? "");
    const evidence = countEvidence(evidenceIn(fields, inspectorIds, id, items));
    if (outcome.score !== null && isThin(evidence, minimum))
      addNotice(scoreField, `“${name}”: nog onvoldoende gezien.`);
  }
  if (interviews.length === 0) addNotice("interview", "Er is geen gesprek vastgelegd.");
  if (documents.length === 0) addNotice("document", "Er zijn geen stukken of lesmateriaal vastgelegd.");
  return { errors, notices };
}

function checkLesson(
  fields: DraftFields,
  { id, nth }: EvidenceItem,
  addError: (f: string, m: string) => void,
): void {
  const at = (part: string) => fieldOf.item("lesson", id, part);
  if (textIn(fields, at("group")) === "") addError(at("group"), `Les ${nth}: schrijf op welke groep het is.`);
  if (textIn(fields, at("level")) === "") addError(at("level"), `Les ${nth}: kies het niveau.`);
  if (amountIn(fields, at("learners")) === null)
    addError(at("learners"), `Les ${nth}: schrijf het aantal cursisten als getal.`);
  const [startsAt, endsAt] = [timeIn(fields, at("startsAt")), timeIn(fields, at("endsAt"))];
  if (startsAt === null) addError(at("startsAt"), `Les ${nth}: schrijf de begintijd als 9:30.`);
  if (endsAt === null) addError(at("endsAt"), `Les ${nth}: schrijf de eindtijd als 11:30.`);
  if (startsAt !== null && endsAt !== null && endsAt <= startsAt)
    addError(at("endsAt"), `Les ${nth}: de les is klaar voordat zij begint.`);
}

/** Where a field of a finding is answered: by who gave the score, or where it was settled. */
function answeredAt(part: FindingField, [first, second]: readonly Original[], criterion: string): string {
  return second && first?.score !== second.score
    ? fieldOf.settled(criterion, part)
    : fieldOf.finding(first?.inspectorId ?? "", criterion, part);
}
