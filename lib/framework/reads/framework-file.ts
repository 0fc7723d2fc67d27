import { z } from "zod";
import { frameworkFile } from "#lib/framework/inputs/framework-file.ts";
import { frameworkParams } from "#lib/framework/inputs/frameworks.ts";
import type { Framework } from "#lib/framework/rules/framework.ts";
import { fileQuery } from "#lib/operation/file-query.ts";
import { readFramework } from "./framework-list.ts";

/** The JSON schema of the file of a version. */
export function frameworkSchema() {
  return {
    ...z.toJSONSchema(frameworkFile, { io: "input" }),
    title: "Version of the framework of criteria of Toezicht in de klas",
  };
}

/** A version as a file to change and import: one thing on a line, because errors name lines. */
export const exportFramework = fileQuery({
  action: "framework.export",
  path: "/framework-versions/{version}/export",
  summary: "A version of the framework as a JSON file to change and import",
  sample: (_world, which) => ({ raw: { version: which === "missing" ? "nergens-1" : "voorbeeld-3" } }),
  params: frameworkParams,
  load: async (context, params) => await readFramework.run(context, params),
  shape: (framework: Framework) => ({
    content: `${JSON.stringify(framework, null, 2)}\n`,
    headers: {
      "Content-Type": "application/json; charset=utf-8",
      "Content-Disposition": `attachment; filename="kader-${framework.version}.json"`,
    },
  }),
});
