import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { z } from "zod";
import manifest from "#app/manifest.ts";
import { operations } from "#lib/server/operations.ts";
import { feedPath } from "#lib/worklist/rules/calendar-feed.ts";
import { expectFrozen, frozenLines } from "./expect-frozen.ts";

test("every page and file that a bookmark, a mail or a device may name has its address", () => {
  const routes = readdirSync("app", { recursive: true, encoding: "utf8" })
    .filter((file) => /(^|\/)(page\.tsx|route\.ts)$/.test(file) && !file.startsWith("api/v1/"))
    .map((file) => `/${file.replace(/\([^)]*\)\//g, "").replace(/\/?(page\.tsx|route\.ts)$/, "")}`);
  const { id, start_url, scope } = manifest();
  expectFrozen("addresses", [
    ...routes,
    ...readdirSync("public").map((file) => `file /${file}`),
    ...Object.entries({ id, start_url, scope }).map(([name, value]) => `manifest ${name} ${value}`),
    `feed ${feedPath("TOKEN")}`,
  ]);
});

const inputs = operations.map((operation) => {
  const { kind, method, path, action } = operation;
  const schema = z.toJSONSchema(kind === "command" ? operation.input : operation.params, {
    io: "input",
    unrepresentable: "any",
  });
  const address = `${method} /api/v1${path}`;
  const { properties = {}, required = [] } = schema;
  return { line: `${address} ${kind} ${action}`, address, names: Object.keys(properties), required };
});

test("every operation of the API has its address, method, kind and parameters", () => {
  expectFrozen(
    "api",
    inputs.flatMap(({ line, address, names }) => [line, ...names.map((name) => `${address} ${name}`)]),
  );
});

test("what a client may leave out of a request it may go on leaving out", () => {
  const required = inputs.flatMap((input) => input.required.map((name) => `${input.address} ${name}`));
  const known = frozenLines("api-required");
  expect(known.length).toBeGreaterThan(0);
  expect(required.filter((line) => !known.includes(line) && frozenLines("api").includes(line))).toEqual([]);
});
