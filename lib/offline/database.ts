import { type Collection, Dexie, type EntityTable, type Table } from "dexie";

/** Content as it is kept on the device: readable with the key of its account alone. */
export type Encrypted = { iv: Uint8Array<ArrayBuffer>; data: ArrayBuffer };

/** The key of an account on this device. `key` is null while that account is signed out; the server opens `wrapped`. */
export type KeyRow = { account: string; wrapped: string; key: CryptoKey | null };

/** A visit that is on the device. */
export type VisitRow = {
  account: string;
  visit: string;
  /** The number of the last save that the server told of. */
  cursor: number;
  /** Once the server has confirmed the submission: when this copy goes, in milliseconds. */
  purgeAt: number | null;
  /** Why the server takes no answers of this visit any more; null while it does. */
  refusal: string | null;
  sealed: Encrypted;
};

/**
 * `waiting` is on this device alone, and its value may still change; `sending` was handed to the sender once, and never
 * changes again; `stored` is on the server too.
 */
export type SaveState = "waiting" | "sending" | "stored";

export type SaveRow = {
  account: string;
  id: string;
  visit: string;
  state: SaveState;
  /** When it came to be where `state` says, in milliseconds of the device's clock. */
  since: number;
  sealed: Encrypted;
};

/** A submission that the server has not confirmed yet; `key` is the same at every attempt. */
export type SubmissionRow = { account: string; visit: string; key: string; saves: string[]; at: number };

type Setting = { name: "device" | "account"; value: string };

export class FieldDatabase extends Dexie {
  keys!: EntityTable<KeyRow, "account">;
  visits!: Table<VisitRow, [string, string]>;
  saves!: Table<SaveRow, [string, string]>;
  submissions!: Table<SubmissionRow, [string, string]>;
  settings!: EntityTable<Setting, "name">;

  constructor() {
    super("veld");
    this.version(1).stores({
      keys: "account",
      visits: "[account+visit], account, purgeAt",
      saves: "[account+id], [account+visit], [account+state], [account+visit+state]",
      submissions: "[account+visit], account",
      settings: "name",
    });
  }
}

/** What this browser keeps for work in the field: one database for all who use the device, each under a key of their own. */
export const fieldDatabase = new FieldDatabase();

/** The name of this device; made once. */
export async function deviceId(): Promise<string> {
  return await fieldDatabase.transaction("rw", fieldDatabase.settings, async () => {
    const known = await fieldDatabase.settings.get("device");
    if (known) return known.value;
    const value = crypto.randomUUID();
    await fieldDatabase.settings.add({ name: "device", value });
    return value;
  });
}

/** The saves of an account that are on this device alone. */
export function unsentBy(account: string): Collection<SaveRow> {
  return fieldDatabase.saves.where("[account+state]").anyOf([account, "waiting"], [account, "sending"]);
}

/** The saves of a visit that are on this device alone. */
export function unsentOf({ account }: { account: string }, visit: string): Collection<SaveRow> {
  return fieldDatabase.saves
    .where("[account+visit+state]")
    .anyOf([account, visit, "waiting"], [account, visit, "sending"]);
}
