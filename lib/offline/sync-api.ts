import { type FieldError, Problem } from "#lib/access/problem.ts";
import { callApi } from "#lib/client/api.ts";
import { apiPath } from "#lib/text/address.ts";
import { receiptCode } from "#lib/text/receipt.ts";
import type { VisitDraft } from "#lib/visits/reads/visit-draft.ts";
import { deviceDatabase, type SaveRow, unsentSavesOfVisit } from "./database.ts";
import { type DeviceUser, sessionStateAfter } from "./device-session.ts";
import {
  decryptSave,
  encryptSave,
  encryptVisit,
  type StoredSave,
  type StoredVisit,
  toSentSave,
} from "./stored-records.ts";
import { changeStoredVisit, getStoredVisit, retentionAfterReceipt } from "./stored-visit.ts";
import { emitSyncEvent } from "./sync-events.ts";

// Exchanges one visit with the server. Every step can be repeated: the server knows each save and submission by its id.

const savesAtOnce = 100;
/** Characters of JSON in one request; a single answer is smaller. */
const charactersPerRequest = 200_000;

/** Fetches what the server has of a visit and this device has not, and stores the visit if it was not here. */
export async function fetchVisit(user: DeviceUser, visit: string): Promise<StoredVisit> {
  const { account } = user;
  const stored = await getStoredVisit(user, visit);
  const { saves = [], ...bundle } = await callApi<VisitDraft>(
    apiPath(`/visit-drafts/${encodeURIComponent(visit)}`, { after: stored?.cursor ?? 0 }),
  );
  const now = Date.now();
  const unsent = await unsentSavesOfVisit(user, visit).count();
  const rows = await Promise.all(
    saves.map(({ number: _number, ...save }) =>
      encryptSave(user, visit, { ...save, state: "stored", since: now } satisfies StoredSave),
    ),
  );
  const updated: StoredVisit = {
    ...stored, // keeps the order of keys, so that equal visits have equal JSON
    account,
    visit,
    refusal: unsent > 0 ? (stored?.refusal ?? null) : null, // shown until the server accepts the answers
    cursor: saves.at(-1)?.number ?? stored?.cursor ?? 0,
    purgeAt: bundle.receipt ? (stored?.purgeAt ?? now + retentionAfterReceipt) : null,
    bundle: { ...stored?.bundle, ...bundle, people: { ...stored?.bundle.people, ...bundle.people } },
    submitProblem: bundle.receipt ? null : (stored?.submitProblem ?? null),
  };
  if (rows.length === 0 && JSON.stringify(updated) === JSON.stringify(stored)) return updated;
  const row = await encryptVisit(user, updated);
  await deviceDatabase.transaction("rw", deviceDatabase.visits, deviceDatabase.saves, async () => {
    await deviceDatabase.saves.bulkPut(rows);
    await deviceDatabase.visits.put(row);
  });
  emitSyncEvent({ account, visit, ids: [] });
  if (rows.length > 0) emitSyncEvent({ account, visit, ids: rows.map(({ id }) => id) });
  return updated;
}

/** Sends the answers of a visit that the server does not have. Throws the first refusal, after the others were sent. */
export async function sendSaves(user: DeviceUser, visit: string): Promise<void> {
  for (;;) {
    const rows = await claimSaves(user, visit);
    if (rows.length === 0) return;
    const saves = await Promise.all(rows.map((row) => decryptSave(user, row)));
    for (const batch of toBatches(saves)) await sendBatch(user, visit, batch);
  }
}

/** From now on these saves must not change: the server may have them any moment. */
async function claimSaves(user: DeviceUser, visit: string): Promise<SaveRow[]> {
  const { account } = user;
  const { saves } = deviceDatabase;
  return await deviceDatabase.transaction("rw", saves, async () => {
    const rows = await unsentSavesOfVisit(user, visit).limit(savesAtOnce).toArray();
    await saves
      .where("[account+id]")
      .anyOf(rows.map(({ id }) => [account, id]))
      .modify({ state: "sending" });
    return rows;
  });
}

