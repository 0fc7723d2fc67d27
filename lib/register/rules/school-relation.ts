/** How a school went on as another: a restart (doorstart), or a merger (fusie). */
export const relationKinds = ["restart", "merger"] as const;
export type RelationKind = (typeof relationKinds)[number];
