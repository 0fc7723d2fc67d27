import { type Collection, Dexie, type DexieOptions, type EntityTable, type Table } from "dexie";

/** Content as it is stored on the device: readable with the key of its account alone. */
export type Encrypted = { iv: Uint8Array<ArrayBuffer>; data: ArrayBuffer };

/** The key of an account on this device. `key` is null while that account is signed out; the server unwraps `wrapped`. */
export type KeyRow = { account: string; wrapped: string; key: CryptoKey | null };

/** A visit that is on the device. */
export type VisitRow = {
  account: string;
  visit: string;
  /** The number of the last save that was fetched from the server. */
  cursor: number;
  /** Once the server has confirmed the submission: when this copy is removed, in milliseconds. */
  purgeAt: number | null;
  /** Why the server accepts no answers of this visit any more; null while it does. */
  refusal: string | null;
  sealed: Encrypted;
};

/**
 * `waiting` is on this device alone, and its value may still change; `sending` was claimed by the sender, and never
 * changes again; `refused` is what the server cannot take; `stored` is on the server too.
 */
export type SaveState = "waiting" | "sending" | "refused" | "stored";

export type SaveRow = {
  account: string;
  id: string;
  visit: string;
  state: SaveState;
  /** Since when it has this `state`, in milliseconds of the device's clock. */
  since: number;
  sealed: Encrypted;
};

/** A submission that the server has not confirmed yet; `key` is the same at every attempt. */
export type SubmissionRow = { account: string; visit: string; key: string; saves: string[]; at: number };

type Setting = { name: "device" | "account"; value: string };

export class DeviceDatabase extends Dexie {
  keys!: EntityTable<KeyRow, "account">;
  visits!: Table<VisitRow, [string, string]>;
  saves!: Table<SaveRow, [string, string]>;
  submissions!: Table<SubmissionRow, [string, string]>;
  settings!: EntityTable<Setting, "name">;

  constructor(storage?: DexieOptions) {
    super("veld", storage);
    this.version(1).stores({
      keys: "account",
      visits: "[account+visit], account, purgeAt",
      saves: "[account+id], [account+visit], [account+state], [account+visit+state]",
      submissions: "[account+visit], account",
      settings: "name",
    });
  }
}

/** What this browser stores for work offline: one database for all users of the device, each under their own key. */
export let deviceDatabase = new DeviceDatabase();

let isInMemory = false;

/** Whether what is written outlives this page. */
export function keepsOnDevice(): boolean {
  return !isInMemory;
}

/**
 * From now on the memory of this page stands in for the device, which keeps nothing: its browser blocks storage, or has no
 * room. False where the device has answers that the server has not: those come first.
 */
export async function keepInMemory(): Promise<boolean> {
  if (isInMemory) return false;
  const unsent = deviceDatabase.saves.filter(({ state }) => state !== "stored").count();
  if ((await unsent.catch(() => 0)) > 0) return false;
  const { IDBFactory, IDBKeyRange } = await import("fake-indexeddb");
  deviceDatabase.close();
  deviceDatabase = new DeviceDatabase({ indexedDB: new IDBFactory(), IDBKeyRange });
  isInMemory = true;
  return true;
}

/** The id of this device; made once. */
export async function getDeviceId(): Promise<string> {
  return await deviceDatabase.transaction("rw", deviceDatabase.settings, async () => {
    const setting = await deviceDatabase.settings.get("device");
    if (setting) return setting.value;
    const value = crypto.randomUUID();
    await deviceDatabase.settings.add({ name: "device", value });
    return value;
  });
}

const toSend: SaveState[] = ["waiting", "sending"];
const unsent: SaveState[] = [...toSend, "refused"];

export function savesWithId(account: string, ids: readonly string[]): Collection<SaveRow> {
  return deviceDatabase.saves.where("[account+id]").anyOf(ids.map((id) => [account, id]));
}

/** The saves of an account that wait for the server. */
export function savesToSend(account: string): Collection<SaveRow> {
  return savesOfAccountIn(account, toSend);
}

/** The saves of a visit that wait for the server. */
export function savesOfVisitToSend({ account }: { account: string }, visit: string): Collection<SaveRow> {
  return savesOfVisitIn(account, visit, toSend);
}

/** The saves of a visit that the server cannot take. */
export function refusedSavesOfVisit({ account }: { account: string }, visit: string): Collection<SaveRow> {
  return savesOfVisitIn(account, visit, ["refused"]);
}

/** The saves of an account that are on this device alone. */
export function unsentSavesOfAccount(account: string): Collection<SaveRow> {
  return savesOfAccountIn(account, unsent);
}

/** The saves of a visit that are on this device alone. */
export function unsentSavesOfVisit({ account }: { account: string }, visit: string): Collection<SaveRow> {
  return savesOfVisitIn(account, visit, unsent);
}

function savesOfAccountIn(account: string, states: readonly SaveState[]): Collection<SaveRow> {
  return deviceDatabase.saves.where("[account+state]").anyOf(states.map((state) => [account, state]));
}

function savesOfVisitIn(account: string, visit: string, states: readonly SaveState[]): Collection<SaveRow> {
  return deviceDatabase.saves
    .where("[account+visit+state]")
    .anyOf(states.map((state) => [account, visit, state]));
}
