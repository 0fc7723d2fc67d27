import { expect, test } from "vitest";
import { assignQuarter } from "#lib/planning/commands/assignments.ts";
import { adoptPlan } from "#lib/planning/commands/planning.ts";
import { giveVerdict } from "#lib/procedure/commands/verdicts.ts";
import { recordVisit } from "#lib/procedure/commands/visits.ts";
import { recordKeurmerk } from "#lib/register/commands/keurmerk.ts";
import { leaveRound } from "#lib/register/commands/register.ts";
import { inPlanningWorld, type PlanningWorld } from "#lib/testing/planning-world.ts";
import { scheduleVisit } from "#lib/visits/commands/planned-visits.ts";
import { readPlanning } from "./planning.ts";

const later = "2018-03-05T12:00:00Z";

type Board = PlanningWorld & {
  planning(asked?: object, at?: string): ReturnType<typeof readPlanning.run>;
  schedule(school: string, input?: object): Promise<unknown>;
  hold(school: string, input?: object): Promise<unknown>;
};

async function onBoard(work: (board: Board) => Promise<void>): Promise<void> {
  await inPlanningWorld(async (world) => {
    const { by, people, database } = world;
    const coordinator = by(people.coordinator);
    await work({
      ...world,
      planning: (asked = {}, at?: string) =>
        readPlanning.run({ ...by(people.coordinator, at), read: database.read }, asked),
      schedule: (school, input) =>
        scheduleVisit.run(coordinator, {
          school,
          day: "2018-03-01",
          startsAt: "9:30",
          endsAt: "12:30",
          inspector: people.inspector.inspectorId,
          ...input,
        }),
      hold: (school, input) =>
        recordVisit.run(coordinator, { school, heldOn: "2018-02-05", kind: "classroom", ...input }),
    });
  });
}

test("a school shows the visit that is planned, with both inspectors, until that is held", async () => {
  await onBoard(async ({ planning, schedule, hold, otherInspector }) => {
    await schedule("B-2", { secondInspector: otherInspector.inspectorId });
    const { schools, visits, inspectors } = await planning();
    expect(schools.map(({ number, visit }) => [number, visit])).toEqual([
      [
        "B-2",
        { day: "2018-03-01", startsAt: "09:30", inspectors: ["inspector", "other"], isInQuarter: true },
      ],
      ["B-3", null],
      ["B-4", null],
    ]);
    expect(visits).toMatchObject([{ school: "School B-2", kind: "classroom", day: "2018-03-01" }]);
    expect(inspectors.map(({ name }) => name)).toEqual(["inspector", "other"]);
    await hold("B-2");
    expect((await planning()).visits).toEqual([]);
  });
});

test("a visit whose school was moved since lies outside its quarter", async () => {
  await onBoard(async ({ planning, schedule, by, people }) => {
    await schedule("B-2");
    await assignQuarter.run(by(people.coordinator), { schools: ["B-2"], quarter: "2018-Q2" });
    const { schools } = await planning({ day: "with" });
    expect(schools).toMatchObject([{ quarter: "2018-Q2", visit: { isInQuarter: false } }]);
  });
});

test("a visit to a school that left stays to be seen, because somebody has to call it off", async () => {
  await onBoard(async ({ planning, schedule, by, people }) => {
    await schedule("B-2");
    await leaveRound.run(by(people.reviewer), { school: "B-2", leftOn: "2018-02-05" });
    expect((await planning()).visits).toMatchObject([{ school: "School B-2" }]);
  });
});

test("per quarter and year: what remains of the target, and who has no day yet", async () => {
  await onBoard(async ({ planning, schedule, hold, by, people }) => {
    const adoption = { round: "r1", adoptedOn: "2018-01-12", targets: { "2018-Q1": 2, "2018-Q2": 1 } };
    await adoptPlan.run(by(people.coordinator), adoption);
    await assignQuarter.run(by(people.coordinator), { schools: ["B-4"], quarter: "2018-Q2" });
    await schedule("B-2");
    const figures = async () => {
      const { quarters, years } = await planning();
      return [...quarters.slice(2, 4), ...years].map((period) => [
        period.assigned,
        period.remaining,
        period.withoutDay,
      ]);
    };
    expect(await figures()).toEqual([
      [2, 2, 1],
      [1, 1, 1],
      [3, 3, 2],
    ]);
    await hold("B-2");
    expect(await figures()).toEqual([
      [1, 1, 1],
      [1, 1, 1],
      [2, 2, 2],
    ]);
  });
});

