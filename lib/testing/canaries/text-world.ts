import Sqlite from "better-sqlite3";
import { getTableColumns } from "drizzle-orm";
import { type FactTable, type FactValues, factTables } from "#db/fact-tables.ts";
import { EntryWriter } from "#db/journal/entry.ts";
import { correctPlan } from "#lib/planning/commands/planning.ts";
import { declineMistake, reportMistake } from "#lib/procedure/commands/mistakes.ts";
import { correctRemedy } from "#lib/procedure/commands/remedy.ts";
import { correctReport } from "#lib/procedure/commands/reports.ts";
import { correctVerdict } from "#lib/procedure/commands/verdicts.ts";
import { correctVisit, recordVisit } from "#lib/procedure/commands/visits.ts";
import { correctKeurmerk } from "#lib/register/commands/keurmerk.ts";
import { correctEnrolment } from "#lib/register/commands/memberships.ts";
import { enrolSchool, registerSchool } from "#lib/register/commands/register.ts";
import { addFollowUp, type FollowUpWorld } from "#lib/testing/follow-up.ts";
import { inWorld, noon, type SmallWorld } from "#lib/testing/small-world.ts";
import { scheduleVisit } from "#lib/visits/commands/planned-visits.ts";
import { cancelVisit, recordNotHeld } from "#lib/visits/commands/visit-returns.ts";
import { giveWords, type Place } from "./words.ts";

/** The world of the matrix with a word of its own in every text; `words` says where each stands. */
export type TextWorld = FollowUpWorld & { words: Record<string, Place> };

export async function inTextWorld<T>(work: (world: TextWorld) => Promise<T>): Promise<T> {
  return await inWorld("text-world", addTexts, work);
}

async function addTexts(small: SmallWorld): Promise<TextWorld> {
  const followUp = await addFollowUp(small);
  await correctEverything(followUp);
  const world = { ...followUp, plannedId: await planAgain(followUp) };
  await addContents(world);
  const words = giveWords(world.database.file, world.otherInspector.inspectorId);
  return { ...world, words: { ...words, ...addAnswers(world) } };
}

async function correctEverything(world: FollowUpWorld): Promise<void> {
  const { by, people, visitId } = world;
  const coordinator = by(people.coordinator);
  const findings = [{ criterion: "intake-goal", score: 2, rationale: "Toch gezien" }];
  await correctVisit.run(coordinator, { id: visitId, findings, reason: "Reden 1" });
  await correctReport.run(coordinator, { id: world.stepId, happenedOn: "2017-10-10", reason: "Reden 2" });
  await correctRemedy.run(coordinator, { id: world.remedyId, until: "2017-10-27", reason: "Reden 3" });
  await correctVerdict.run(coordinator, { id: world.verdictId, decidedOn: "2017-11-02", reason: "Reden 4" });
  await correctKeurmerk.run(by(people.reviewer), {
    id: world.keurmerkId,
    effectiveOn: "2017-01-03",
    reason: "Reden a",
  });
  await correctEnrolment.run(by(people.reviewer), {
    id: world.enrolmentId,
    enteredOn: "2017-07-02",
    reason: "Reden b",
  });
  await correctPlan.run(coordinator, { id: world.planId, adoptedOn: "2018-01-12", reason: "Reden c" });
  const mistake = { id: visitId, heldOn: "2017-10-04", reason: "Reden 5" };
  const { id } = await reportMistake.run(by(people.inspector), mistake);
  await declineMistake.run(coordinator, { id, reason: "Klopt zo" });
  const second = { number: "B-2", name: "Tweede", place: "Ede", province: "Gelderland" };
  await registerSchool.run(by(people.reviewer), { ...second, registeredOn: "2017-01-02" });
  await enrolSchool.run(by(people.reviewer), { school: "B-2", enteredOn: "2017-07-01" });
  const ofBlikOpWerk = { school: "B-2", heldOn: "2017-10-02", kind: "no-lessons" };
  const held = await recordVisit.run(by(people.reviewer), ofBlikOpWerk);
  await correctVisit.run(by(people.reviewer), { id: held.id, heldOn: "2017-10-03", reason: "Reden 6" });
}

/** A visit of the inspector was given back, called off and not held; the one that is planned then. */
async function planAgain({ by, people }: FollowUpWorld): Promise<string> {
  const coordinator = by(people.coordinator);
  const visit = { school: "B-1", kind: "reinspection", startsAt: "09:00", endsAt: "12:00" };
  const inspector = people.inspector.inspectorId;
  const first = await scheduleVisit.run(coordinator, { ...visit, inspector, day: "2018-02-20" });
  await cancelVisit.run(coordinator, { id: first.id, reason: "Reden 7" });
  const second = await scheduleVisit.run(coordinator, { ...visit, inspector, day: "2018-02-21" });
  await recordNotHeld.run(coordinator, { id: second.id, cause: "inspector-unable", note: "Ziek" });
  return (await scheduleVisit.run(coordinator, { ...visit, inspector, day: "2018-03-01" })).id;
}

type Content = { [T in FactTable]?: Partial<FactValues<T>> };

/** What a form leaves of a visit, without filling in a form. */
async function addContents({ database, people, visitId }: FollowUpWorld): Promise<void> {
  const { inspectorId } = people.inspector;
  const contents: Content = {
    lessonObservation: { position: 1, level: "Alfa", teacher: "docent 1" },
    interview: { position: 1, role: "teacher" },
    seenDocument: { position: 1, kind: "other" },
    visitSection: { section: "feedback" },
    originalFinding: { criterion: "intake-goal", inspectorId: inspectorId ?? "", score: 2 },
  };
  await database.withTx(async (tx) => {
    const write = await EntryWriter.after(tx);
    for (const [table, values] of Object.entries(contents) as [FactTable, object][]) {
      const texts: Record<string, string> = {};
      for (const column of Object.keys(getTableColumns(factTables[table])))
        if (column.endsWith("Digest"))
          texts[column] = await write.text(`visit:${visitId}`, `${table} ${column}`);
      await write.add(table, `${table}-1`, { visitId, ...values, ...texts } as FactValues<FactTable>);
    }
    const meta = { now: new Date(noon), actor: people.inspector.accountId, action: "visit.submit" };
    await write.append({ ...meta, subject: `visit:${visitId}` });
  });
}

/** What was typed on a device: of a visit that is still to be held, and of one that was submitted already. */
function addAnswers({ database, people, plannedId, visitId }: FollowUpWorld): Record<string, Place> {
  const file = new Sqlite(database.file);
  const add = file.prepare(`
    insert into draftSave (id, visitId, field, value, bases, accountId, device, savedAt, storedAt, bodyHash, isLate)
    values (?, ?, 'preparation.notes', ?, '[]', ?, 'device', ?, ?, '', ?)`);
  const by = people.inspector.accountId;
  add.run("s-1", plannedId, '"kanarie1000vogel"', by, noon, noon, 0);
  add.run("s-2", visitId, '"kanarie1001vogel"', by, noon, noon, 1);
  file.close();
  return { kanarie1000vogel: "answer in a draft", kanarie1001vogel: "answer that came late" };
}
