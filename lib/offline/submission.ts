import { Problem } from "#lib/access/problem.ts";
import { callApi } from "#lib/client/api.ts";
import { apiPath } from "#lib/text/address.ts";
import { receiptCode } from "#lib/text/receipt.ts";
import { deviceDatabase, savesOfVisitToSend } from "./database.ts";
import type { DeviceUser } from "./device-session.ts";
import { describeRefused } from "./refused-saves.ts";
import { changeStoredVisit, getStoredVisit, retentionAfterReceipt } from "./stored-visit.ts";
import { emitSyncEvent } from "./sync-events.ts";

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

/** Submits a visit whose submission this device cannot keep until it is sent. Throws where the server refuses it, or is not there. */
export async function submitNow(
  { account }: DeviceUser,
  visit: string,
  saves: readonly string[],
): Promise<string> {
  return await postSubmission(visit, { account, saves }, crypto.randomUUID());
}

async function postSubmission(visit: string, body: object, key: string): Promise<string> {
  const { hash } = await callApi<{ hash: string }>(
    apiPath(`/visit-drafts/${encodeURIComponent(visit)}/submission`),
    {
      method: "POST",
      headers: { "Content-Type": "application/json", "Idempotency-Key": key },
      body: JSON.stringify(body),
    },
  );
  return hash;
}

/** Sends a waiting submission, once the server has all its answers. Returns whether there was one; throws a refusal. */
export async function sendSubmission(user: DeviceUser, visit: string): Promise<boolean> {
  const { account } = user;
  const row = await deviceDatabase.submissions.get([account, visit]);
  if (!row) return false;
  if ((await savesOfVisitToSend(user, visit).count()) > 0) return false; // typed since: those go first
  const refused = await describeRefused(user, visit);
  if (refused !== null) throw new Problem("conflict", `De server neemt niet alle antwoorden aan. ${refused}`);
  const hash = await postSubmission(visit, { account, saves: row.saves }, row.key);
  await storeReceipt(user, visit, receiptCode(hash));
  await endSubmission(user, visit);
  return true;
}

/** Stores why the server did not take a submission, to be shown to the user. */
export async function storeSubmitProblem(
  user: DeviceUser,
  visit: string,
  { message, errors }: Problem,
): Promise<void> {
  await changeStoredVisit(user, visit, { submitProblem: { message, errors: [...errors] } });
  await endSubmission(user, visit);
}

async function endSubmission({ account }: DeviceUser, visit: string): Promise<void> {
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
    etag: null,
  });
}
