import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { isTest, sources } from "./testing/sources.ts";

test("no object is spread that is written out on the spot: each property or prop has its own place", () => {
  expect(sources.length).toBeGreaterThan(1000);
  expect(sources.filter((file) => /\.\.\.\{/.test(readFileSync(file, "utf8")))).toEqual([]);
});

/** Scripts measure and run the house, and tests try it: their names stay in their file. */
const house = sources.filter((file) => /^(app|components|db|lib)\//.test(file) && !isTest(file));

/** What Next asks of a page or a route by name. */
const namesForNext = ["metadata", "dynamic", "generateMetadata", "GET", "POST"];

test("an exported name means one thing in the whole house", () => {
  const statement = /^export (?:async )?(?:type|interface|const|function|class) (\w+)/gm;
  const exported = house.flatMap((file) =>
    [...readFileSync(file, "utf8").matchAll(statement)].map(([, name = ""]) => ({ name, file })),
  );
  expect(exported.length).toBeGreaterThan(2000);
  const filesOf = Map.groupBy(exported, ({ name }) => name);
  const twice = [...filesOf].filter(
    ([name, places]) => new Set(places.map(({ file }) => file)).size > 1 && !namesForNext.includes(name),
  );
  expect(twice.map(([name, places]) => `${name}: ${places.map(({ file }) => file).join(", ")}`)).toEqual([]);
});

test("no stem stands twice in a folder with another extension", () => {
  const stems = sources.map((file) => file.replace(/\.(tsx?|mjs)$/, ""));
  expect(stems.filter((stem, at) => stems.indexOf(stem) !== at)).toEqual([]);
});
