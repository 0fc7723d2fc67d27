import { expect, test } from "vitest";
import { criteriaOf, isSufficient, needsRationale, type Score, strangeFindings } from "./framework.ts";
import { framework, frameworkOf, frameworks } from "./framework-versions.ts";

test("the version in force has seven aspects with five criteria each, and says that it is no official norm", () => {
  expect(framework.version).toBe("voorbeeld-2");
  expect(framework.aspects.map(({ criteria }) => criteria.length)).toEqual([5, 5, 5, 5, 5, 5, 5]);
  expect(framework.label).toContain("niet de officiële norm");
});

test("the first version stays readable: its aspects are its criteria", () => {
  const { aspects } = frameworkOf("voorbeeld-1");
  expect(aspects).toHaveLength(7);
  for (const { id, name, criteria } of aspects) expect(criteria).toEqual([{ id, name }]);
});

test.each(frameworks)("$version names each criterion once", (version) => {
  const criteria = criteriaOf(version);
  expect(new Set(criteria.map(({ id }) => id)).size).toBe(criteria.length);
  expect(new Set(criteria.map(({ name }) => name)).size).toBe(criteria.length);
  for (const { id } of criteria) expect(id).toMatch(/^[a-z][a-z0-9-]+$/);
});

test("no id means one thing in one version and another in the next", () => {
  const ids = frameworks.flatMap(criteriaOf).map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

test("a visit without scores takes the version in force; an unknown version is an error", () => {
  expect(frameworkOf(null)).toBe(framework);
  expect(() => frameworkOf("voorbeeld-9")).toThrow("voorbeeld-9");
});

test("findings on criteria of another version are named one by one", () => {
  const finding = (criterion: string) => ({ criterion, score: 3 as const, rationale: "" });
  const findings = ["intake-goal", "intake", "parking"].map(finding);
  const fields = (version: string) =>
    strangeFindings(frameworkOf(version), findings).map(({ field }) => field);
  expect(fields("voorbeeld-2")).toEqual(["findings.1.criterion", "findings.2.criterion"]);
  expect(fields("voorbeeld-1")).toEqual(["findings.0.criterion", "findings.2.criterion"]);
});

test("what is not sufficient needs a rationale, and so does what was not seen", () => {
  for (const score of [1, 2, 3, 4, null] as Score[]) expect(needsRationale(score)).toBe(!isSufficient(score));
  expect(([1, 2, 3, 4, null] as Score[]).map(isSufficient)).toEqual([false, false, true, true, false]);
});
