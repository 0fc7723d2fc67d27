import { evidenceKinds } from "#lib/visits/rules/draft/fields.ts";
import { fieldsFrom } from "#lib/visits/rules/draft/saves.ts";
import { itemsIn } from "#lib/visits/rules/draft/visit.ts";
import { deviceDatabase } from "./database.ts";
import type { DeviceUser } from "./device-session.ts";
import type { StoredSave, StoredVisit } from "./stored-records.ts";
import { getStoredSaves, getStoredVisits } from "./stored-visit.ts";

/** A visit on this device, with the answers that the server does not have. */
export type DeviceVisit = StoredVisit & {
  /** In the order in which they were answered. */
  unsent: StoredSave[];
  isSubmitting: boolean;
  /** The number of each lesson, interview and document among its kind. */
  numbers: Readonly<Record<string, number>>;
};

/** The visits of this user on this device. */
export async function getDeviceVisits(user: DeviceUser): Promise<DeviceVisit[]> {
  const { account } = user;
  const visits = await getStoredVisits(user);
  return await Promise.all(
    visits.map(async (stored) => {
      const { visit } = stored;
      const saves = await getStoredSaves(user, visit);
      const fields = fieldsFrom(saves);
      const items = evidenceKinds.flatMap((kind) => itemsIn(fields, kind));
      return {
        ...stored,
        unsent: saves
          .filter(({ state }) => state !== "stored")
          .sort((a, b) => a.savedAt.localeCompare(b.savedAt)),
        isSubmitting: (await deviceDatabase.submissions.where({ account, visit }).count()) > 0,
        numbers: Object.fromEntries(items.map(({ id, nth }) => [id, nth])),
      };
    }),
  );
}
