import { noParams } from "#lib/inputs/as-of.ts";
import { getInspectorNames } from "./inspector-names.ts";
import { query } from "./query.ts";

/** The inspectors who can be named as having held a visit. */
export const listInspectors = query({
  action: "inspector.list",
  path: "/inspectors",
  summary: "Inspectors by name",
  params: noParams,
  async load({ read }) {
    const names = await getInspectorNames(read);
    return [...names].map(([id, name]) => ({ id, name }));
  },
  shape: (inspectors) => inspectors.toSorted((a, b) => a.name.localeCompare(b.name, "nl")),
});
