import { recordRemedy } from "#lib/commands/remedy.ts";
import { recordReport } from "#lib/commands/reports.ts";
import { addLocations, type Locations } from "./locations.ts";
import { inSmallWorld, type SmallWorld } from "./small-world.ts";

/** The small world with the draft of the report on its visit, a period to remedy, and locations with a draw. */
export type FollowUpWorld = SmallWorld & Locations & { stepId: string; remedyId: string };

export async function inFollowUpWorld<T>(work: (world: FollowUpWorld) => Promise<T>): Promise<T> {
  return await inSmallWorld(async (world) => await work(await addFollowUp(world)));
}

export async function addFollowUp(world: SmallWorld): Promise<FollowUpWorld> {
  const { by, people, visitId } = world;
  const draft = { id: visitId, step: "draft-sent", happenedOn: "2017-10-09" };
  const period = { school: "B-1", event: "granted", happenedOn: "2017-10-12", until: "2017-10-20" };
  const { id: stepId } = await recordReport.run(by(people.inspector), draft);
  const { id: remedyId } = await recordRemedy.run(by(people.coordinator), period);
  return { ...world, ...(await addLocations(world)), stepId, remedyId };
}
