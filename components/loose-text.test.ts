import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { findLooseText } from "#lib/testing/loose-text/find.ts";
import { sources } from "#lib/testing/sources.ts";

const samples = "lib/testing/loose-text/samples.tsx";
const isScreen = (name: string) => /^(app|components)\//.test(name);

test("text that changes or comes and goes is all that its element holds: browsers that translate break it elsewhere", () => {
  expect(sources.filter((name) => isScreen(name) && name.endsWith(".tsx")).length).toBeGreaterThan(250);
  const found = findLooseText((name) => name === samples || isScreen(name));
  const meant = readFileSync(samples, "utf8")
    .split("\n")
    .flatMap((line, at) => (/\/\* loose \*\//.test(line) ? [`${samples}:${at + 1}`] : []));
  expect(meant.length).toBeGreaterThan(8);
  expect(found).toEqual(meant);
});
