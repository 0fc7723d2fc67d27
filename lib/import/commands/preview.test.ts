import { expect, test } from "vitest";
import type { Actor } from "#lib/access/actor.ts";
import { readSchool } from "#lib/schools/reads/school.ts";
import { inPlanningWorld, type PlanningWorld } from "#lib/testing/planning-world.ts";
import { everythingIn } from "#lib/testing/traces.ts";
import type { ImportResult } from "./import-answer.ts";
import { runImport } from "./run-import.ts";

const schoolHead = "nummer;naam;plaats;provincie;keurmerk;keurmerk sinds;ingeschreven op;vertrokken op";
const visitHead = "school,heldOn,kind";

async function load(world: PlanningWorld, actor: Actor, text: string, dryRun = true): Promise<ImportResult> {
  return await runImport.run(world.by(actor), { files: [{ name: "f.csv", text }], dryRun });
}

const inShort = ({ rows }: ImportResult) =>
  rows.map(({ outcome, school, round, changes }) => [
    outcome,
    school ? `${school.number} ${school.name}` : round,
    ...changes.map(({ header, from, to }) => `${header}: ${from === null ? "" : `${from} → `}${to}`),
  ]);

/** B-1 to B-4 stand in the world; B-2 gets another name and keurmerk, B-3 leaves, and B-9 is new. */
const register = [
  schoolHead,
  "B-1;Taalhuis Proef;Ede;Gelderland;houder;02-01-2017;01-07-2017;",
  "B-2;School Twee;Ede;Gelderland;houder;01-02-2018;01-07-2017;",
  "B-3;School B-3;Ede;Gelderland;houder;02-01-2017;01-07-2017;31-01-2018",
  "B-9;Negen;Ede;Gelderland;aspirant;02-01-2018;03-01-2018;",
].join("\r\n");

test("a register says school by school what is new, changes, leaves and is known, before anything is recorded", async () => {
  await inPlanningWorld(async (world) => {
    const { people, database } = world;
    const before = everythingIn(database.read);
    const preview = await load(world, people.reviewer, register);
    expect(inShort(preview)).toEqual([
      ["known", "B-1 Taalhuis Proef"],
      [
        "changed",
        "B-2 School B-2",
        "naam: School B-2 → School Twee",
        "keurmerk: Houder (voor onbepaalde tijd)",
        "keurmerk sinds: 01-02-2018",
      ],
      [
        "left",
        "B-3 School B-3",
        "keurmerk: Houder (voor onbepaalde tijd)",
        "keurmerk sinds: 02-01-2017",
        "vertrokken op: 31-01-2018",
      ],
      [
        "new",
        "B-9 Negen",
        "naam: Negen",
        "plaats: Ede",
        "provincie: Gelderland",
        "keurmerk: Aspirant (voor bepaalde tijd)",
        "keurmerk sinds: 02-01-2018",
        "ingeschreven op: 03-01-2018",
        "ronde: r1",
      ],
    ]);
    expect(everythingIn(database.read)).toBe(before);
  });
});

test("what the preview said is what is recorded; afterwards all of it is known, and a later keurmerk stands beside the one before", async () => {
  await inPlanningWorld(async (world) => {
    const { people, database, by } = world;
    const preview = await load(world, people.reviewer, register);
    expect(await load(world, people.reviewer, register, false)).toEqual({ ...preview, written: true });
    const read = (id: string) => readSchool.run({ read: database.read, ...by(people.reviewer) }, { id });
    expect(await read("B-2")).toMatchObject({ name: "School Twee", keurmerk: { stage: "holder" } });
    expect(await read("B-3")).toMatchObject({ tidk: { leftOn: "2018-01-31" } });
    const again = await load(world, people.reviewer, register);
    expect([again.entries, again.rows.map(({ outcome }) => outcome)]).toEqual([0, Array(4).fill("known")]);
    const row = "B-2;School Twee;Arnhem;Gelderland;vervallen;03-02-2018;01-07-2017;";
    expect(inShort(await load(world, people.reviewer, `${schoolHead}\n${row}`))).toEqual([
      [
        "changed",
        "B-2 School Twee",
        "plaats: Ede → Arnhem",
        "keurmerk: Houder (voor onbepaalde tijd) → Vervallen",
        "keurmerk sinds: 01-02-2018 → 03-02-2018",
      ],
    ]);
  });
});