function toBatches(saves: readonly StoredSave[]): StoredSave[][] {
  const batches: StoredSave[][] = [];
  let size = charactersPerRequest;
  for (const save of saves) {
    const length = JSON.stringify(save).length;
    if (size + length > charactersPerRequest) {
      batches.push([]);
      size = 0;
    }
    batches.at(-1)?.push(save);
    size += length;
  }
  return batches;
}

async function sendBatch(user: DeviceUser, visit: string, batch: readonly StoredSave[]): Promise<void> {
  try {
    await postSaves(user, visit, batch);
  } catch (error) {
    const isAboutOneSave =
      error instanceof Problem && ["invalid", "conflict", "too-large"].includes(error.kind);
    if (!isAboutOneSave || batch.length === 1) throw error;
    const half = Math.ceil(batch.length / 2); // the other saves must not wait for the one that is refused
    const refusals: unknown[] = [];
    for (const part of [batch.slice(0, half), batch.slice(half)])
      await sendBatch(user, visit, part).catch((refusal: unknown) => refusals.push(refusal));
    if (refusals.length > 0) throw refusals[0];
  }
}

async function postSaves(
  { account }: DeviceUser,
  visit: string,
  batch: readonly StoredSave[],
): Promise<void> {
  const saves = batch.map(toSentSave);
  await callApi(apiPath(`/visit-drafts/${encodeURIComponent(visit)}/saves`), {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ account, saves }),
  });
  const ids = saves.map(({ id }) => id);
  await deviceDatabase.saves
    .where("[account+id]")
    .anyOf(ids.map((id) => [account, id]))
    .modify({ state: "stored", since: Date.now() });
  emitSyncEvent({ account, visit, ids });
}

/** Sends a waiting submission, once the server has all its answers. A refusal is stored, to be shown to the user. */
export async function sendSubmission(user: DeviceUser, visit: string): Promise<void> {
  const { account } = user;
  const row = await deviceDatabase.submissions.get([account, visit]);
  if (!row) return;
  try {
    const { hash } = await callApi<{ hash: string }>(
      apiPath(`/visit-drafts/${encodeURIComponent(visit)}/submission`),
      {
        method: "POST",
        headers: { "Content-Type": "application/json", "Idempotency-Key": row.key },
        body: JSON.stringify({ account, saves: row.saves }),
      },
    );
    await storeReceipt(user, visit, receiptCode(hash));
  } catch (error) {
    if (!(error instanceof Problem) || sessionStateAfter(error)) throw error;
    const errors: FieldError[] = [...error.errors];
    await changeStoredVisit(user, visit, { submitProblem: { message: error.message, errors } });
  }
  await deviceDatabase.submissions.delete([account, visit]);
  emitSyncEvent({ account, visit, ids: [] });
}

/** Stores the receipt at once; its receiver, and the time by the server's clock, come when the visit is fetched next. */
async function storeReceipt(user: DeviceUser, visit: string, code: string): Promise<void> {
  const stored = await getStoredVisit(user, visit);
  if (!stored) return;
  const now = Date.now();
  const receipt = { code, at: new Date(now).toISOString(), by: null };
  await changeStoredVisit(user, visit, {
    submitProblem: null,
    purgeAt: now + retentionAfterReceipt,
    bundle: { ...stored.bundle, receipt },
  });
}

/** Submits a visit as it is on the screen: at once where there is a connection, or else as soon as there is. */
export async function queueSubmission(
  user: DeviceUser,
  visit: string,
  saves: readonly string[],
): Promise<void> {
  const { account } = user;
  await changeStoredVisit(user, visit, { submitProblem: null });
  await deviceDatabase.submissions.put({
    account,
    visit,
    saves: [...saves],
    key: crypto.randomUUID(),
    at: Date.now(),
  });
  emitSyncEvent({ account, visit, ids: [] });
}
