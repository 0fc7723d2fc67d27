import { expect, test } from "vitest";
import { criteriaOf } from "#lib/framework/rules/framework.ts";
import { shippedFrameworks } from "#lib/framework/rules/framework-versions.ts";
import { completeDraft, type MadeSave, makeSave } from "#lib/testing/draft.ts";
import { checkDraft } from "./check.ts";
import { countEvidence, isThin } from "./evidence.ts";
import { fieldOf, unseen } from "./fields.ts";
import { fieldsFrom } from "./saves.ts";
import { itemsIn, orderBetween, outcomeOf, removedItems } from "./visit.ts";

const framework = shippedFrameworks.find(({ version }) => version === "voorbeeld-3") ?? fail();
const criterion = "intake-goal";

function fail(): never {
  throw new Error("voorbeeld-3 does not ship.");
}

const fieldsOf = (saves: readonly MadeSave[]) =>
  fieldsFrom(saves.map((answer) => ({ ...answer, by: "account" })));

function check(inspectorIds: readonly string[], saves: readonly MadeSave[]) {
  return checkDraft({ fields: fieldsOf(saves), framework, inspectorIds, mustDeclare: inspectorIds });
}

/** The complete draft with one field replaced. */
function draftWith(field: string, value: MadeSave["value"]): MadeSave[] {
  return [
    ...completeDraft(framework, ["a"]).filter((answer) => answer.field !== field),
    makeSave(field, value),
  ];
}

test("a draft with everything in it passes; an empty one is told all that it lacks", () => {
  expect(check(["a"], completeDraft(framework, ["a"])).errors).toEqual([]);
  const fields = check(["a"], []).errors.map(({ field }) => field);
  expect(fields).toEqual([
    ...["independent.a", "lesson", "feedback.given"],
    ...criteriaOf(framework).map(({ id }) => fieldOf.finding("a", id, "score")),
  ]);
});

test.each<[string, MadeSave["value"]]>([
  ["visit.heldOn", "31-02-2018"],
  ["intake.dossiers", "zes"],
  ["feedback.given", null],
  [fieldOf.finding("a", criterion, "score"), null],
])("%s cannot be %j", (field, value) => {
  expect(check(["a"], draftWith(field, value)).errors).toMatchObject([{ field }]);
});

test("a lesson must say its group, level, learners and times, in this order of time", () => {
  const saves = completeDraft(framework, ["a"]);
  const lesson = saves.find(({ field }) => field.startsWith("lesson."))?.field.split(".")[1] ?? "";
  const at = (part: string) => fieldOf.item("lesson", lesson, part);
  for (const [part, value] of Object.entries({
    group: " ",
    level: "",
    learners: "veel",
    startsAt: "half tien",
    endsAt: "9",
  })) {
    const changed = [...saves.filter(({ field }) => field !== at(part)), makeSave(at(part), value)];
    expect(check(["a"], changed).errors).toMatchObject([{ field: at(part) }]);
  }
});

test("what was typed and cannot be read is told with the sentence of its field, and never lost", () => {
  const saves = completeDraft(framework, ["a"]);
  const talk = saves.find(({ field }) => field.startsWith("interview."))?.field.split(".")[1] ?? "";
  const begin = fieldOf.item("interview", talk, "startsAt");
  for (const typed of ["13", "13.00", "1300", ""])
    expect(check(["a"], [...saves, makeSave(begin, typed)]).errors).toEqual([]);
  expect(check(["a"], [...saves, makeSave(begin, "na de les")]).errors).toEqual([
    { field: begin, message: "Gesprek 1, begin: Schrijf de tijd als 9:30." },
  ]);
});

test("a weak score and what was not seen need a reason; two answers need a choice", () => {
  const field = fieldOf.finding("a", criterion, "rationale");
  for (const [score, asked] of [
    [1, /^Schrijf op waar de score voor “.+” op steunt\.$/],
    [2, /^Schrijf op waar de score voor “.+” op steunt\.$/],
    [unseen, /^Schrijf op waarom “.+” niet is gezien\.$/],
  ] as const)
    expect(check(["a"], draftWith(fieldOf.finding("a", criterion, "score"), score)).errors).toEqual([
      { field, message: expect.stringMatching(asked) },
    ]);
  const twice = [...completeDraft(framework, ["a"]), makeSave("feedback.given", false)];
  expect(check(["a"], twice).errors).toMatchObject([{ field: "feedback.given" }]);
});

