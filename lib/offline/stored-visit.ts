import { deviceDatabase, unsentSavesOfVisit, type VisitRow } from "./database.ts";
import type { DeviceUser } from "./device-session.ts";
import {
  decryptSave,
  decryptVisit,
  encryptVisit,
  type StoredSave,
  type StoredVisit,
} from "./stored-records.ts";
import { emitSyncEvent } from "./sync-events.ts";

/** A visit on this device; null where it is not, or not for this user. */
export async function getStoredVisit(user: DeviceUser, visit: string): Promise<StoredVisit | null> {
  const row = await deviceDatabase.visits.get([user.account, visit]);
  return row ? await decryptVisit(user, row) : null;
}

/** Every visit of this user on this device, by day. */
export async function getStoredVisits(user: DeviceUser): Promise<StoredVisit[]> {
  const rows = await deviceDatabase.visits.where({ account: user.account }).toArray();
  const visits = await Promise.all(rows.map((row) => decryptVisit(user, row)));
  return visits.sort((a, b) => a.bundle.card.day.localeCompare(b.bundle.card.day));
}

export async function getStoredSaves(user: DeviceUser, visit: string): Promise<StoredSave[]> {
  const rows = await deviceDatabase.saves.where({ account: user.account, visit }).toArray();
  return await Promise.all(rows.map((row) => decryptSave(user, row)));
}

/** Changes a stored visit, apart from its saves, and emits an event if anything is different. */
export async function changeStoredVisit(
  user: DeviceUser,
  visit: string,
  change: Partial<Omit<StoredVisit, "account" | "visit">>,
): Promise<void> {
  const stored = await getStoredVisit(user, visit);
  const next = stored && { ...stored, ...change };
  if (!next || JSON.stringify(next) === JSON.stringify(stored)) return;
  await deviceDatabase.visits.put(await encryptVisit(user, next));
  emitSyncEvent({ account: user.account, visit, ids: [] });
}

const day = 24 * 60 * 60 * 1000;
/** How long a copy is kept after the server confirmed the submission. */
export const retentionAfterReceipt = 7 * day;

/** Removes copies of visits that the server has had for a week; never answers that are on this device alone. */
export async function purgeSubmittedVisits(now: number): Promise<void> {
  const { visits, saves } = deviceDatabase;
  const removed = await deviceDatabase.transaction("rw", visits, saves, async () => {
    const removed: VisitRow[] = [];
    for (const row of await visits.where("purgeAt").below(now).toArray()) {
      const { account, visit } = row;
      if ((await unsentSavesOfVisit(row, visit).count()) > 0) continue;
      await saves.where({ account, visit }).delete();
      await visits.delete([account, visit]);
      removed.push(row);
    }
    return removed;
  });
  for (const { account, visit } of removed) emitSyncEvent({ account, visit, ids: [] });
}
