import { asc, eq } from "drizzle-orm";
import { v7 as newId } from "uuid";
import { expect, test } from "vitest";
import { finding, visit } from "#db/schema/visits.ts";
import { roles } from "#lib/access/actor.ts";
import { readSchool } from "#lib/schools/reads/school.ts";
import { inSmallWorld, type SmallWorld } from "#lib/testing/small-world.ts";
import { expectRefusal, lastEntry } from "#lib/testing/traces.ts";
import { readVisit } from "#lib/visits/reads/visits.ts";
import { correctVerdict } from "./verdicts.ts";
import { correctVisit, recordVisit } from "./visits.ts";

const held = { school: "B-1", heldOn: "2018-01-10", kind: "classroom" };
const noLessons = { ...held, kind: "no-lessons" };

async function statusOf({ database: { read }, by, people, schoolId }: SmallWorld) {
  const school = await readSchool.run({ read, ...by(people.coordinator) }, { id: schoolId });
  return school.tidk?.status;
}

test("visit.submit: each role its own kind of visit, and whoever may not leaves no trace", async () => {
  await inSmallWorld(async (world) => {
    const { database, people, by, otherInspector } = world;
    const allowed: Record<string, string[]> = { classroom: ["inspector", "coordinator"] };
    allowed.reinspection = ["inspector", "coordinator"];
    allowed["no-lessons"] = ["coordinator", "reviewer"];
    let day = 10;
    for (const [kind, may] of Object.entries(allowed))
      for (const role of roles) {
        const input = { school: "B-1", heldOn: `2018-01-${day++}`, kind, independent: true };
        const submit = () => recordVisit.run(by(people[role]), input);
        if (!may.includes(role)) await expectRefusal(database.read, submit, { kind: "forbidden" });
        else {
          const { id } = await submit();
          const [row] = await database.read.select().from(visit).where(eq(visit.id, id));
          expect(row, `${role} ${kind}`).toMatchObject({ kind, inspectorId: people[role].inspectorId });
          expect(await lastEntry(database.read)).toMatchObject({
            action: "visit.record",
            actor: people[role].accountId,
            subject: `visit:${id}`,
            written: role === "inspector" ? ["declaration", "visit"] : ["visit"],
          });
        }
      }
    const forOther = { ...held, heldOn: "2018-02-01", inspector: otherInspector.inspectorId };
    const { id } = await recordVisit.run(by(people.coordinator), forOther);
    const [row] = await database.read.select().from(visit).where(eq(visit.id, id));
    expect(row?.inspectorId).toBe(otherInspector.inspectorId);
  });
});

test("visit.submit refuses, without a trace: scores without lessons, a criterion twice, unknown or of an older version, a score without a rationale, nobody's school", async () => {
  await inSmallWorld(async ({ database, people, by }) => {
    const score = { criterion: "intake-goal", score: 3 };
    const at = (field: string) => ({ kind: "invalid", errors: [{ field }] });
    const refusals: [object, object][] = [
      [{ ...noLessons, findings: [score] }, { kind: "invalid" }],
      [{ ...held, findings: [score, score] }, at("findings")],
      [{ ...held, findings: [{ ...score, score: 1 }] }, at("findings.0.rationale")],
      [{ ...held, findings: [{ ...score, score: 9 }] }, at("findings.0.score")],
      [{ ...held, findings: [score, { ...score, criterion: "parking" }] }, at("findings.1.criterion")],
      [{ ...held, findings: [{ ...score, criterion: "intake" }] }, at("findings.0.criterion")],
      [
        { ...held, heldOn: "2018-02-30" },
        { kind: "invalid", errors: [{ field: "heldOn" }] },
      ],
      [
        { ...held, extra: 1 },
        { kind: "invalid", errors: [{ field: "extra" }] },
      ],
      [{ kind: "party" }, { errors: [{ field: "school" }, { field: "heldOn" }, { field: "kind" }] }],
      [{ ...held, school: "B-9" }, { kind: "not-found" }],
      [{ ...held, round: "r9" }, { kind: "not-found" }],
      [{ ...held, inspector: "x" }, { kind: "not-found" }],
    ];
    for (const [input, problem] of refusals)
      await expectRefusal(database.read, () => recordVisit.run(by(people.coordinator), input), problem);
  });
});

test("visit.submit with the id of another visit is refused as a conflict", async () => {
  await inSmallWorld(async ({ database, people, by }) => {
    const id = newId();
    await recordVisit.run(by(people.coordinator), { ...held, id });
    const other = () => recordVisit.run(by(people.coordinator), { ...held, id, heldOn: "2018-01-11" });
    await expectRefusal(database.read, other, { kind: "conflict" });
  });
});

test("visit.submit sent again after its visit was withdrawn does not bring it back", async () => {
  await inSmallWorld(async ({ database, people, by }) => {
    const again = { ...held, id: newId() };
    await recordVisit.run(by(people.coordinator), again);
    await correctVisit.run(by(people.coordinator), {
      id: again.id,
      withdrawn: true,
      reason: "Niet gehouden",
    });
    const send = () => recordVisit.run(by(people.coordinator), again);
    await expectRefusal(database.read, send, { kind: "conflict" });
  });
});

