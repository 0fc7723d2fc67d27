import type { Quarter } from "#lib/calendar/quarter.ts";
import type { PlanningQuarter } from "#lib/figures/rules/planning.ts";
import type { PlannedSchool } from "#lib/planning/reads/planning-answer.ts";
import {
  balanceWith,
  columnName,
  quarterBalance,
  schools as schoolsSaid,
} from "#lib/planning/text/planning.ts";
import { number } from "#lib/text/dates.ts";

/** A column of the board: a quarter, or the schools that are assigned nowhere. */
export type BoardColumn = {
  quarter: Quarter | null;
  name: string;
  /** What it comes to. */
  balance: string;
  /** What it would come to with some schools more; empty where that is no matter. */
  balanceWith(more: number): string;
  isOpen: boolean;
  schools: readonly PlannedSchool[];
};

/** The columns of the board: a quarter that is over stands there as long as schools are assigned to it. */
export function columnsOf(
  nowhere: number,
  quarters: readonly PlanningQuarter[],
  schools: readonly PlannedSchool[],
): BoardColumn[] {
  const byQuarter = Map.groupBy(schools, ({ quarter }) => quarter);
  return [
    {
      quarter: null,
      name: columnName(null),
      balance: nowhere === 0 ? "Alle scholen zijn ingedeeld" : schoolsSaid(nowhere),
      balanceWith: () => "",
      isOpen: true,
      schools: byQuarter.get(null) ?? [],
    },
    ...quarters
      .filter(({ isOpen, assigned }) => isOpen || assigned > 0)
      .map((quarter) => ({
        quarter: quarter.quarter,
        name: columnName(quarter.quarter),
        balance: formatBalance(quarter),
        balanceWith: (more: number) => balanceWith(quarter, more),
        isOpen: quarter.isOpen,
        schools: byQuarter.get(quarter.quarter) ?? [],
      })),
  ];
}

function formatBalance(quarter: PlanningQuarter): string {
  const { target, held, isOpen } = quarter;
  const sum = `plan ${number(target)}, bezocht ${number(held)}: ${quarterBalance(quarter)}`;
  return isOpen ? sum : `${sum}; dit kwartaal is voorbij`;
}
