import { expect, test } from "vitest";
import type { InspectorRecord } from "#lib/inspectors/rules/inspector.ts";
import { obstaclesOf, type PlannedVisitToCheck, type PlanningState } from "./obstacles.ts";

const visit = (values: Partial<PlannedVisitToCheck> = {}): PlannedVisitToCheck => ({
  id: "v1",
  schoolId: "s1",
  kind: "classroom",
  plannedOn: "2018-02-05",
  day: "2018-03-01",
  startsAt: "09:00",
  endsAt: "12:00",
  inspectorIds: ["i"],
  locations: [],
  ...values,
});

const trained: InspectorRecord = {
  events: [
    { event: "recruited", happenedOn: "2017-07-03" },
    { event: "course-completed", happenedOn: "2017-07-03" },
  ],
  replacements: [],
  hasAccount: true,
};

const state = (values: Partial<PlanningState> = {}): PlanningState => ({
  today: "2018-02-06",
  kinship: { entities: [], relations: [] },
  interestsOf: () => [],
  recordOf: () => trained,
  statusOfSchool: () => ({ status: "to-visit", takesPart: true, assignedTo: "2018-Q1" }),
  ...values,
});

const tie = {
  id: "b",
  inspectorId: "i",
  kind: "employment" as const,
  legalEntity: null,
  coolingOffMonths: 24,
  schoolId: "s2",
  startsOn: "2015-01-01",
  endsOn: "2017-01-01",
};
const merged = { entities: [], relations: [{ schoolId: "s1", predecessorId: "s2" }] };

test("a visit that is still as it was planned has nothing in its way", () => {
  expect(obstaclesOf([visit()], state())).toEqual(new Map());
});

test.each<[string, Partial<PlannedVisitToCheck>, Partial<PlanningState>, object[]]>([
  [
    "a tie with a school that merged into it",
    {},
    { interestsOf: () => [tie], kinship: merged },
    [{ kind: "conflict-of-interest", inspectorId: "i" }],
  ],
  ["not a tie with a school that has nothing to do with it", {}, { interestsOf: () => [tie] }, []],
  [
    "an inspector who is replaced that day",
    {},
    { recordOf: () => ({ ...trained, replacements: [{ startsOn: "2018-02-20", endsOn: null }] }) },
    [{ kind: "unassignable", inspectorId: "i", reason: "replaced" }],
  ],
  [
    "a location that closes before the day",
    { locations: [{ id: "l", happenedOn: "2017-07-01", closedOn: "2018-03-01" }] },
    {},
    [{ kind: "location-closed", locationId: "l" }],
  ],
  [
    "not one that closes the day after",
    { locations: [{ id: "l", happenedOn: "2017-07-01", closedOn: "2018-03-02" }] },
    {},
    [],
  ],
  [
    "a school that was moved to another quarter",
    {},
    { statusOfSchool: () => ({ status: "to-visit", takesPart: true, assignedTo: "2018-Q2" }) },
    [{ kind: "other-quarter", assignedTo: "2018-Q2" }],
  ],
  [
    "not a quarter once the school was visited",
    { kind: "reinspection" },
    { statusOfSchool: () => ({ status: "rejected", takesPart: true, assignedTo: null }) },
    [],
  ],
  [
    "a school that left the round",
    {},
    { statusOfSchool: () => ({ status: "to-visit", takesPart: false, assignedTo: "2018-Q1" }) },
    [{ kind: "school-left" }],
  ],
  ["a day that has passed", {}, { today: "2018-03-02" }, [{ kind: "day-passed" }]],
])("what stands in the way: %s", (_what, values, changes, obstacles) => {
  expect(obstaclesOf([visit(values)], state(changes)).get("v1") ?? []).toEqual(obstacles);
});

test("two visits at once are told of both, and only of the inspector who is at both", () => {
  const both = visit({ inspectorIds: ["i", "j"] });
  const other = visit({ id: "v2", schoolId: "s2", startsAt: "11:00", endsAt: "13:00", inspectorIds: ["j"] });
  const next = visit({ id: "v3", schoolId: "s3", startsAt: "13:00", endsAt: "15:00", inspectorIds: ["j"] });
  expect(obstaclesOf([both, other, next], state())).toEqual(
    new Map([
      ["v1", [{ kind: "double-booked", inspectorId: "j", visitId: "v2" }]],
      ["v2", [{ kind: "double-booked", inspectorId: "j", visitId: "v1" }]],
    ]),
  );
});