test("visit.correct replaces, adds and drops findings, closing exactly what it replaces", async () => {
  await inSmallWorld(async ({ database: { read }, people, by }) => {
    const rationale = "Gezien";
    const { id } = await recordVisit.run(by(people.inspector), {
      independent: true,
      ...held,
      findings: [
        { criterion: "intake-goal", score: 3, rationale },
        { criterion: "guidance-exam", score: 2, rationale },
        { criterion: "pedagogy-turns", score: 3, rationale },
      ],
    });
    const findings = [
      { criterion: "intake-goal", score: 3, rationale },
      { criterion: "guidance-exam", score: 4, rationale },
      { criterion: "content-level", score: null, rationale },
    ];
    const done = await correctVisit.run(by(people.coordinator), { id, findings, reason: "Overgenomen" });
    const entry = await lastEntry(read);
    expect(entry).toMatchObject({ action: "visit.correct", written: ["visit", "finding", "finding"] });
    expect(entry.closed.toSorted()).toEqual(["finding", "finding", "visit"]);
    expect(entry.reasonDigest).toMatch(new RegExp(`^visit:${id}#`));
    const rows = await read.select().from(finding).where(eq(finding.visitId, id)).orderBy(asc(finding.seq));
    const open = rows.filter(({ untilSeq }) => untilSeq === null);
    expect(open.map(({ criterion, score }) => [criterion, score]).toSorted()).toEqual([
      ["content-level", null],
      ["guidance-exam", 4],
      ["intake-goal", 3],
    ]);
    expect(open.find(({ criterion }) => criterion === "intake-goal")?.seq).toBeLessThan(done.seq);
    expect(rows.filter(({ untilSeq }) => untilSeq === done.seq)).toHaveLength(2);
  });
});

test("visit.correct withdraws a visit with its findings once no verdict rests on it", async () => {
  await inSmallWorld(async (world) => {
    const { database, people, by, visitId, verdictId } = world;
    const gone = { id: visitId, withdrawn: true, reason: "Niet gehouden" };
    const withdraw = () => correctVisit.run(by(people.coordinator), gone);
    await expectRefusal(database.read, withdraw, { kind: "conflict" });
    const { id: later } = await recordVisit.run(by(people.coordinator), { ...held, kind: "reinspection" });
    await expectRefusal(database.read, withdraw, { kind: "conflict" });
    await correctVerdict.run(by(people.coordinator), {
      id: verdictId,
      decidedOn: "2018-01-10",
      reason: "Dag",
    });
    await withdraw();
    expect(await lastEntry(database.read)).toMatchObject({ written: [], closed: ["visit", "finding"] });
    expect(await statusOf(world)).toBe("approved");
    await expectRefusal(database.read, withdraw, { kind: "not-found" });
    await correctVerdict.run(by(people.coordinator), { id: verdictId, withdrawn: true, reason: "Vervalt" });
    expect(await statusOf(world)).toBe("pending");
    await correctVisit.run(by(people.coordinator), { ...gone, id: later });
    expect(await statusOf(world)).toBe("to-visit");
  });
});

test("visit.correct: the reviewer only what stays a visit without lessons; an inspection never quietly becomes none", async () => {
  await inSmallWorld(async ({ database, people, by, visitId }) => {
    const { id } = await recordVisit.run(by(people.reviewer), noLessons);
    const reason = "Agenda";
    await correctVisit.run(by(people.reviewer), { id, heldOn: "2018-01-11", reason });
    const refusals: [keyof typeof people, object, object][] = [
      ["reviewer", { id, kind: "classroom", reason }, { kind: "forbidden" }],
      ["reviewer", { id: visitId, kind: "no-lessons", reason }, { kind: "forbidden" }],
      ["coordinator", { id: visitId, kind: "no-lessons", reason }, { kind: "conflict" }],
      ["coordinator", { id, reason }, { kind: "invalid" }],
      ["coordinator", { id, heldOn: "2018-01-12", reason: " " }, { kind: "invalid" }],
      ["coordinator", { id, heldOn: "2018-02-06", reason }, { kind: "invalid" }],
      ["coordinator", { id, heldOn: "2017-06-30", reason }, { kind: "invalid" }],
      ["inspector", { id: visitId, heldOn: "2017-10-03", reason }, { kind: "forbidden" }],
      ["ministry", { id, withdrawn: true, reason }, { kind: "forbidden" }],
      ["advisory", { id, withdrawn: true, reason }, { kind: "forbidden" }],
      ["admin", { id, withdrawn: true, reason }, { kind: "forbidden" }],
    ];
    for (const [role, input, problem] of refusals)
      await expectRefusal(database.read, () => correctVisit.run(by(people[role]), input), problem);
  });
});

test("a corrected finding stands beside what it was, with who corrected it and why", async () => {
  await inSmallWorld(async ({ database, by, people, visitId: id }) => {
    const findings = [
      { criterion: "intake-goal", score: 2, rationale: "Vier van zes dossiers" },
      { criterion: "intake-plan", score: 3 },
    ];
    await correctVisit.run(by(people.coordinator), { id, findings, reason: "Verkeerd overgenomen" });
    const visit = await readVisit.run({ read: database.read, ...by(people.inspector) }, { id });
    expect(visit.corrections).toMatchObject([
      {
        criterion: "intake-goal",
        before: { score: 1, rationale: "Dossiers ontbreken" },
        after: { score: 2, rationale: "Vier van zes dossiers" },
        recorded: { by: "coordinator" },
        reason: "Verkeerd overgenomen",
      },
      { criterion: "intake-plan", before: null, after: { score: 3, rationale: null } },
    ]);
  });
});
