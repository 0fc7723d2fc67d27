import { z } from "zod";
import { noParams } from "#lib/operation/as-of-input.ts";
import { query } from "#lib/operation/query.ts";
import { plainSample } from "#lib/operation/sample.ts";
import { getInspectorNames } from "./inspector-names.ts";

export const inspectorAnswer = z.strictObject({ id: z.string(), name: z.string() });

/** The inspectors who can be named as having held a visit. */
export const listInspectors = query({
  action: "inspector.list",
  path: "/inspectors",
  summary: "Inspectors by name",
  sample: plainSample({}),
  params: noParams,
  answer: z.array(inspectorAnswer),
  async load({ read }) {
    const names = await getInspectorNames(read);
    return [...names].map(([id, name]) => ({ id, name }));
  },
  shape: (inspectors) => inspectors.toSorted((a, b) => a.name.localeCompare(b.name, "nl")),
});
