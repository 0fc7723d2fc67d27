import { expect, test } from "vitest";
import type { Aspect, Criterion, Framework } from "./framework.ts";
import { compareFrameworks, type FrameworkComparison } from "./framework-comparison.ts";
import { shippedFrameworks } from "./framework-versions.ts";

const criterion = (id: string, changes: Partial<Criterion> = {}): Criterion => ({
  id,
  name: `Naam van ${id}`,
  indicators: ["a", "b"],
  isCore: false,
  minimum: { lessons: 1, interviews: 0, documents: 0, together: 1 },
  ...changes,
});
const aspect = (id: string, ...criteria: Criterion[]): Aspect => ({ id, name: `Aspect ${id}`, criteria });

const base: Framework = {
  version: "proef-1",
  label: "proef",
  inForceFrom: "2018-01-01",
  scale: [
    { score: 1, name: "Nee", sufficient: false },
    { score: 2, name: "Ja", sufficient: true },
  ],
  norm: { mostInsufficient: 1, coreMayFail: true },
  words: {
    report: { sufficient: "voldoende", insufficient: "onvoldoende" },
    count: { approved: "goedgekeurd", rejected: "afgekeurd" },
  },
  aspects: [aspect("x", criterion("one"), criterion("two")), aspect("y", criterion("three"))],
};

const none: FrameworkComparison = {
  label: null,
  scale: null,
  norm: null,
  words: null,
  aspects: [],
  added: [],
  removed: [],
  changed: [],
};
const same = {
  name: "Naam van two",
  aspect: "Aspect x",
  renamed: null,
  moved: null,
  core: null,
  minimum: null,
  indicators: null,
};
const second = (changes: Partial<Criterion>) => ({
  aspects: [aspect("x", criterion("one"), criterion("two", changes)), aspect("y", criterion("three"))],
});
const norm = { coreMayFail: false, mostInsufficient: 1 };
const minimum = { lessons: 2, interviews: 0, documents: 0, together: 2 };

test.each<[string, Partial<Framework>, Partial<FrameworkComparison>]>([
  ["the name and the first day alone", { version: "proef-2", inForceFrom: "2019-01-01" }, {}],
  ["keys in another order", { norm: { coreMayFail: true, mostInsufficient: 1 } }, {}],
  ["the label", { label: "officieel" }, { label: { from: "proef", to: "officieel" } }],
  ["the norm", { norm }, { norm: { from: base.norm, to: norm } }],
  [
    "a step of the scale",
    { scale: base.scale.slice(1) },
    { scale: { from: base.scale, to: base.scale.slice(1) } },
  ],
  [
    "words",
    { words: { ...base.words, count: { approved: "ja", rejected: "nee" } } },
    { words: { from: base.words, to: { ...base.words, count: { approved: "ja", rejected: "nee" } } } },
  ],
  [
    "the name of an aspect",
    { aspects: base.aspects.map((aspect) => (aspect.id === "y" ? { ...aspect, name: "Anders" } : aspect)) },
    { aspects: [{ from: "Aspect y", to: "Anders" }] },
  ],
  [
    "a criterion more",
    { aspects: [...base.aspects, aspect("z", criterion("four"))] },
    { added: [{ name: "Naam van four", aspect: "Aspect z" }] },
  ],
  [
    "a criterion less",
    { aspects: base.aspects.slice(0, 1) },
    { removed: [{ name: "Naam van three", aspect: "Aspect y" }] },
  ],
  [
    "a criterion under another aspect",
    { aspects: [aspect("x", criterion("one")), aspect("y", criterion("three"), criterion("two"))] },
    { changed: [{ ...same, aspect: "Aspect y", moved: { from: "Aspect x", to: "Aspect y" } }] },
  ],
  [
    "the name of a criterion",
    second({ name: "Twee" }),
    { changed: [{ ...same, name: "Twee", renamed: { from: "Naam van two", to: "Twee" } }] },
  ],
  ["a core criterion", second({ isCore: true }), { changed: [{ ...same, core: { from: false, to: true } }] }],
  [
    "what a score must rest on",
    second({ minimum }),
    { changed: [{ ...same, minimum: { from: criterion("two").minimum, to: minimum } }] },
  ],
  [
    "an indicator",
    second({ indicators: ["a", "c"] }),
    { changed: [{ ...same, indicators: { from: ["a", "b"], to: ["a", "c"] } }] },
  ],
  ["the order of indicators", second({ indicators: ["b", "a"] }), {}],
  ["the order of criteria", { aspects: base.aspects.toReversed() }, {}],
])("%s", (_what, changes, expected) =>
  expect(compareFrameworks(base, { ...base, ...changes })).toEqual({ ...none, ...expected }),
);

test("the versions that ship differ from each other, each not from itself, and the other way round as well", () => {
  const [first, second, third] = shippedFrameworks;
  if (!first || !second || !third) throw new Error("Three versions ship.");
  for (const framework of shippedFrameworks) expect(compareFrameworks(framework, framework)).toEqual(none);
  expect(compareFrameworks(first, second)).toMatchObject({ added: { length: 35 }, removed: { length: 7 } });
  const { changed, norm: ownNorm } = compareFrameworks(second, third);
  expect(changed).toHaveLength(35);
  expect(changed.filter(({ core }) => core?.to)).toHaveLength(5);
  expect(ownNorm?.to.coreMayFail).toBe(false);
  expect(compareFrameworks(third, second).norm).toEqual({ from: ownNorm?.to, to: ownNorm?.from });
});
