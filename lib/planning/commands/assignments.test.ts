import { expect, test } from "vitest";
import { verifyJournal } from "#db/journal/verify.ts";
import { readPlanning } from "#lib/planning/reads/planning.ts";
import { recordVisit } from "#lib/procedure/commands/visits.ts";
import { enrolSchool, leaveRound, registerSchool } from "#lib/register/commands/register.ts";
import { readSchool } from "#lib/schools/reads/school.ts";
import { listJournal } from "#lib/server/journal-book.ts";
import { runDescribed } from "#lib/testing/answers.ts";
import { inSmallWorld, type SmallWorld } from "#lib/testing/small-world.ts";
import { expectRefusal, lastEntry } from "#lib/testing/traces.ts";
import { assignQuarter } from "./assignments.ts";
import { adoptPlan } from "./planning.ts";

type PlanningWorld = SmallWorld & {
  assign(schools: string[], quarter: string | null): ReturnType<typeof assignQuarter.run>;
  planning(asked?: object, at?: string): ReturnType<typeof readPlanning.run>;
  /** The quarters that do not close, with the schools behind each. */
  open(at?: string): Promise<[quarter: string | undefined, left: number, right: number, schools: string[]][]>;
};

/** Besides the school that was visited three that are to be visited, and a plan of three: two and one. */
async function inPlanningWorld(work: (world: PlanningWorld) => Promise<void>): Promise<void> {
  await inSmallWorld(async (world) => {
    const { by, people, database } = world;
    for (const number of ["B-2", "B-3", "B-4"]) {
      const school = { number, name: `Taalhuis ${number}`, place: "Ede", province: "Gelderland" };
      await registerSchool.run(by(people.reviewer), { ...school, registeredOn: "2017-01-02" });
      await enrolSchool.run(by(people.reviewer), { school: number, enteredOn: "2017-07-01" });
    }
    const targets = { "2018-Q1": 2, "2018-Q2": 1 };
    await adoptPlan.run(by(people.coordinator), { round: "r1", adoptedOn: "2018-01-12", targets });
    const context = by(people.coordinator);
    const planning = (asked = {}, at?: string) =>
      readPlanning.run({ ...by(people.coordinator, at), read: database.read }, asked);
    await work({
      ...world,
      assign: (schools, quarter) => runDescribed(assignQuarter, context, { schools, quarter }),
      planning,
      open: async (at) =>
        (await planning({}, at)).checks
          .filter(({ name, holds }) => name === "quarter-assigned" && !holds)
          .map(({ quarter, left, right, schools }) => [quarter, left, right, schools]),
    });
  });
}

test("schools are assigned in one entry, and the planning closes; unassigned ones are said", async () => {
  await inPlanningWorld(async ({ assign, planning, open, database, by, people }) => {
    expect((await planning()).nowhere).toBe(3);
    expect(await open()).toEqual([]);
    const { moved } = await assign(["B-2", "B-3"], "2018-Q1");
    expect(moved).toMatchObject([{ from: null, schools: [{}, {}].map(() => expect.any(String)) }]);
    expect((await lastEntry(database.read)).written).toEqual(["assignment", "assignment"]);
    expect(await open()).toEqual([["2018-Q2", 0, 1, ["B-4"]]]);
    await assign(["B-4"], "2018-Q2");
    expect(await open()).toEqual([]);
    expect(await planning()).toMatchObject({
      nowhere: 0,
      outside: { pending: 0, noLessons: 0, reinspectionDue: 0 },
      schools: [
        { number: "B-2", quarter: "2018-Q1" },
        { number: "B-3", quarter: "2018-Q1" },
        { number: "B-4", quarter: "2018-Q2" },
      ],
    });
    const { lines } = await listJournal.run({ ...by(people.coordinator), read: database.read }, { limit: 2 });
    expect(lines.map(({ sentence }) => sentence)).toEqual([
      "Taalhuis B-4 ingedeeld in het 2e kwartaal 2018.",
      "2 scholen, waaronder Taalhuis B-2, ingedeeld in het 1e kwartaal 2018.",
    ]);
    expect((await verifyJournal(database.read)).wrong).toBeNull();
  });
});

test("a school that is moved opens both quarters and is named; moved back they close, and all stays to be seen", async () => {
  await inPlanningWorld(async ({ assign, open, database }) => {
    await assign(["B-2", "B-3"], "2018-Q1");
    await assign(["B-4"], "2018-Q2");
    const { moved } = await assign(["B-3"], "2018-Q2");
    expect(moved).toMatchObject([{ from: "2018-Q1" }]);
    expect(await open()).toEqual([
      ["2018-Q1", 1, 2, ["B-3"]],
      ["2018-Q2", 2, 1, ["B-3"]],
    ]);
    expect(await lastEntry(database.read)).toMatchObject({ written: ["assignment"], closed: ["assignment"] });
    await assign(["B-3"], null);
    expect(await open()).toEqual([["2018-Q1", 1, 2, ["B-3"]]]);
    await assign(["B-3"], "2018-Q1");
    expect(await open()).toEqual([]);
    expect((await verifyJournal(database.read)).wrong).toBeNull();
  });
});

test("a visit held takes the place of the assignment; in another quarter than planned it is named", async () => {
  await inPlanningWorld(async ({ assign, open, planning, by, people }) => {
    await assign(["B-2", "B-3"], "2018-Q1");
    await assign(["B-4"], "2018-Q2");
    const visit = { heldOn: "2018-02-02", kind: "classroom" };
    await recordVisit.run(by(people.coordinator), { ...visit, school: "B-2" });
    expect(await open()).toEqual([]);
    expect((await planning()).quarters.find(({ quarter }) => quarter === "2018-Q1")).toEqual({
      quarter: "2018-Q1",
      target: 2,
      held: 1,
      assigned: 1,
      remaining: 1,
      withoutDay: 1,
      isOpen: true,
    });
    await recordVisit.run(by(people.coordinator), { ...visit, school: "B-4" });
    expect(await open()).toEqual([
      ["2018-Q1", 3, 2, ["B-4"]],
      ["2018-Q2", 0, 1, ["B-4"]],
    ]);
  });
});

