import type { Day } from "#lib/calendar/day.ts";
import { type Quarter, quarterEnd, quarterStart } from "#lib/calendar/quarter.ts";
import { sumOf, unvisitedStatuses, visitedStatuses } from "#lib/status/rules/status.ts";
import {
  type Behind,
  nothingBehind,
  type PerQuarter,
  type PlanCounts,
  type ProgressCounts,
} from "./progress-counts.ts";

/** A closing sum: two sides counted from different facts, and what lies behind a difference: never nothing. */
export type Check = {
  name: CheckName;
  /** Of a sum that is made for each quarter. */
  quarter?: Quarter;
  left: number;
  right: number;
  holds: boolean;
  /** Their numbers. */
  schools: string[];
  /** The version of the plan, where it is a cause: it asked for something else than there was when it was adopted. */
  plan?: { adoptedOn: Day; entry: number };
};

export const checkNames = [
  "statuses-visited",
  "visited-population",
  "plan-targets",
  "quarter-assigned",
] as const;
export type CheckName = (typeof checkNames)[number];

/** Quarters of a plan that had not ended on the day it was adopted: the ones it still speaks of. */
export function openQuarters(plan: {
  adoptedOn: Day;
  targets: Readonly<Record<Quarter, unknown>>;
}): Quarter[] {
  return Object.keys(plan.targets)
    .filter((quarter) => quarterEnd(quarter) >= plan.adoptedOn)
    .sort();
}

/** The first day that the plan speaks of, or null when all its quarters had ended on the day of adoption. */
export function planStart(plan: { adoptedOn: Day; targets: Readonly<Record<Quarter, unknown>> }): Day | null {
  const [first] = openQuarters(plan);
  return first === undefined ? null : quarterStart(first);
}

/** Schools that a plan asks for in the quarters that it still speaks of. */
export function openTarget(plan: { adoptedOn: Day; targets: PerQuarter }): number {
  return openQuarters(plan).reduce((sum, quarter) => sum + (plan.targets[quarter] ?? 0), 0);
}

/**
 * The closing sums. A sum that fails never hides a figure or refuses a fact; it stands beside the figures and
 * names what lies behind it. The plan's sum exists only where a plan is in force.
 */
export function closingSums(counts: ProgressCounts): Check[] {
  const statuses = sumOf(counts.byStatus, visitedStatuses);
  const checks = [
    check("statuses-visited", statuses, counts.visitedSchools, counts.differing.statuses),
    check(
      "visited-population",
      counts.visitedSchools + sumOf(counts.byStatus, unvisitedStatuses),
      counts.entered - counts.leftUnvisited,
      counts.differing.population,
    ),
  ];
  if (counts.plan)
    checks.push(planSum(counts.plan, counts.differing.plan), ...quarterSums(counts.plan, counts));
  return checks;
}

/** Once schools are assigned to quarters: those to come and the first visits that were held are the quarter's target. */
function quarterSums(plan: PlanCounts, { assigned, firstVisits, differing }: ProgressCounts): Check[] {
  const filled = Object.keys(assigned);
  if (filled.length === 0) return [];
  return [...new Set([...openQuarters(plan), ...filled])].sort().map((quarter) => {
    const left = (assigned[quarter] ?? 0) + (firstVisits[quarter] ?? 0);
    const behind = differing.assigned[quarter] ?? nothingBehind;
    return {
      ...checkBesidePlan("quarter-assigned", left, plan.targets[quarter] ?? 0, behind, plan),
      quarter,
    };
  });
}

function planSum(plan: PlanCounts, behind: Behind): Check {
  const left = plan.toVisitOnAdoption + plan.firstVisitsBeforeAdoption;
  return checkBesidePlan("plan-targets", left, openTarget(plan), behind, plan);
}

function checkBesidePlan(
  name: CheckName,
  left: number,
  right: number,
  { schools, isPlan }: Behind,
  { adoptedOn, entry }: PlanCounts,
): Check {
  const sum = check(name, left, right, schools);
  return isPlan && !sum.holds ? { ...sum, plan: { adoptedOn, entry } } : sum;
}

function check(name: CheckName, left: number, right: number, schools: readonly string[]): Check {
  const holds = left === right;
  return { name, left, right, holds, schools: holds ? [] : [...schools].sort() };
}
