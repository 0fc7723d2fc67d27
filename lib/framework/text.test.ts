import { expect, test } from "vitest";
import { compareFrameworks } from "#lib/framework/rules/framework-comparison.ts";
import { shippedFrameworks } from "#lib/framework/rules/framework-versions.ts";
import {
  describeNorm,
  describePeriodInForce,
  differenceRows,
  formatMinimum,
  wholeFramework,
} from "./text.ts";

test.each([
  [[0, 0, 0, 0], "Geen minimum"],
  [[1, 0, 0, 1], "1 lesbezoek"],
  [[0, 1, 1, 2], "1 gesprek, 1 document"],
  [[2, 0, 3, 6], "2 lesbezoeken, 3 documenten, samen ten minste 6 bronnen"],
  [[0, 0, 0, 1], "samen ten minste 1 bron"],
])("a minimum of %j is written as %j", ([lessons = 0, interviews = 0, documents = 0, together = 0], text) =>
  expect(formatMinimum({ lessons, interviews, documents, together })).toBe(text),
);

test.each([
  [0, false, "Het advies is afkeuren zodra een criterium onvoldoende is."],
  [1, true, "Het advies is afkeuren bij meer dan 1 onvoldoende criterium."],
  [
    10,
    false,
    "Het advies is afkeuren bij meer dan 10 onvoldoende criteria, of als een kerncriterium onvoldoende is.",
  ],
])("a norm of %i, core may fail %j", (mostInsufficient, coreMayFail, text) =>
  expect(describeNorm({ norm: { mostInsufficient, coreMayFail } })).toBe(text),
);

test.each([
  ["1900-01-01", "2017-06-30", "Tot en met 30 juni 2017"],
  ["2017-07-01", "2018-01-31", "1 juli 2017 tot en met 31 januari 2018"],
  ["2018-02-01", null, "Vanaf 1 februari 2018"],
])("from %s until %s", (inForceFrom, untilDay, text) =>
  expect(describePeriodInForce({ inForceFrom, untilDay })).toBe(text),
);

test("differences stand under their aspect, those of the whole first", () => {
  const [first, second, third] = shippedFrameworks;
  if (!first || !second || !third) throw new Error("Three versions ship.");
  const rows = differenceRows(compareFrameworks(second, third));
  expect(rows[0]).toMatchObject({ group: wholeFramework, what: "Norm" });
  expect(rows).toContainEqual({
    group: "Intake",
    what: "Elke cursist heeft een plan dat op de intake steunt: kern",
    from: "Geen kerncriterium",
    to: "Kerncriterium",
  });
  expect(differenceRows(compareFrameworks(first, second))).toContainEqual({
    group: "Begeleiding",
    what: "De school doet iets bij verzuim",
    from: "–",
    to: "Nieuw criterium",
  });
});