test("a later plan stands above the earlier, which stays; today's has to come to what is still to be planned", async () => {
  await inPlanningWorld(async ({ planning, by, people }) => {
    expect((await planning()).toPlan).toBe(3);
    const targets = { "2018-Q1": 1, "2018-Q2": 2 };
    await adoptPlan.run(by(people.coordinator), { round: "r1", adoptedOn: "2018-02-05", targets });
    expect((await planning()).versions).toMatchObject([
      { adoptedOn: "2018-02-05", targets },
      { adoptedOn: "2018-01-12", targets: { "2018-Q1": 2, "2018-Q2": 1 } },
    ]);
    const visit = { school: "B-2", heldOn: "2018-02-02", kind: "classroom" };
    await recordVisit.run(by(people.coordinator), visit);
    expect((await planning()).toPlan).toBe(3);
  });
});

test("a school that leaves opens its quarter", async () => {
  await inPlanningWorld(async ({ assign, open, by, people }) => {
    await assign(["B-2", "B-3"], "2018-Q1");
    await assign(["B-4"], "2018-Q2");
    await leaveRound.run(by(people.reviewer), { school: "B-4", leftOn: "2018-02-01" });
    expect(await open()).toEqual([["2018-Q2", 0, 1, ["B-4"]]]);
  });
});

test("the planning is searched by name, place and province; its figures stay those of the whole", async () => {
  await inPlanningWorld(async ({ planning }) => {
    const numbers = async (asked: object) => (await planning(asked)).schools.map(({ number }) => number);
    expect(await numbers({ q: "b 3 ede" })).toEqual(["B-3"]);
    expect(await numbers({ province: "Utrecht" })).toEqual([]);
    expect((await planning({ province: "Utrecht" })).nowhere).toBe(3);
  });
});

test.each<[string, object, object]>([
  ["no school", { schools: [], quarter: "2018-Q1" }, { kind: "invalid" }],
  ["a word for a quarter", { schools: ["B-2"], quarter: "voorjaar" }, { kind: "invalid" }],
  ["a quarter that is over", { schools: ["B-2"], quarter: "2017-Q4" }, { kind: "invalid" }],
  ["a quarter outside the round", { schools: ["B-2"], quarter: "2019-Q1" }, { kind: "invalid" }],
  ["a school that does not exist", { schools: ["B-2", "B-9"], quarter: "2018-Q1" }, { kind: "not-found" }],
  ["a school that was visited", { schools: ["B-2", "B-1"], quarter: "2018-Q1" }, { kind: "conflict" }],
  ["a school that already is nowhere", { schools: ["B-2"], quarter: null }, { kind: "conflict" }],
])("%s is refused, and nothing is written", async (_what, input, problem) => {
  await inPlanningWorld(async ({ by, people, database }) => {
    await expectRefusal(database.read, () => assignQuarter.run(by(people.coordinator), input), problem);
  });
});

test("who does not plan is refused", async () => {
  await inPlanningWorld(async ({ by, people, database }) => {
    for (const person of [people.inspector, people.reviewer, people.ministry])
      await expectRefusal(
        database.read,
        () => assignQuarter.run(by(person), { schools: ["B-2"], quarter: "2018-Q1" }),
        { kind: "forbidden" },
      );
  });
});

test("who was assigned after the plan was adopted is named where a quarter has too many", async () => {
  await inPlanningWorld(async ({ assign, open, by, people }) => {
    await assign(["B-2", "B-3"], "2018-Q1");
    await assign(["B-4"], "2018-Q2");
    const adoption = { round: "r1", adoptedOn: "2018-02-05", targets: { "2018-Q1": 2, "2018-Q2": 1 } };
    await adoptPlan.run(by(people.coordinator), adoption);
    const school = { number: "B-5", name: "Laat", place: "Ede", province: "Gelderland" };
    const context = by(people.reviewer, "2018-02-06T12:00:00Z");
    await registerSchool.run(context, { ...school, registeredOn: "2017-01-02" });
    await enrolSchool.run(context, { school: "B-5", enteredOn: "2018-02-06" });
    const later = by(people.coordinator, "2018-02-06T12:00:00Z");
    await assignQuarter.run(later, { schools: ["B-5"], quarter: "2018-Q1" });
    expect(await open("2018-02-06T12:00:00Z")).toEqual([["2018-Q1", 3, 2, ["B-5"]]]);
  });
});

test("the dossier of a school tells where it was planned and moved, to who reads the planning", async () => {
  await inPlanningWorld(async ({ assign, by, people, database }) => {
    await assign(["B-2"], "2018-Q1");
    await assign(["B-2"], "2018-Q2");
    const assignmentsSeenBy = async (role: "inspector" | "reviewer") => {
      const { tidk } = await readSchool.run({ ...by(people[role]), read: database.read }, { id: "B-2" });
      return tidk?.timeline.filter(({ row }) => row.fact.type === "assignment");
    };
    expect(await assignmentsSeenBy("inspector")).toMatchObject([
      {
        row: { happenedOn: "2018-02-05", fact: { quarter: "2018-Q2" } },
        earlier: [{ row: { fact: { quarter: "2018-Q1" } } }],
      },
    ]);
    expect(await assignmentsSeenBy("reviewer")).toEqual([]);
  });
});
