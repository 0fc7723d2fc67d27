import fc from "fast-check";
import { expect, test } from "vitest";
import {
  conflictsOfInterest,
  countsBetween,
  entityKey,
  familyOf,
  type Interest,
  type Kinship,
} from "./independence.ts";

const interest = (values: Partial<Interest>): Interest => ({
  id: "b",
  inspectorId: "i",
  kind: "employment",
  schoolId: null,
  legalEntity: null,
  startsOn: "2015-01-01",
  endsOn: null,
  coolingOffMonths: 24,
  ...values,
});

test.each([
  ["while it lasts", { endsOn: null }, "2030-01-01", "2030-01-01", true],
  ["on the last day of its cooling-off", { endsOn: "2016-02-05" }, "2018-02-05", "2018-02-05", true],
  ["the day after", { endsOn: "2016-02-05" }, "2018-02-06", "2018-02-06", false],
  ["when it begins before the visit", { startsOn: "2018-03-01" }, "2018-02-05", "2018-03-20", true],
  ["not before it begins", { startsOn: "2018-03-01" }, "2018-02-05", "2018-02-28", false],
  ["when it ends between today and the visit", { endsOn: "2016-02-10" }, "2018-02-05", "2018-06-01", true],
])("an interest counts %s", (_when, values, from, through, counts) => {
  expect(countsBetween(interest(values), from, through)).toBe(counts);
});

const kinship: Kinship = {
  entities: [
    { schoolId: "s1", legalEntity: "Brug Groep B.V." },
    { schoolId: "s2", legalEntity: "brug groep BV" },
    { schoolId: "s3", legalEntity: "Oever" },
    { schoolId: "s4", legalEntity: "Oever" },
    { schoolId: "s5", legalEntity: "Los" },
  ],
  relations: [{ schoolId: "s3", predecessorId: "s2" }],
};

test("sister schools, successors and the sisters of those are one family; others are not", () => {
  expect([...familyOf("s1", kinship).schools].sort()).toEqual(["s1", "s2", "s3", "s4"]);
  expect([...familyOf("s5", kinship).schools]).toEqual(["s5"]);
  expect([...familyOf("new", kinship).schools]).toEqual(["new"]);
});

test.each([
  ["the school itself", "s1", { schoolId: "s1" }, true],
  ["a sister school", "s2", { schoolId: "s1" }, true],
  ["the successor of a sister", "s3", { schoolId: "s1" }, true],
  ["a sister of the predecessor", "s1", { schoolId: "s4" }, true],
  ["a school of the legal entity, written otherwise", "s1", { legalEntity: "BRUG GROEP b.v." }, true],
  ["a successor under another owner", "s4", { legalEntity: "Brug Groep B.V." }, true],
  ["a school of nobody's", "s5", { schoolId: "s1" }, false],
])("an interest reaches %s", (_what, school, values, reaches) => {
  const conflicts = conflictsOfInterest(
    [interest(values)],
    familyOf(school, kinship),
    "2018-02-05",
    "2018-02-05",
  );
  expect(conflicts).toHaveLength(reaches ? 1 : 0);
});

test("belonging together goes both ways, whatever is known", () => {
  const school = fc.constantFrom("a", "b", "c", "d", "e");
  const some = fc.record({
    entities: fc.array(fc.record({ schoolId: school, legalEntity: fc.constantFrom("X B.V.", "x bv", "Y") })),
    relations: fc.array(fc.record({ schoolId: school, predecessorId: school })),
  });
  fc.assert(
    fc.property(some, school, school, (known, left, right) => {
      expect(familyOf(left, known).schools.has(right)).toBe(familyOf(right, known).schools.has(left));
    }),
  );
});

test("a legal entity is one however it is written", () => {
  expect(entityKey(" Stichting  Taal & Zo B.V. ")).toBe(entityKey("stichting taal zo bv"));
});
