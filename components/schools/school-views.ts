import { usualColumnsFor } from "#lib/schools/rules/school-columns.ts";
import { groupNames } from "#lib/schools/text.ts";

export type SchoolListParams = Readonly<Record<string, string | undefined>>;

/** The views that everybody has: what is waiting, for who may see it. */
export function builtInViews(withStatus: boolean): readonly { name: string; params: SchoolListParams }[] {
  const all = { name: "Alle scholen", params: {} };
  if (!withStatus) return [all, { name: "Keurmerk geschorst", params: { keurmerk: "suspended" } }];
  return [
    all,
    { name: "Te beoordelen: nog niet afgerond", params: { status: "pending", sort: "lastVisitOn" } },
    { name: groupNames["to-visit"] ?? "", params: { status: "to-visit" } },
    { name: groupNames["outside-plan"] ?? "", params: { status: "outside-plan" } },
  ];
}

/** What of an address makes the view, without the page of it that is open and without what goes without saying. */
export function viewOf(asked: SchoolListParams, withStatus: boolean): SchoolListParams {
  const { after, before, limit, columns, sort, ...filters } = asked;
  const chosen = columns === usualColumnsFor(withStatus).join(",") ? undefined : columns;
  return { ...filters, columns: chosen, sort: sort === "name" ? undefined : sort };
}

export function isSameView(view: SchoolListParams, other: SchoolListParams): boolean {
  return [...new Set([...Object.keys(view), ...Object.keys(other)])].every(
    (name) => (view[name] ?? "") === (other[name] ?? ""),
  );
}
