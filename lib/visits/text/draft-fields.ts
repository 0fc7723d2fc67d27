import { criteriaOf, type Framework, stepOf } from "#lib/framework/rules/framework.ts";
import { shownValue } from "#lib/text/typed-value.ts";
import { evidenceKindNames } from "#lib/visits/rules/draft/check.ts";
import type { EvidenceKind } from "#lib/visits/rules/draft/fields.ts";
import { fieldKind, unseen } from "#lib/visits/rules/draft/fields.ts";
import type { DraftValue } from "#lib/visits/rules/draft/saves.ts";
import { eachFindingField, findingFields } from "#lib/visits/rules/finding.ts";
import { typedKindOf } from "#lib/visits/rules/visit-contents.ts";
import { documentKindNames, interviewRoleNames, sectionNames } from "./visit-contents.ts";

const singles: Readonly<Record<string, string>> = {
  "visit.heldOn": "Dag van het bezoek",
  "preparation.previousRead": `${sectionNames.preparation}: vorig rapport gelezen`,
  "feedback.given": `${sectionNames.feedback}: gegeven`,
  "intake.dossiers": `${sectionNames.intake}: aantal dossiers`,
};

const parts: Readonly<Record<string, string>> = {
  group: "groep",
  level: "niveau",
  learners: "aantal cursisten",
  startsAt: "begintijd",
  endsAt: "eindtijd",
  teacher: "code van de docent",
  role: "met wie",
  code: "code",
  kind: "soort",
  name: "wat het is",
  notes: "notities",
  order: "plaats in de lijst",
  removed: "weggehaald",
};

const findingParts: Readonly<Record<string, string>> = {
  ...eachFindingField((field) => findingFields[field].label),
  evidence: "Waar het op steunt",
};

/** A field of a visit that is being recorded, as a person calls it: `Les 2: groep`. `nthOf` numbers what is known. */
export function fieldInWords(
  field: string,
  framework: Framework,
  nthOf: (itemId: string) => number | undefined,
): string {
  const [kind = "", second = "", third = "", fourth = ""] = field.split(".");
  const criterion = (id: string) => criteriaOf(framework).find((known) => known.id === id)?.name ?? id;
  if (kind === "finding") return `${findingParts[fourth] ?? fourth}: ${criterion(third)}`;
  if (kind === "settled") return `Samen gekozen, ${findingParts[third]?.toLowerCase()}: ${criterion(second)}`;
  if (kind === "independent") return "Onafhankelijkheid verklaard";
  if (kind === "place") return "Locatie bezocht";
  if (kind in evidenceKindNames) {
    const nth = nthOf(second);
    return `${evidenceKindNames[kind as EvidenceKind]}${nth ? ` ${nth}` : ""}: ${parts[third] ?? third}`;
  }
  return singles[field] ?? `${sectionNames[kind] ?? kind}: ${parts[second] ?? second}`;
}

/** What was filled in there, in words. */
export function valueInWords(field: string, value: DraftValue, framework: Framework): string {
  if (value === null || value === "") return "leeg";
  if (value === true) return "ja";
  if (value === false) return "nee";
  if (value === unseen) return "niet gezien";
  if (typeof value === "number")
    return fieldKind(field) === "score"
      ? `${value} ${stepOf(framework, value)?.name ?? ""}`.trim()
      : String(value);
  if (field.startsWith("interview.") && field.endsWith(".role")) return interviewRoleNames[value] ?? value;
  if (field.startsWith("document.") && field.endsWith(".kind")) return documentKindNames[value] ?? value;
  const kind = typedKindOf(field);
  return kind ? shownValue(kind, value) : value;
}