test("an Indeling says the quarter, day and inspector that were planned before beside the new ones", async () => {
  await inPlanningWorld(async (world) => {
    const { coordinator } = world.people;
    const head = "school;kwartaal;dag;van;tot;inspecteur;tweede inspecteur";
    const first = [head, "B-2;2018-K1;01-03-2018;9:00;12:00;inspector@test.example;", "B-3;2018-K2;;;;;"];
    expect(inShort(await load(world, coordinator, first.join("\n"), false))).toEqual([
      [
        "changed",
        "B-2 School B-2",
        "dag: 01-03-2018",
        "van: 09:00",
        "tot: 12:00",
        "inspecteur: inspector@test.example",
      ],
      ["changed", "B-3 School B-3", "kwartaal: 2018-K1 → 2018-K2"],
    ]);
    const second = [head, "B-2;2018-K1;08-03-2018;9:00;12:00;other@test.example;", "B-3;2018-K2;;;;;"];
    expect(inShort(await load(world, coordinator, second.join("\n")))).toEqual([
      [
        "changed",
        "B-2 School B-2",
        "dag: 01-03-2018 → 08-03-2018",
        "inspecteur: inspector@test.example → other@test.example",
      ],
      ["known", "B-3 School B-3"],
    ]);
  });
});

test("rounds, a plan, visits and verdicts say what is new in Dutch, whatever the language of the file", async () => {
  await inPlanningWorld(async (world) => {
    const { coordinator } = world.people;
    const preview = async (...lines: string[]) => inShort(await load(world, coordinator, lines.join("\n")));
    expect(await preview("code,name,startsOn,endsOn", "r2,Ronde 2,2019-01-01,2019-12-31")).toEqual([
      ["new", "r2", "naam: Ronde 2", "begint op: 01-01-2019", "eindigt op: 31-12-2019"],
    ]);
    expect(await preview("round,adoptedOn,quarter,target", "r1,2018-01-12,2018-Q1,3")).toEqual([
      ["new", "r1", "vastgesteld op: 12-01-2018", "kwartaal: 2018-K1", "aantal: 3"],
    ]);
    expect(await preview(visitHead, "B-1,2017-10-02,classroom", "B-2,2018-01-10,no-lessons")).toEqual([
      ["known", "B-1 Taalhuis Proef"],
      ["new", "B-2 School B-2", "bezocht op: 10-01-2018", "soort: Schoolbezoek zonder les"],
    ]);
    expect(await preview("school,decidedOn,verdict,motivation", "B-1,2018-01-12,rejected,Omdat")).toEqual([
      ["new", "B-1 Taalhuis Proef", "beoordeeld op: 12-01-2018", "oordeel: Afgekeurd", "motivering: Omdat"],
    ]);
  });
});

test("the answer has the kinds of the asker's role, and what is known of another role's visits is not told", async () => {
  await inPlanningWorld(async (world) => {
    const { coordinator, reviewer } = world.people;
    const kinds = async (actor: Actor) => Object.keys((await load(world, actor, visitHead)).counts);
    expect(await kinds(reviewer)).toEqual(["schools", "visits"]);
    expect(await kinds(coordinator)).toEqual(["rounds", "visits", "verdicts", "plan", "assignments"]);
    for (const day of ["2017-10-02", "2017-10-03"])
      await expect(load(world, reviewer, `${visitHead}\nB-1,${day},classroom`)).rejects.toMatchObject({
        errors: [{ field: "f.csv:2:kind", message: "Dit soort bezoek importeert een andere rol." }],
      });
    await expect(load(world, reviewer, "school;beoordeeld op;oordeel;motivering")).rejects.toMatchObject({
      kind: "forbidden",
      message: "U mag f.csv niet importeren: dat is werk van een andere rol.",
    });
  });
});