test.each<[string, object, string[]]>([
  ["a quarter", { quarter: "2018-Q1" }, ["B-2", "B-3"]],
  ["no quarter", { quarter: "none" }, ["B-4"]],
  ["with a day", { day: "with" }, ["B-2", "B-3"]],
  ["without a day", { day: "without" }, ["B-4"]],
  ["the last name first", { sort: "-school" }, ["B-4", "B-3", "B-2"]],
  ["the first day first", { sort: "day" }, ["B-3", "B-2", "B-4"]],
  ["the last day first", { sort: "-day" }, ["B-2", "B-3", "B-4"]],
])("schools are asked for by %s", async (_what, asked, numbers) => {
  await onBoard(async ({ planning, schedule, by, people }) => {
    await assignQuarter.run(by(people.coordinator), { schools: ["B-4"], quarter: null });
    await schedule("B-2", { day: "2018-03-08" });
    await schedule("B-3");
    const { schools } = await planning(asked);
    expect(schools.map(({ number }) => number)).toEqual(numbers);
  });
});

test("schools and visits are asked for by inspector, and visits by the name of the school", async () => {
  await onBoard(async ({ planning, schedule, people, otherInspector }) => {
    await schedule("B-2");
    await schedule("B-3", { inspector: otherInspector.inspectorId });
    const planned = await planning({ inspector: people.inspector.inspectorId });
    expect(planned.schools.map(({ number }) => number)).toEqual(["B-2"]);
    expect(planned.visits.map(({ school }) => school)).toEqual(["School B-2"]);
    expect(planned.inspectors).toHaveLength(2);
    expect((await planning({ q: "b-3" })).visits.map(({ school }) => school)).toEqual(["School B-3"]);
    expect(await planning({ province: "Utrecht" })).toMatchObject({ schools: [], visits: [], nowhere: 0 });
  });
});

test("what lies outside the plan is listed by reason, as many schools as are counted, with the day that is planned", async () => {
  await onBoard(async ({ planning, schedule, hold, by, people }) => {
    const coordinator = by(people.coordinator);
    await hold("B-2");
    await hold("B-3");
    const visit = { school: "B-4", heldOn: "2018-02-05", kind: "no-lessons" };
    await recordVisit.run(by(people.reviewer), visit);
    await giveVerdict.run(coordinator, {
      school: "B-3",
      decidedOn: "2018-02-05",
      verdict: "rejected",
      motivation: "Onvoldoende",
    });
    await schedule("B-3", { kind: "reinspection" });
    await schedule("B-4");
    const { outside, outsideSchools } = await planning();
    expect(outside).toEqual({ pending: 1, noLessons: 1, reinspectionDue: 1 });
    expect(outsideSchools).toMatchObject({
      pending: [{ number: "B-2", plannedOn: null }],
      noLessons: [{ number: "B-4", plannedOn: "2018-03-01" }],
      reinspectionDue: [{ number: "B-3", plannedOn: "2018-03-01" }],
    });
    const loss = { id: "B-3", event: "withdrawn", effectiveOn: "2018-03-01", ground: "Oordeel" };
    await recordKeurmerk.run(by(people.reviewer, later), loss);
    expect(await planning({}, later)).toMatchObject({
      outside: { reinspectionDue: 0 },
      outsideSchools: { reinspectionDue: [] },
    });
  });
});

test.each([
  ["a quarter that is none", { quarter: "voorjaar" }],
  ["a day that is a date", { day: "2018-03-01" }],
  ["an unknown order", { sort: "place" }],
])("%s is refused", async (_what, asked) => {
  await onBoard(async ({ planning }) => {
    await expect(planning(asked)).rejects.toMatchObject({ kind: "invalid" });
  });
});
