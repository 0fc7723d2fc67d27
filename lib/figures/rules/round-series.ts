import type { Day } from "#lib/calendar/day.ts";
import { type Quarter, quarterOf } from "#lib/calendar/quarter.ts";
import {
  type AssignmentEnd,
  changeDays,
  hasBy,
  hasLeftBy,
  isAssignmentOpen,
  keurmerkLostBy,
  type SchoolFacts,
  statusBy,
} from "#lib/status/rules/school-facts.ts";
import { byStatusOf, statuses, statusTraits } from "#lib/status/rules/status.ts";
import type { ProgressCounts } from "./progress-counts.ts";

/** The counts of a day that follow from the facts of schools; the plan is a fact of the round. */
export type DayCounts = Omit<ProgressCounts, "plan" | "differing">;

/** What is counted for each day; `judged` are the schools with a verdict. */
const columns = [
  ...statuses,
  "rejectedKeurmerkLost",
  "entered",
  "leftUnvisited",
  "visitedSchools",
  "judged",
] as const;
type Column = (typeof columns)[number];

/**
 * A round as known at one journal position, as a step function over days: on `days[n]` and after it, until the next,
 * the counts are `counts[column][n]`. Facts never change, so neither does a series: any day is looked up in it.
 */
export type RoundSeries = {
  days: readonly Day[];
  counts: Readonly<Record<Column, Int32Array>>;
  /** For each quarter, what ends each of its assignments. */
  assignments: ReadonlyMap<Quarter, readonly AssignmentEnd[]>;
};

/** Folds what is known of each school into the time series of their round. */
export function seriesOf(schools: Iterable<SchoolFacts>): RoundSeries {
  const changes = new Map<Day, number[]>();
  const assignments = new Map<Quarter, AssignmentEnd[]>();
  for (const school of schools) {
    if (school.assignedTo !== null) {
      const { visitedOn, membership } = school;
      const ends = assignments.get(school.assignedTo) ?? [];
      assignments.set(school.assignedTo, ends);
      ends.push({ visitedOn, membership });
    }
    let before = 0;
    for (const day of changeDays(school)) {
      const marks = marksOn(school, day);
      if (marks === before) continue;
      const change = changes.get(day) ?? new Array<number>(columns.length).fill(0);
      changes.set(day, change);
      for (let at = 0; at < columns.length; at++)
        change[at] = (change[at] ?? 0) + ((marks >> at) & 1) - ((before >> at) & 1);
      before = marks;
    }
  }
  const days = [...changes.keys()].sort();
  return { days, counts: cumulative(days, changes), assignments };
}

function cumulative(days: readonly Day[], changes: Map<Day, number[]>): Record<Column, Int32Array> {
  const counts = {} as Record<Column, Int32Array>;
  columns.forEach((column, at) => {
    let sum = 0;
    counts[column] = Int32Array.from(days, (day) => {
      sum += changes.get(day)?.[at] ?? 0;
      return sum;
    });
  });
  return counts;
}

const bits = Object.fromEntries(columns.map((column, at) => [column, 1 << at])) as Record<Column, number>;

/**
 * The columns in which a school counts on a day, as bits. Each is decided by the facts that its count is named after:
 * statuses by the rules of status, visited by visits alone, entered by enrolments, so that the closing sums compare
 * independent counts.
 */
function marksOn(school: SchoolFacts, on: Day): number {
  let marks = 0;
  const visited = hasBy(school.visitedOn, on);
  if (visited) marks |= bits.visitedSchools;
  if (school.verdicts[0] && school.verdicts[0].on <= on) marks |= bits.judged;
  if (!hasBy(school.enteredOn, on)) return marks;
  marks |= bits.entered;
  const status = statusBy(school, on);
  const leftUnvisited = hasLeftBy(school, on) && !statusTraits[status].isVisited;
  marks |= leftUnvisited ? bits.leftUnvisited : bits[status];
  if (status === "rejected" && keurmerkLostBy(school, on)) marks |= bits.rejectedKeurmerkLost;
  return marks;
}

/** What a column counts by the end of a day. */
export function countOn(series: RoundSeries, column: Column, on: Day): number {
  return series.counts[column][indexOn(series.days, on)] ?? 0;
}

export function countsOn(series: RoundSeries, on: Day): DayCounts {
  const at = indexOn(series.days, on);
  const count = (column: Column) => series.counts[column][at] ?? 0;
  return {
    byStatus: byStatusOf(count),
    rejectedKeurmerkLost: count("rejectedKeurmerkLost"),
    entered: count("entered"),
    leftUnvisited: count("leftUnvisited"),
    firstVisits: perQuarter(series, "visitedSchools", at),
    visitedSchools: count("visitedSchools"),
    firstVerdicts: perQuarter(series, "judged", at),
    assigned: assignedOn(series, on),
  };
}

function assignedOn({ assignments }: RoundSeries, on: Day): Record<Quarter, number> {
  const openIn = (ends: readonly AssignmentEnd[]) => ends.filter((end) => isAssignmentOpen(end, on)).length;
  return Object.fromEntries([...assignments].map(([quarter, ends]) => [quarter, openIn(ends)]));
}

/** What came to a column in each quarter, through the day at an index. */
function perQuarter({ days, counts }: RoundSeries, column: Column, through: number): Record<Quarter, number> {
  const result: Record<Quarter, number> = {};
  let before = 0;
  for (let at = 0; at <= through; at++) {
    const count = counts[column][at] ?? 0;
    if (count === before) continue;
    const quarter = quarterOf(days[at] ?? "");
    result[quarter] = (result[quarter] ?? 0) + count - before;
    before = count;
  }
  return result;
}

/** The index of the last day of change on or before a day; -1 before the first. */
function indexOn(days: readonly Day[], on: Day): number {
  let low = 0;
  let high = days.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((days[middle] ?? "") <= on) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
