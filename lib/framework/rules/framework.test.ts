import { expect, test } from "vitest";
import { findingErrors, unanswered } from "#lib/visits/rules/finding.ts";
import { criteriaOf, frameworkInForce, isSufficient, needsRationale } from "./framework.ts";
import { exampleFramework, shippedFrameworks } from "./framework-versions.ts";

const version = (name: string) => {
  const found = shippedFrameworks.find((candidate) => candidate.version === name);
  if (!found) throw new Error(`There is no ${name}.`);
  return found;
};

test("every version that ships has the seven aspects of the letter, and says that it is no official norm", () => {
  for (const { aspects, label } of shippedFrameworks) {
    expect(aspects).toHaveLength(7);
    expect(label).toContain("niet de officiële norm");
  }
  expect(exampleFramework.aspects.map(({ criteria }) => criteria.length)).toEqual([5, 5, 5, 5, 5, 5, 5]);
});

test.each([
  ["2017-06-30", "voorbeeld-1"],
  ["2017-07-01", "voorbeeld-2"],
  ["2018-01-31", "voorbeeld-2"],
  ["2018-02-01", "voorbeeld-3"],
])("on %s %s is in force", (day, name) => {
  expect(frameworkInForce(shippedFrameworks, day).version).toBe(name);
});

test("the first version stays readable: its aspects are its criteria", () => {
  for (const { id, name, criteria } of version("voorbeeld-1").aspects)
    expect(criteria).toMatchObject([{ id, name }]);
});

test("the third version has the criteria of the second, with what to look at and what a score must rest on", () => {
  const [second, third] = [version("voorbeeld-2"), version("voorbeeld-3")].map(criteriaOf);
  expect(third?.map(({ id, name }) => ({ id, name }))).toEqual(second?.map(({ id, name }) => ({ id, name })));
  for (const { indicators, minimum } of third ?? []) {
    expect(indicators.length).toBeGreaterThan(0);
    expect(minimum.together).toBeGreaterThan(0);
  }
  expect(third?.filter(({ isCore }) => isCore)).toHaveLength(5);
});

test.each(shippedFrameworks)("$version names each criterion once", (framework) => {
  const criteria = criteriaOf(framework);
  expect(new Set(criteria.map(({ id }) => id)).size).toBe(criteria.length);
  expect(new Set(criteria.map(({ name }) => name)).size).toBe(criteria.length);
  for (const { id } of criteria) expect(id).toMatch(/^[a-z][a-z0-9-]+$/);
});

test("what a version does not know is named finding by finding, and so is a reason that is missing", () => {
  const finding = (criterion: string, score: number | null, rationale = "") => ({
    ...unanswered,
    criterion,
    score,
    rationale,
  });
  const fields = (name: string, findings: ReturnType<typeof finding>[]) =>
    findingErrors(version(name), findings).map(({ field }) => field);
  const criteria = ["intake-goal", "intake", "parking"].map((criterion) => finding(criterion, 3));
  expect(fields("voorbeeld-2", criteria)).toEqual(["findings.1.criterion", "findings.2.criterion"]);
  expect(fields("voorbeeld-1", criteria)).toEqual(["findings.0.criterion", "findings.2.criterion"]);
  const scores = [finding("intake-goal", 5), finding("intake-plan", 2), finding("intake-group", null)];
  expect(fields("voorbeeld-2", scores)).toEqual([
    "findings.0.score",
    "findings.1.rationale",
    "findings.2.rationale",
  ]);
  expect(fields("voorbeeld-2", [finding("intake-goal", 2, "Ontbreekt")])).toEqual([]);
});

test("what is not sufficient needs a rationale, and so does what was not seen", () => {
  const scores = [1, 2, 3, 4, null];
  for (const score of scores)
    expect(needsRationale(exampleFramework, score)).toBe(!isSufficient(exampleFramework, score));
  expect(scores.map((score) => isSufficient(exampleFramework, score))).toEqual([
    ...[false, false, true, true, false],
  ]);
});
