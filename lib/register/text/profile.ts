import type { ProfileColumn } from "#lib/register/rules/profile-columns.ts";
import { number } from "#lib/text/dates.ts";

/** "Ongeveer 1.200": what is known of a school in one column of the register. */
export function describeProfileValue(column: ProfileColumn, value: string | number | null): string {
  if (value === null) return "Niet bekend";
  if (typeof value === "string") return value;
  return column.type === "amount" && column.isEstimate ? `Ongeveer ${number(value)}` : number(value);
}
