import type { VisitDraft } from "#lib/visits/reads/visit-draft.ts";
import type { Remark } from "#lib/visits/rules/draft/check.ts";
import type { DraftValue, Save } from "#lib/visits/rules/draft/saves.ts";
import type { SaveRow, SaveState, VisitRow } from "./database.ts";
import type { DeviceUser } from "./device-session.ts";
import { decrypt, encrypt } from "./encryption.ts";

/** What a visit needs to be recorded without a connection: everything that the server answers about it but its saves. */
export type VisitBundle = Omit<VisitDraft, "saves">;

/** Why the server did not take a submission. */
export type SubmitProblem = { message: string; errors: readonly Remark[] };

/** A visit on this device, decrypted. */
export type StoredVisit = Omit<VisitRow, "sealed"> & {
  bundle: VisitBundle;
  submitProblem: SubmitProblem | null;
  /** The name that the server gave to what it answers of the visit; null where it has to be fetched anew. */
  etag: string | null;
};

/** A save on this device, decrypted, with its state and since when; `refusal` is why the server cannot take it. */
export type StoredSave = Save & { state: SaveState; since: number; refusal?: string };

/** Versions before 0.3 stored no `etag`. */
type VisitContent = { bundle: VisitBundle; submitProblem: SubmitProblem | null; etag?: string | null };
type SaveContent = {
  field: string;
  value: DraftValue;
  bases: readonly string[];
  savedAt: string;
  by: string;
  device: string;
  refusal?: string;
};

export async function encryptVisit({ key }: DeviceUser, visit: StoredVisit): Promise<VisitRow> {
  const { bundle, submitProblem, etag, ...row } = visit;
  return { ...row, sealed: await encrypt(key, { bundle, submitProblem, etag } satisfies VisitContent) };
}

export async function decryptVisit({ key }: DeviceUser, { sealed, ...row }: VisitRow): Promise<StoredVisit> {
  const { bundle, submitProblem, etag = null } = await decrypt<VisitContent>(key, sealed);
  return { ...row, bundle, submitProblem, etag };
}

export async function encryptSave(
  { account, key }: DeviceUser,
  visit: string,
  save: StoredSave,
): Promise<SaveRow> {
  const { id, state, since, ...content } = save;
  return { account, id, visit, state, since, sealed: await encrypt(key, content satisfies SaveContent) };
}

export async function decryptSave(
  { key }: DeviceUser,
  { id, state, since, sealed }: SaveRow,
): Promise<StoredSave> {
  return { id, state, since, ...(await decrypt<SaveContent>(key, sealed)) };
}

/** A save as it is sent: its author is the account that sends it, and its state concerns this device alone. */
export function toSentSave({ id, field, value, bases, savedAt, device }: StoredSave) {
  return { id, field, value, bases: [...bases], savedAt, device };
}
