import type { Day } from "#lib/calendar/day.ts";
import type { Quarter } from "#lib/calendar/quarter.ts";
import { inspectorRecordsParams } from "#lib/inspectors/inputs/inspector-records.ts";
import { type UnassignableReason, unassignableOn } from "#lib/inspectors/rules/inspector.ts";
import { query } from "#lib/operation/query.ts";
import { roundSample } from "#lib/operation/sample.ts";
import { type QuarterWork, workByQuarter } from "#lib/workload/rules/inspector-work.ts";
import { getInspectorFacts, type InspectorFacts, interestsInForce } from "./inspector-facts.ts";

export type Replacement = { id: string; replacedBy: string | null; startsOn: Day; endsOn: Day | null };

export type InspectorRow = {
  id: string;
  name: string;
  recruitedOn: Day | null;
  trainedOn: Day | null;
  leftOn: Day | null;
  /** Of the terugkomdagen at which the inspector was expected, how many were attended. */
  attended: number;
  expected: number;
  home: string | null;
  /** Why no visit can be given today; empty when it can. */
  reasons: UnassignableReason[];
  /** Interests that count today, and of how many a second person is asked whether they were a mistake. */
  interests: number;
  openRemovals: number;
  /** One for each of the quarters. */
  work: QuarterWork[];
  /** The replacement that runs today. */
  replacement: Replacement | null;
};

export type ExchangeDay = {
  id: string;
  happenedOn: Day;
  attendance: { inspectorId: string; attended: boolean }[];
};

export type InspectorRecords = {
  on: Day;
  /** The round whose work is counted; null before the first. */
  round: string | null;
  quarters: Quarter[];
  inspectors: InspectorRow[];
  /** The latest first. */
  exchangeDays: ExchangeDay[];
};

/** Every inspector with training, attendance, independence and work, by name; who has left comes last. */
export const listInspectorRecords = query({
  action: "inspector.list-records",
  path: "/inspector-records",
  summary:
    "Inspectors with their training, attendance, interests and work per quarter, and who can do no visits",
  sample: roundSample,
  params: inspectorRecordsParams,
  load: async (context, { round }) => await getInspectorFacts(context, round),
  shape(facts): InspectorRecords {
    const rows = [...facts.names.keys()].map((id) => rowOf(facts, id));
    return {
      on: facts.on,
      round: facts.round?.code ?? null,
      quarters: facts.quarters,
      inspectors: rows.toSorted(
        (a, b) => Number(hasLeft(a)) - Number(hasLeft(b)) || a.name.localeCompare(b.name, "nl"),
      ),
      exchangeDays: facts.days.toReversed().map(({ id, happenedOn }) => ({
        id,
        happenedOn,
        attendance: facts.attendance
          .filter((row) => row.exchangeDayId === id)
          .map(({ inspectorId, attended }) => ({ inspectorId, attended: attended === 1 })),
      })),
    };
  },
});

function hasLeft({ reasons }: InspectorRow): boolean {
  return reasons.includes("left");
}

function rowOf(facts: InspectorFacts, id: string): InspectorRow {
  const { on, names, quarters } = facts;
  const own = <Row extends { inspectorId: string }>(rows: readonly Row[]) =>
    rows.filter(({ inspectorId }) => inspectorId === id);
  const record = facts.records(id);
  const dayOfEvent = (event: string) =>
    record.events.find((known) => known.event === event)?.happenedOn ?? null;
  const attendance = own(facts.attendance);
  const replacement = own(facts.replacements).find(
    ({ startsOn, endsOn }) => startsOn <= on && (endsOn === null || endsOn >= on),
  );
  return {
    id,
    name: names.get(id) ?? "",
    recruitedOn: dayOfEvent("recruited"),
    trainedOn: dayOfEvent("course-completed"),
    leftOn: dayOfEvent("left"),
    attended: attendance.filter(({ attended }) => attended === 1).length,
    expected: attendance.length,
    home: own(facts.homes)[0]?.province ?? null,
    reasons: unassignableOn(record, on),
    interests: own(interestsInForce(facts)).length,
    openRemovals: own(facts.removals).length,
    work: workByQuarter(own(facts.work), quarters),
    replacement: replacement ? replacementOf(facts, replacement) : null,
  };
}

/** A replacement with the name of who takes over. */
export function replacementOf(
  { names }: InspectorFacts,
  { id, replacedById, startsOn, endsOn }: InspectorFacts["replacements"][number],
): Replacement {
  return { id, replacedBy: replacedById && (names.get(replacedById) ?? null), startsOn, endsOn };
}