test("where an item stands is no answer that waits for a choice", () => {
  const saves = completeDraft(framework, ["a"]);
  const order = saves.find(({ field }) => field.endsWith(".order"))?.field ?? "";
  expect(check(["a"], [...saves, makeSave(order, 7)]).errors).toEqual([]);
});

test("two inspectors: one finding is enough, the same score is one, and different scores are settled", () => {
  const both = ["a", "b"];
  const score = (who: string, value: MadeSave["value"]) =>
    makeSave(fieldOf.finding(who, criterion, "score"), value);
  const reason = (who: string, text: string) => makeSave(fieldOf.finding(who, criterion, "rationale"), text);
  const outcome = (saves: MadeSave[]) => outcomeOf(fieldsOf(saves), both, criterion);
  expect(outcome([])).toEqual({ kind: "open" });
  expect(outcome([score("b", 4)])).toMatchObject({ kind: "found", score: 4 });
  expect(outcome([score("a", 3), reason("a", "x"), score("b", 3), reason("b", "y")])).toMatchObject({
    kind: "found",
    score: 3,
    rationale: "x\n\ny",
    originals: [{ inspectorId: "a" }, { inspectorId: "b" }],
  });
  const apart = [score("a", 3), score("b", unseen), reason("b", "y")];
  expect(outcome(apart)).toMatchObject({ kind: "differs" });
  const settled = [...apart, makeSave(fieldOf.settled(criterion, "score"), 2)];
  expect(outcome(settled)).toMatchObject({ kind: "found", score: 2, rationale: "" });
  const whole = completeDraft(framework, both).filter(({ field }) => !field.endsWith(`.${criterion}.score`));
  expect(check(both, [...whole, ...apart]).errors).toMatchObject([
    { field: fieldOf.settled(criterion, "score") },
  ]);
  expect(check(both, [...whole, ...settled]).errors).toMatchObject([
    { field: fieldOf.settled(criterion, "rationale") },
  ]);
});

test("below the minimum of its criterion a score is told, and does not stand in the way", () => {
  const saves = completeDraft(framework, ["a"]);
  const talkOnly = saves.filter(({ field }) => !field.startsWith("finding.a.pedagogy-turns.evidence"));
  const { errors, notices } = check(["a"], talkOnly);
  expect(errors).toEqual([]);
  const notice = notices.find(({ field }) => field === fieldOf.finding("a", "pedagogy-turns", "score"));
  expect(notice?.message).toMatch(/: nog onvoldoende gezien\. Nog nodig: 1.les/);
});

test.each([
  [{ lessons: 0, interviews: 0, documents: 0, together: 2 }, ["interview"], true],
  [{ lessons: 0, interviews: 0, documents: 0, together: 2 }, ["interview", "document"], false],
  [{ lessons: 1, interviews: 0, documents: 0, together: 1 }, ["interview", "interview"], true],
  [{ lessons: 1, interviews: 1, documents: 0, together: 2 }, ["interview", "lesson"], false],
  [{ lessons: 0, interviews: 0, documents: 0, together: 0 }, [], false],
] as const)("with a minimum of %j, %j is too little: %s", (minimum, kinds, thin) => {
  expect(isThin(countEvidence(kinds.map((kind) => ({ kind }))), minimum)).toBe(thin);
});

test("items are in their own order, can be moved between two others, removed and put back", () => {
  const order = (id: string, value: number) => makeSave(`lesson.${id}.order`, value);
  const saves = [order("x", 1), order("y", 2), order("z", 3)];
  const ids = (more: MadeSave[] = []) =>
    itemsIn(fieldsOf([...saves, ...more]), "lesson").map(({ id, nth }) => `${nth}${id}`);
  expect(ids()).toEqual(["1x", "2y", "3z"]);
  const first = saves[0]?.id ?? "";
  expect(ids([makeSave("lesson.x.order", orderBetween(2, 3), [first])])).toEqual(["1y", "2x", "3z"]);
  const removed = makeSave("lesson.y.removed", true);
  expect(ids([removed])).toEqual(["1x", "2z"]);
  expect(removedItems(fieldsOf([...saves, removed])).map(({ id }) => id)).toEqual(["y"]);
  expect(ids([removed, makeSave("lesson.y.removed", false, [removed.id])])).toEqual(["1x", "2y", "3z"]);
});
