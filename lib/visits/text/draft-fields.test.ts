import { expect, test } from "vitest";
import { frameworkInForce } from "#lib/framework/rules/framework.ts";
import { shippedFrameworks } from "#lib/framework/rules/framework-versions.ts";
import { countEvidence, evidenceLacking } from "#lib/visits/rules/draft/evidence.ts";
import { evidenceKinds, fieldOf, unseen } from "#lib/visits/rules/draft/fields.ts";
import { fieldInWords, valueInWords } from "./draft-fields.ts";
import { describeLacking, evidenceCounted, evidenceListed } from "./evidence.ts";

const framework = frameworkInForce(shippedFrameworks, "2018-03-01");
const nthOf = (id: string) => ({ a: 2 })[id];

test.each([
  ["visit.heldOn", "Dag van het bezoek"],
  ["preparation.notes", "Voorbereiding: notities"],
  ["preparation.previousRead", "Voorbereiding: vorig rapport gelezen"],
  ["feedback.given", "Korte terugkoppeling: gegeven"],
  ["intake.dossiers", "Intake: aantal dossiers"],
  [fieldOf.item("lesson", "a", "group"), "Les 2: groep"],
  [fieldOf.item("document", "b", "removed"), "Stuk: weggehaald"],
  [fieldOf.finding("i", "guidance-absence", "score"), "Score: De school doet iets bij verzuim"],
  [fieldOf.evidence("i", "guidance-absence", "a"), "Waar het op steunt: De school doet iets bij verzuim"],
  [fieldOf.settled("guidance-absence", "score"), "Samen gekozen, score: De school doet iets bij verzuim"],
  [fieldOf.independent("i"), "Onafhankelijkheid verklaard"],
])("%s is called %s", (field, name) => expect(fieldInWords(field, framework, nthOf)).toBe(name));

test.each([
  ["intake.notes", "Acht dossiers", "Acht dossiers"],
  ["intake.notes", null, "leeg"],
  ["visit.heldOn", "2018-03-12", "12-03-2018"],
  ["feedback.given", false, "nee"],
  [fieldOf.finding("i", "intake-goal", "score"), 2, "2 Matig"],
  [fieldOf.finding("i", "intake-goal", "score"), unseen, "niet gezien"],
  [fieldOf.item("lesson", "a", "order"), 3, "3"],
  [fieldOf.item("interview", "a", "role"), "manager", "Leidinggevende"],
  [fieldOf.item("document", "a", "kind"), "guidance", "Begeleiding en voortgang"],
])("%s with %s is told as %s", (field, value, words) =>
  expect(valueInWords(field, value, framework)).toBe(words),
);

test("what a finding rests on is counted, and listed by number", () => {
  const lessons = [2, 1].map((nth) => ({ kind: "lesson" as const, nth }));
  const items = [{ kind: "interview" as const, nth: 3 }, ...lessons];
  expect(evidenceCounted(items)).toBe("2\u00a0lessen, 1\u00a0gesprek");
  expect(evidenceListed(items)).toBe("les 1 en 2, gesprek 3");
  expect([evidenceCounted([]), evidenceListed([])]).toEqual(["niets vastgelegd", "niets vastgelegd"]);
});

test.each([
  [{ lessons: 1, interviews: 0, documents: 0, together: 1 }, "1 les"],
  [{ lessons: 0, interviews: 0, documents: 0, together: 1 }, "1 les, gesprek of stuk naar keuze"],
  [{ lessons: 2, interviews: 1, documents: 0, together: 3 }, "2 lessen en 1 gesprek"],
  [
    { lessons: 0, interviews: 0, documents: 1, together: 3 },
    "1 stuk en 2 lessen, gesprekken of stukken naar keuze",
  ],
  [{ lessons: 0, interviews: 0, documents: 0, together: 0 }, ""],
])("with a minimum of %j a score on nothing lacks %j, and with that it has enough", (minimum, lacking) => {
  expect(describeLacking([], minimum).replaceAll("\u00a0", " ")).toBe(lacking);
  const { any, ...each } = evidenceLacking(countEvidence([]), minimum);
  const added = evidenceKinds.flatMap((kind) => Array.from({ length: each[kind] }, () => ({ kind })));
  const more = Array.from({ length: any }, () => ({ kind: "document" as const }));
  expect(describeLacking([...added, ...more], minimum)).toBe("");
});
