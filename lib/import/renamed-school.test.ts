import { expect, test } from "vitest";
import { importFiles } from "#lib/import/commands/run-import.ts";
import { declareInterest } from "#lib/inspectors/commands/interests.ts";
import { performDraw } from "#lib/register/commands/draws.ts";
import { openLocation } from "#lib/register/commands/locations.ts";
import { renameSchool } from "#lib/register/commands/register.ts";
import { readSchool } from "#lib/schools/reads/school.ts";
import { somewhere } from "#lib/testing/locations.ts";
import { inPlanningWorld, type PlanningWorld } from "#lib/testing/planning-world.ts";
import { scheduleVisit } from "#lib/visits/commands/planned-visits.ts";

const header = "nummer;naam;plaats;provincie;keurmerk;keurmerk sinds;ingeschreven op";

/** B-2 gets 80 learners, and then another name by a file that says nothing of its owner and its size. */
async function importNewName({ by, people }: PlanningWorld): Promise<void> {
  const reviewer = by(people.reviewer);
  const known = { name: "School B-2", place: "Ede", province: "Gelderland", legalEntity: "Brug Groep B.V." };
  await renameSchool.run(reviewer, { id: "B-2", ...known, learners: 80, from: "2018-01-02" });
  const row = "B-2;School Twee;Ede;Gelderland;houder;02-01-2017;01-07-2017";
  const files = [{ name: "scholen.csv", text: [header, row].join("\r\n") }];
  await importFiles(reviewer, { files, dryRun: false, history: false });
}

test("an import of a changed name keeps the owner and the size that it does not give", async () => {
  await inPlanningWorld(async (world) => {
    const { database, by, people } = world;
    await importNewName(world);
    const school = await readSchool.run({ read: database.read, ...by(people.reviewer) }, { id: "B-2" });
    expect(school).toMatchObject({
      name: "School Twee",
      tidk: { legalEntity: "Brug Groep B.V.", learners: 80 },
    });
  });
});

test("after such an import the draw has the size of the school, and its owner keeps an inspector away", async () => {
  await inPlanningWorld(async (world) => {
    const { by, people } = world;
    const coordinator = by(people.coordinator);
    await importNewName(world);
    for (const name of ["Haven", "Kade"])
      await openLocation.run(coordinator, { school: "B-2", name, ...somewhere });
    expect((await performDraw.run(coordinator, { school: "B-2" })).locations).toHaveLength(1);
    const employed = { kind: "employment", legalEntity: "Brug Groep B.V.", startsOn: "2015-01-01" };
    await declareInterest.run(by(people.inspector), employed);
    const times = { day: "2018-03-01", startsAt: "9:00", endsAt: "12:00" };
    const visit = { school: "B-2", inspector: people.inspector.inspectorId, ...times };
    await expect(scheduleVisit.run(coordinator, visit)).rejects.toThrow(/heeft een belang/);
  });
});

test("a file says the owner and the size of new schools and changes them of known ones; an empty cell says nothing", async () => {
  await inPlanningWorld(async ({ database, by, people }) => {
    const reviewer = by(people.reviewer);
    const load = (...rows: string[]) => {
      const text = [`${header};rechtspersoon;aantal cursisten`, ...rows].join("\r\n");
      return importFiles(reviewer, { files: [{ name: "s.csv", text }], dryRun: false, history: false });
    };
    const read = async (id: string) => {
      const { tidk } = await readSchool.run({ read: database.read, ...reviewer }, { id });
      return [tidk?.legalEntity, tidk?.learners];
    };
    const known = "School B-2;Ede;Gelderland;houder;02-01-2017;01-07-2017";
    const added = "B-9;Negende;Ede;Gelderland;houder;02-01-2017;01-07-2017;Negen B.V.;120";
    await load(`B-2;${known};;80`, added);
    expect([await read("B-2"), await read("B-9")]).toEqual([
      ["Brug Groep B.V.", 80],
      ["Negen B.V.", 120],
    ]);
    expect((await load(`B-2;${known};;`, added)).entries).toBe(0);
    await expect(load(`B-2;${known};;veel`)).rejects.toMatchObject({
      errors: [{ column: "learners", message: "“veel” is geen heel aantal van 0 of meer." }],
    });
  });
});
