import { expect, test } from "vitest";
import { exampleFramework } from "#lib/framework/rules/framework-versions.ts";
import { cssText, scoreInReport } from "./text.ts";

test.each([
  [1, "onvoldoende (1)"],
  [2, "onvoldoende (2, matig)"],
  [3, "voldoende (3)"],
  [4, "voldoende (4, goed)"],
  [null, "niet gezien"],
])("a score of %s is %s in a report", (score, words) =>
  expect(scoreInReport(exampleFramework, score)).toBe(words),
);

test("the name of a school cannot leave the string of a style", () => {
  expect(cssText("Taalhuis 1")).toBe('"Taalhuis\\20 1"');
  expect(cssText('a"}</style>\n\\é')).toMatch(/^"a(\\[0-9a-f]+ |[a-z])+"$/);
});
