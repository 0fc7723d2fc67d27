import { expect, test } from "vitest";
import { verifyJournal } from "#db/journal/verify.ts";
import { getInterests } from "#lib/inspectors/reads/independence.ts";
import { listJournal } from "#lib/server/journal-book.ts";
import { inPlanningWorld, type PlanningWorld } from "#lib/testing/planning-world.ts";
import { noon } from "#lib/testing/small-world.ts";
import { everythingIn, expectRefusal, lastEntry } from "#lib/testing/traces.ts";
import { scheduleVisit } from "#lib/visits/commands/planned-visits.ts";
import { eraseRemovalReason } from "./erase-inspectors.ts";
import { confirmRemoval, proposeRemoval, rejectRemoval } from "./interest-removals.ts";
import { declareInterest, endInterest } from "./interests.ts";

const reason = "Bedoeld was een gelijknamige zaak";
const owned = { kind: "employment", legalEntity: "Brug Groep B.V.", startsOn: "2015-01-01" };

async function declare({ by, people }: PlanningWorld): Promise<string> {
  return (await declareInterest.run(by(people.inspector), owned)).id;
}

function schedule({ by, people }: PlanningWorld) {
  const times = { day: "2018-03-01", startsAt: "9:00", endsAt: "12:00" };
  const visit = { school: "B-3", inspector: people.inspector.inspectorId, ...times };
  return scheduleVisit.run(by(people.coordinator), visit);
}

test.each([
  ["the coordinator proposes and the inspector agrees", "coordinator", "inspector"],
  ["the inspector proposes and the coordinator agrees", "inspector", "coordinator"],
] as const)("a wrong interest counts until two people have corrected it: %s", async (_how, first, second) => {
  await inPlanningWorld(async (world) => {
    const { by, people, database } = world;
    const id = await declare(world);
    const proposal = await proposeRemoval.run(by(people[first]), { id, reason });
    await expect(schedule(world)).rejects.toThrow(/heeft een belang/);
    for (const decide of [confirmRemoval, rejectRemoval])
      await expectRefusal(database.read, () => decide.run(by(people[first]), { id: proposal.id }), {
        kind: "forbidden",
      });
    const twice = () => proposeRemoval.run(by(people[second]), { id, reason });
    await expectRefusal(database.read, twice, { kind: "conflict" });
    await confirmRemoval.run(by(people[second]), { id: proposal.id });
    expect(await lastEntry(database.read)).toMatchObject({
      action: "interest.confirm-removal",
      written: [],
      closed: ["interest", "interestRemoval"],
    });
    await schedule(world);
    expect((await verifyJournal(database.read)).wrong).toBeNull();
  });
});

test("a proposal that is refused leaves the interest as it is, and it can be proposed again", async () => {
  await inPlanningWorld(async (world) => {
    const { by, people, otherInspector, database } = world;
    const id = await declare(world);
    const proposal = await proposeRemoval.run(by(people.coordinator), { id, reason });
    const byAnother = () => confirmRemoval.run(by(otherInspector), { id: proposal.id });
    await expectRefusal(database.read, byAnother, { kind: "forbidden" });
    await rejectRemoval.run(by(people.inspector), { id: proposal.id });
    await expect(schedule(world)).rejects.toThrow(/heeft een belang/);
    await proposeRemoval.run(by(people.inspector), { id, reason });
    const context = { read: database.read, actor: people.coordinator, now: new Date(noon) };
    const { lines } = await listJournal.run(context, {});
    expect(lines.slice(0, 3).map(({ sentence }) => sentence)).toEqual([
      "Voorgesteld om een belang van inspector te laten vervallen.",
      "Voorstel afgewezen: het belang van inspector blijft staan.",
      "Voorgesteld om een belang van inspector te laten vervallen.",
    ]);
  });
});

test("the reason of a proposal can be erased, also once it was decided", async () => {
  await inPlanningWorld(async (world) => {
    const { by, people, database } = world;
    const id = await declare(world);
    const proposal = await proposeRemoval.run(by(people.inspector), { id, reason });
    await confirmRemoval.run(by(people.coordinator), { id: proposal.id });
    expect(everythingIn(database.read)).toContain(reason);
    await eraseRemovalReason.run(by(people.coordinator), { id: proposal.id, confirmed: true });
    expect(everythingIn(database.read)).not.toContain(reason);
    expect((await verifyJournal(database.read)).wrong).toBeNull();
  });
});

test("an interest ends on a day, and goes on counting; an end before it was declared is a mistake for two", async () => {
  await inPlanningWorld(async (world) => {
    const { by, people, otherInspector, database } = world;
    const id = await declare(world);
    for (const endsOn of ["2018-02-04", "2018-02-06"])
      await expectRefusal(database.read, () => endInterest.run(by(people.inspector), { id, endsOn }), {
        kind: "invalid",
      });
    const end = { id, endsOn: "2018-02-05" };
    const byAnother = () => endInterest.run(by(otherInspector), end);
    await expectRefusal(database.read, byAnother, { kind: "forbidden" });
    await endInterest.run(by(people.inspector), end);
    expect(getInterests(database.read, people.inspector.inspectorId ?? "")).toMatchObject([
      { endsOn: "2018-02-05" },
    ]);
    await expect(schedule(world)).rejects.toThrow(/heeft een belang/);
    const again = () => endInterest.run(by(people.coordinator), { id, endsOn: "2018-02-05" });
    await expectRefusal(database.read, again, { kind: "conflict" });
  });
});
