import { thingKinds } from "#lib/visits/rules/draft/fields.ts";
import { fieldsFrom } from "#lib/visits/rules/draft/saves.ts";
import { thingsIn } from "#lib/visits/rules/draft/visit.ts";
import { fieldDatabase } from "./database.ts";
import type { FieldPerson } from "./device-session.ts";
import { type KeptSave, type KeptVisit, keptSaves, keptVisits } from "./stored-visit.ts";

/** A visit on this device, with what of it the server does not have. */
export type DeviceVisit = KeptVisit & {
  /** In the order in which they were given. */
  unsent: KeptSave[];
  isSubmitting: boolean;
  /** The number of each lesson, interview and document among its kind. */
  numbers: Readonly<Record<string, number>>;
};

/** What of this person is on this device. */
export async function deviceVisits(person: FieldPerson): Promise<DeviceVisit[]> {
  const { account } = person;
  const visits = await keptVisits(person);
  return await Promise.all(
    visits.map(async (kept) => {
      const { visit } = kept;
      const saves = await keptSaves(person, visit);
      const fields = fieldsFrom(saves);
      const things = thingKinds.flatMap((kind) => thingsIn(fields, kind));
      return {
        ...kept,
        unsent: saves
          .filter(({ state }) => state !== "stored")
          .sort((a, b) => a.savedAt.localeCompare(b.savedAt)),
        isSubmitting: (await fieldDatabase.submissions.where({ account, visit }).count()) > 0,
        numbers: Object.fromEntries(things.map(({ id, nth }) => [id, nth])),
      };
    }),
  );
}
