import { Problem } from "#lib/access/problem.ts";
import { assertSameUser, type DeviceUser, sessionStateAfter } from "./device-session.ts";
import { fetchVisit } from "./fetch-visit.ts";
import { describeRefused } from "./refused-saves.ts";
import { sendSaves } from "./send-saves.ts";
import { changeStoredVisit, getStoredVisit, retentionAfterReceipt } from "./stored-visit.ts";
import { sendSubmission, storeSubmitProblem } from "./submission.ts";

// What the sync engine does with one visit. Every request says whose device it is, and the server answers nobody else; so
// only a refusal has to be looked at twice: it may be that somebody else signed in.

/** Sends what a visit has, and stores what comes down with it. A refusal is stored, and does not stop other visits. */
export async function exchangeVisit(user: DeviceUser, visit: string): Promise<void> {
  let isSubmitted = false;
  try {
    isSubmitted = await sendSaves(user, visit);
    isSubmitted = (await submitVisit(user, visit)) || isSubmitted;
    await changeStoredVisit(user, visit, { refusal: await describeRefused(user, visit) });
  } catch (error) {
    await storeRefusal(user, visit, error);
  }
  const stored = await getStoredVisit(user, visit);
  const lacksReceipt = isSubmitted && stored?.bundle.receipt?.by == null;
  if (!stored || lacksReceipt) await refreshVisit(user, visit);
}

/** Fetches what changed of a visit. A refusal is stored. */
export async function refreshVisit(user: DeviceUser, visit: string): Promise<void> {
  try {
    await fetchVisit(user, visit);
  } catch (error) {
    await storeRefusal(user, visit, error);
  }
}

/** Returns whether a submission was sent. */
async function submitVisit(user: DeviceUser, visit: string): Promise<boolean> {
  try {
    return await sendSubmission(user, visit);
  } catch (error) {
    await storeSubmitProblem(user, visit, await refusalIn(user, error));
    return true;
  }
}

/** A visit that is no longer for this user is purged later; answers that are on this device alone never are. */
async function storeRefusal(user: DeviceUser, visit: string, error: unknown): Promise<void> {
  const { kind, message } = await refusalIn(user, error);
  const isGone = kind === "not-found" || kind === "forbidden";
  const stored = await getStoredVisit(user, visit);
  const purgeAt = isGone
    ? (stored?.purgeAt ?? Date.now() + retentionAfterReceipt)
    : (stored?.purgeAt ?? null);
  await changeStoredVisit(user, visit, { refusal: message, purgeAt });
}

/** What the server refused this user; throws what is no refusal, or is one of somebody else. */
async function refusalIn(user: DeviceUser, error: unknown): Promise<Problem> {
  if (!(error instanceof Problem)) throw error;
  if (error.kind === "password-change-required") await assertSameUser(user); // it may be another who must change theirs
  if (sessionStateAfter(error)) throw error;
  await assertSameUser(user);
  return error;
}
