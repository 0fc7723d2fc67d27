import type { Day } from "./day.ts";
export const regions = ["noord", "midden", "zuid"] as const;

export type Region = (typeof regions)[number];

export type SchoolHoliday = { name: string; regions: readonly Region[]; from: Day; through: Day };
