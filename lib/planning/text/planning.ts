import type { Quarter } from "#lib/calendar/quarter.ts";
import type { Check } from "#lib/figures/rules/closing-sums.ts";
import type { PlanningQuarter } from "#lib/figures/rules/planning.ts";
import { number, quarterName } from "#lib/text/dates.ts";

/** `1 school`, `12 scholen` */
export function schools(count: number): string {
  return count === 1 ? "1 school" : `${number(count)} scholen`;
}

/** What the planning comes to, as its headline. */
export function planningHeadline({
  plan,
  nowhere,
  checks,
}: {
  plan: object | null;
  nowhere: number;
  checks: readonly Check[];
}): string {
  if (!plan) return "Er is nog geen plan vastgesteld";
  if (nowhere > 0) return `Nog ${schools(nowhere)} in te delen`;
  const isClosed = checks.every(({ name, holds }) => name !== "quarter-assigned" || holds);
  return isClosed
    ? "Alle scholen zijn ingedeeld, en elk kwartaal klopt met het plan"
    : "Alle scholen zijn ingedeeld, maar niet elk kwartaal klopt met het plan";
}

/** What a quarter comes to beside its target: `klopt`, `2 te weinig` or `1 te veel`. */
export function quarterBalance({
  target,
  held,
  assigned,
}: Pick<PlanningQuarter, "target" | "held" | "assigned">): string {
  const over = held + assigned - target;
  if (over === 0) return "klopt";
  return over < 0 ? `${number(-over)} te weinig` : `${number(over)} te veel`;
}

/** The name of a column of the board. */
export function columnName(quarter: Quarter | null): string {
  return quarter === null ? "Nog in te delen" : quarterName(quarter);
}

/** What a quarter would come to with some schools more: `dan 57 van 56: 1 te veel`. */
export function balanceWith(quarter: PlanningQuarter, more: number): string {
  const { target, held, assigned } = quarter;
  const then = { target, held, assigned: assigned + more };
  return `dan ${number(held + then.assigned)} van ${number(target)}: ${quarterBalance(then)}`;
}

/** What was done, after a move. */
export function describeMove(count: number, quarter: Quarter | null): string {
  const moved = count === 1 ? "1 school is" : `${number(count)} scholen zijn`;
  return quarter === null
    ? `${moved} uit de planning gehaald.`
    : `${moved} ingedeeld in het ${quarterName(quarter)}.`;
}
