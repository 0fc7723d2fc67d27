import { expect, test } from "vitest";
import type { VisitKind } from "#lib/access/visit-kind.ts";
import { criteriaOf } from "#lib/framework/rules/framework.ts";
import { exampleFramework } from "#lib/framework/rules/framework-versions.ts";
import { unanswered } from "#lib/visits/rules/finding.ts";
import { changesOf } from "./correction-changes.ts";

const criteria = criteriaOf(exampleFramework);
const names = new Map<VisitKind, string>([
  ["classroom", "Inspectiebezoek"],
  ["reinspection", "Herinspectie"],
]);
const now = {
  heldOn: "2018-02-01",
  kind: "classroom",
  findings: { "intake-goal": { ...unanswered, score: 2, rationale: "Ontbreekt" } },
};
const changes = (part: Partial<typeof now>) => changesOf(criteria, now, { ...now, ...part }, names);

test("what is the same, however it was typed, is no change", () => {
  expect(changes({})).toEqual([]);
  expect(changes({ heldOn: "1-2-2018" })).toEqual([]);
  expect(
    changes({ findings: { "intake-goal": { ...unanswered, score: 2, rationale: "Ontbreekt " } } }),
  ).toEqual([]);
});

test("every change is told with what stands now and what it becomes, in the order of the form", () => {
  const findings = {
    "intake-goal": { ...unanswered, score: 3, rationale: "Ontbreekt" },
    "purpose-route": { ...unanswered, score: 4, rationale: "" },
  };
  expect(changes({ heldOn: "2018-01-31", kind: "reinspection", findings })).toMatchObject([
    { part: "heldOn", before: "01-02-2018", after: "31-01-2018" },
    { part: "kind", before: "Inspectiebezoek", after: "Herinspectie" },
    { criterion: { id: "purpose-route" }, before: { score: undefined }, after: { score: 4 } },
    { criterion: { id: "intake-goal" }, before: { score: 2 }, after: { score: 3 } },
  ]);
});

test("findings that go with another kind of visit are changes as well", () => {
  expect(changes({ kind: "no-lessons", findings: {} as typeof now.findings })).toMatchObject([
    { part: "kind", after: "no-lessons" },
    { part: "finding", after: { score: undefined } },
  ]);
});
