import { visitReturn } from "#db/schema/planned-visits.ts";
import { recordInspector } from "#lib/inspectors/commands/inspectors.ts";
import { reportMistake } from "#lib/procedure/commands/mistakes.ts";
import { recordRemedy } from "#lib/procedure/commands/remedy.ts";
import { recordReport } from "#lib/procedure/commands/reports.ts";
import { scheduleVisit } from "#lib/visits/commands/planned-visits.ts";
import { giveBackVisit } from "#lib/visits/commands/visit-returns.ts";
import { makeFeed } from "#lib/worklist/commands/calendar-feeds.ts";
import { type AddedRecords, addInspectorRecords } from "./inspector-records.ts";
import { addLocations, type Locations } from "./locations.ts";
import { addRegisterRecords, type RegisterRecords } from "./register-records.ts";
import { inWorld, type SmallWorld } from "./small-world.ts";

/**
 * The small world with the draft of the report on its visit, and a period to remedy, locations with a draw, a planned
 * visit, the records of its inspectors and a school that left.
 */
export type FollowUpWorld = SmallWorld &
  Locations &
  AddedRecords &
  RegisterRecords & {
    stepId: string;
    mistakeId: string;
    remedyId: string;
    plannedId: string;
    returnId: string;
    /** The address of the inspector's calendar. */
    feedId: string;
  };

export async function inFollowUpWorld<T>(work: (world: FollowUpWorld) => Promise<T>): Promise<T> {
  return await inWorld("follow-up-world", addFollowUp, work);
}

export async function addFollowUp(world: SmallWorld): Promise<FollowUpWorld> {
  const { by, people, visitId } = world;
  const draft = { id: visitId, step: "draft-sent", happenedOn: "2017-10-09" };
  const period = { school: "B-1", event: "granted", happenedOn: "2017-10-12", until: "2017-10-20" };
  const { id: stepId } = await recordReport.run(by(people.inspector), draft);
  const { id: feedId } = await makeFeed.run(by(people.inspector), {});
  const mistake = { id: visitId, heldOn: "2017-10-03", reason: "De presentielijst is van 3 oktober" };
  const { id: mistakeId } = await reportMistake.run(by(people.inspector), mistake);
  const { id: remedyId } = await recordRemedy.run(by(people.coordinator), period);
  return {
    ...world,
    ...(await addLocations(world)),
    stepId,
    mistakeId,
    remedyId,
    feedId,
    ...(await addPlannedVisit(world)),
    ...(await addInspectorRecords(world)),
    ...(await addRegisterRecords(world)),
  };
}

/** A reinspection that was given back, and is planned again. */
async function addPlannedVisit({ by, people, database }: SmallWorld) {
  const { inspectorId } = people.inspector;
  for (const event of ["recruited", "course-completed"])
    await recordInspector.run(by(people.coordinator), { id: inspectorId, event, happenedOn: "2017-07-03" });
  const times = { day: "2018-03-01", startsAt: "09:00", endsAt: "12:00" };
  const planned = { school: "B-1", kind: "reinspection", inspector: inspectorId, ...times };
  const { id } = await scheduleVisit.run(by(people.coordinator), planned);
  await giveBackVisit.run(by(people.inspector), { id, reason: "Ziek" });
  const { id: plannedId } = await scheduleVisit.run(by(people.coordinator), planned);
  const [returned] = await database.read.select().from(visitReturn);
  return { plannedId, returnId: returned?.id ?? "" };
}
