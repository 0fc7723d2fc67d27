import { expect, test } from "vitest";
import { exampleFramework } from "#lib/framework/rules/framework-versions.ts";
import { fieldKind, fieldOf } from "#lib/visits/rules/draft/fields.ts";
import { fieldsFrom } from "#lib/visits/rules/draft/saves.ts";
import { findingIn, settledIn } from "#lib/visits/rules/draft/visit.ts";
import {
  describeFindingField,
  findingFieldNames,
  findingFields,
  findingLabel,
  findingValuesOf,
  isFindingFieldNeeded,
  unanswered,
} from "./finding.ts";

test.each(findingFieldNames)(
  "%s has a place in the draft, for each inspector and for both together",
  (part) => {
    const { holds } = findingFields[part];
    expect(fieldKind(fieldOf.finding("inspector", "intake-goal", part))).toBe(holds);
    expect(fieldKind(fieldOf.settled("intake-goal", part))).toBe(holds);
  },
);

test("no two fields share a column or a name", () => {
  for (const key of ["label", "labelTogether", "column"] as const)
    expect(new Set(findingFieldNames.map((field) => findingFields[field][key])).size).toBe(
      findingFieldNames.length,
    );
});

test("what is not filled in is unanswered, and is needed by no score", () => {
  const nothing = fieldsFrom([]);
  expect(findingIn(nothing, "inspector", "intake-goal")).toEqual(unanswered);
  expect(settledIn(nothing, "intake-goal")).toEqual(unanswered);
  for (const field of findingFieldNames)
    expect(isFindingFieldNeeded(field, exampleFramework, undefined)).toBe(false);
});

test("a rationale is needed where a score falls short or nothing was seen", () => {
  const needed = [1, 2, 3, 4, null].filter((score) =>
    isFindingFieldNeeded("rationale", exampleFramework, score),
  );
  expect(needed).toEqual([1, 2, null]);
});

test("of what was not seen it is asked why, never what a score rests on", () => {
  for (const field of findingFieldNames) {
    const { needed } = describeFindingField(field);
    const asked = [findingLabel(field, null), needed?.here(null), needed?.of("Intake", null)].join(" ");
    expect(asked).not.toMatch(/steunt|toelichting/i);
  }
  expect(findingLabel("rationale", null, "labelTogether")).toBe(findingLabel("rationale", null));
  expect(findingLabel("rationale", 1)).toBe("Toelichting");
});

test("the values of a finding are its fields alone", () => {
  const values = { ...unanswered, score: 3 };
  expect(findingValuesOf({ ...values, criterion: "intake-goal" })).toEqual(values);
});
