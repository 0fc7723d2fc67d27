import { exampleFramework } from "#lib/framework/rules/framework-versions.ts";

/** The file of a version that the world does not have, with what a test changes about it. */
export function fileOf(changes: object = {}): string {
  const framework = { ...exampleFramework, version: "proef-1", inForceFrom: "2018-06-01" };
  return JSON.stringify({ ...framework, ...changes }, null, 2);
}
