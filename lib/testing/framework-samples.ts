import { exampleFramework } from "#lib/framework/rules/framework-versions.ts";
import type { FollowUpWorld } from "./follow-up.ts";
import { type Case, plain, type Sample } from "./operation-sample.ts";

/** The file of a version that the world does not have, with what a test changes about it. */
export function fileOf(changes: object = {}): string {
  const own = { ...exampleFramework, version: "proef-1", inForceFrom: "2018-06-01" };
  return JSON.stringify({ ...own, ...changes }, null, 2);
}

const version = (_world: FollowUpWorld, which: Case): Sample => ({
  raw: { version: which === "missing" ? "nergens-1" : "voorbeeld-3" },
});

/** What the matrix of rights asks of the operations about the framework. */
export const frameworkSamples = {
  "framework.list": plain({}),
  "framework.read": version,
  "framework.export": version,
  "framework.import": plain({ file: { name: "kader.json", text: fileOf() } }),
};
