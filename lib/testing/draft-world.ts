import type { Person } from "#lib/access/actor.ts";
import { frameworkInForce } from "#lib/framework/rules/framework.ts";
import { shippedFrameworks } from "#lib/framework/rules/framework-versions.ts";
import { scheduleVisit } from "#lib/visits/commands/planned-visits.ts";
import { submitVisit } from "#lib/visits/commands/submit-visit.ts";
import { saveDraft } from "#lib/visits/commands/visit-drafts.ts";
import { readDraft } from "#lib/visits/reads/visit-draft.ts";
import { fieldsFrom, headIds } from "#lib/visits/rules/draft/saves.ts";
import type { MadeSave } from "./draft.ts";
import type { PlanningWorld } from "./planning-world.ts";

export const afternoon = "2018-03-01T15:00:00Z";
/** The version that visits of 1 March 2018 are scored by. */
export const framework = frameworkInForce(shippedFrameworks, "2018-03-01");

/** A visit to B-2 on 1 March 2018, planned for one inspector or two. */
export async function planned(
  { by, people, otherInspector }: PlanningWorld,
  together = false,
  locations: string[] = [],
): Promise<string> {
  const second = together ? { secondInspector: otherInspector.inspectorId } : {};
  const times = { day: "2018-03-01", startsAt: "09:00", endsAt: "12:00" };
  const visit = { school: "B-2", inspector: people.inspector.inspectorId, ...times, ...second, locations };
  return (await scheduleVisit.run(by(people.coordinator), visit)).id;
}

export const save = ({ by }: PlanningWorld, person: Person, id: string, saves: readonly MadeSave[]) =>
  saveDraft.run(by(person, afternoon), { id, account: person.accountId, saves });

export const read = async ({ database, by }: PlanningWorld, person: Person, id: string, after = 0) => {
  const { saves = [], ...bundle } = await readDraft.run(
    { read: database.read, ...by(person, afternoon) },
    { id, after },
  );
  return { ...bundle, saves };
};

/** Submits the draft as it stands on the server. */
export const submit = async (world: PlanningWorld, person: Person, id: string, key?: string) => {
  const { saves } = await read(world, person, id);
  const input = { id, account: person.accountId, saves: headIds(fieldsFrom(saves)) };
  return await submitVisit.run(world.by(person, afternoon), input, key);
};
