import { isNull } from "drizzle-orm";
import { expect, test } from "vitest";
import { plannedVisit } from "#db/schema/planned-visits.ts";
import { assignment } from "#db/schema/planning.ts";
import type { Actor } from "#lib/access/actor.ts";
import { declareInterest } from "#lib/inspectors/commands/interests.ts";
import { assignQuarter } from "#lib/planning/commands/assignments.ts";
import { inPlanningWorld, type PlanningWorld } from "#lib/testing/planning-world.ts";
import { noon } from "#lib/testing/small-world.ts";
import { ImportRefused, importFiles, runImport } from "./run-import.ts";

const header = "school;kwartaal;dag;van;tot;inspecteur;tweede inspecteur";
const text = (...rows: string[]) => [header, ...rows].join("\r\n");

function load({ database, people }: PlanningWorld, ...rows: string[]) {
  const context = { database, actor: people.coordinator as Actor, now: new Date(noon) };
  return importFiles(context, {
    files: [{ name: "indeling.csv", text: text(...rows) }],
    dryRun: false,
    history: false,
  });
}

async function errorsOf(work: Promise<unknown>): Promise<string[]> {
  const error = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof ImportRefused)) throw error ?? new Error("The import was not refused.");
  return error.errors.map(({ row, column, message }) => `${row}:${column} ${message}`);
}

const stored = async ({ database }: PlanningWorld) => ({
  planned: await database.read.select().from(plannedVisit).where(isNull(plannedVisit.untilSeq)),
  assigned: await database.read.select().from(assignment).where(isNull(assignment.untilSeq)),
});

test("quarters, days and inspectors come in from a file; the same file again changes nothing", async () => {
  await inPlanningWorld(async (world) => {
    const rows = [
      "B-2;2018-Q2;17-04-2018;9;12.30 uur;Inspector@test.example;other@test.example",
      "B-3;2018-K1;;;;;",
    ];
    expect(await load(world, ...rows)).toMatchObject({
      counts: { assignments: { added: 1, known: 1 } },
      entries: 2,
    });
    const { planned, assigned } = await stored(world);
    expect(planned).toMatchObject([
      {
        schoolId: world.schools["B-2"],
        day: "2018-04-17",
        startsAt: "09:00",
        endsAt: "12:30",
        inspectorId: world.people.inspector.inspectorId,
        secondInspectorId: world.otherInspector.inspectorId,
      },
    ]);
    expect(assigned.find(({ schoolId }) => schoolId === world.schools["B-2"])?.quarter).toBe("2018-Q2");
    expect(await load(world, ...rows)).toMatchObject({
      counts: { assignments: { added: 0, known: 2 } },
      entries: 0,
    });
    const back = { schools: ["B-2"], quarter: "2018-Q3" };
    await assignQuarter.run(world.by(world.people.coordinator), back);
    expect(await load(world, ...rows)).toMatchObject({ entries: 0 });
  });
});

test("a visit to a sister school of a former employer is refused by import too, and nothing of the file is written", async () => {
  await inPlanningWorld(async (world) => {
    const interest = { kind: "employment", school: "B-2", startsOn: "2012-01-01", endsOn: "2017-06-30" };
    await declareInterest.run(world.by(world.people.inspector), interest);
    const refused = await errorsOf(
      load(
        world,
        "B-2;2018-Q1;01-03-2018;9:00;12:00;inspector@test.example;",
        "B-3;2018-Q1;02-03-2018;9:00;12:00;other@test.example;inspector@test.example",
        "B-4;2018-Q1;01-06-2018;9:00;12:00;other@test.example;",
      ),
    );
    expect(refused).toEqual([
      expect.stringMatching(/^2: inspector heeft een belang bij deze school/),
      expect.stringMatching(/^3: inspector heeft een belang bij deze school/),
      expect.stringMatching(/^4:day De school is ingedeeld in kwartaal 1/),
    ]);
    expect((await stored(world)).planned).toEqual([]);
  });
});

test.each([
  [
    "B-2;2018-Q1;01-03-2018;;;;",
    ["2:startsAt Deze cel is leeg.", "2:endsAt Deze cel is leeg.", "2:inspector Deze cel is leeg."],
  ],
  ["B-2;2018-Q1;01-03-2018;half tien;12:00;inspector@test.example;", [/startsAt .*geen tijd/]],
  [
    "B-2;2018-Q1;01-03-2018;9:00;12:00;coordinator@test.example;",
    [/inspector .*geen e-mailadres van een inspecteur/],
  ],
  ["B-9;2018-Q1;;;;;", [/school .*staat niet in het register/]],
  ["B-2;volgend jaar;;;;;", [/quarter .*geen kwartaal/]],
  ["B-2;2017-Q3;;;;;", [/quarter Dit kwartaal is voorbij/]],
])("what cannot be is reported at its cell: %s", async (row, expected) => {
  await inPlanningWorld(async (world) => {
    const errors = await errorsOf(load(world, row));
    expect(errors).toHaveLength(expected.length);
    for (const [n, pattern] of expected.entries()) expect(errors[n]).toMatch(pattern);
  });
});

test("Blik op Werk imports no planning, and is not told whether an address is an inspector's", async () => {
  await inPlanningWorld(async ({ database, people }) => {
    const files = [{ name: "indeling.csv", text: text("B-2;2018-Q1;01-03-2018;9:00;12:00;x@test.example;") }];
    await expect(
      runImport.run({ database, actor: people.reviewer, now: new Date(noon) }, { files, dryRun: true }),
    ).rejects.toMatchObject({ kind: "forbidden" });
  });
});
