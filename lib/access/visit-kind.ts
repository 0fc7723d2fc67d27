/** `classroom`: inspectiebezoek with lessons; `reinspection`: herinspectie; `no-lessons`: schoolbezoek without TidK. */
export const visitKinds = ["classroom", "reinspection", "no-lessons"] as const;

export type VisitKind = (typeof visitKinds)[number];

/** Whether lessons were inspected: only such a visit can carry a verdict. */
export function isInspection(kind: VisitKind): boolean {
  return kind !== "no-lessons";
}
