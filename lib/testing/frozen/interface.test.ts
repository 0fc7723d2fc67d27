import { readdirSync } from "node:fs";
import { test } from "vitest";
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

test("every operation of the API has its address, method, kind and parameters; what may be left out of a request stays so", () => {
  const frozen = new Set(frozenLines("api"));
  const lines = operations.flatMap((operation) => {
    const { kind, method, path, action } = operation;
    const schema = z.toJSONSchema(kind === "command" ? operation.input : operation.params, {
      io: "input",
      unrepresentable: "any",
    });
    const address = `${method} /api/v1${path}`;
    const { properties = {}, required = [] } = schema;
    const parameters = Object.keys(properties).map((name) => {
      const line = `${address} ${name}`;
      // A parameter that was required may become one that can be left out.
      return required.includes(name) || frozen.has(`${line} required`) ? `${line} required` : line;
    });
    // An answer that a thread makes is as any other answer to who asks.
    const isAnswer = kind === "export" && operation.answer;
    return [`${address} ${isAnswer ? "query" : kind} ${action}`, ...parameters];
  });
  expectFrozen("api", lines);
});
