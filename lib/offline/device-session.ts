import { Problem, type ProblemKind } from "#lib/access/problem.ts";
import type { Session } from "#lib/accounts/reads/accounts.ts";
import { callApi } from "#lib/client/api.ts";
import { apiPath } from "#lib/text/address.ts";
import { deviceDatabase, getDeviceId, unsentSavesOfAccount } from "./database.ts";
import { importKey } from "./encryption.ts";
import { emitSyncEvent } from "./sync-events.ts";

/** The account that works on this device, with the key to what it stores here. */
export type DeviceUser = { account: string; key: CryptoKey };

/** Whether the user is signed in at the server: yes, no longer, or it cannot be reached. */
export type SessionState = "signed-in" | "signed-out" | "unreachable";

/** The user who worked here last and did not sign out; null where there is none. Needs no connection. */
export async function getLastUser(): Promise<DeviceUser | null> {
  const current = await deviceDatabase.settings.get("account");
  const row = current && (await deviceDatabase.keys.get(current.value));
  return row?.key ? { account: row.account, key: row.key } : null;
}

/**
 * Asks the server who is signed in and for the key of that account on this device. Throws `unauthenticated`,
 * `unavailable`, or `forbidden` for a role that stores nothing here.
 */
export async function getSignedInUser(): Promise<DeviceUser> {
  const account = await lockOtherAccounts();
  const device = await getDeviceId();
  const known = await deviceDatabase.keys.get(account);
  const user = known?.key
    ? { account, key: known.key }
    : await requestKey({ device, ...(known && { wrapped: known.wrapped }) });
  const current = await deviceDatabase.settings.get("account");
  if (current?.value !== account) await deviceDatabase.settings.put({ name: "account", value: account });
  return user;
}

/**
 * Locks the answers of every account but the one that is signed in now: they stay, encrypted under their own key.
 * Returns the account that is signed in.
 */
export async function lockOtherAccounts(): Promise<string> {
  const { account } = await callApi<Session>(apiPath("/session"));
  await deviceDatabase.transaction("rw", deviceDatabase.keys, deviceDatabase.settings, async () => {
    await deviceDatabase.keys.where("account").notEqual(account).modify({ key: null });
    const current = await deviceDatabase.settings.get("account");
    if (current && current.value !== account) await deviceDatabase.settings.delete("account");
  });
  return account;
}

/** Another user may have signed in meanwhile: this page must not go on showing them the answers of this one. */
export async function assertSameUser(user: DeviceUser): Promise<void> {
  if ((await lockOtherAccounts()) === user.account) return;
  window.location.reload();
  throw new Problem("unauthenticated", "Iemand anders is ingelogd.");
}

async function requestKey(input: { device: string; wrapped?: string }): Promise<DeviceUser> {
  const opened = await callApi<{ account: string; key: string; wrapped: string }>(apiPath("/device-keys"), {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(input),
  });
  const { account, wrapped } = opened;
  const key = await importKey(opened.key);
  await deviceDatabase.keys.put({ account, wrapped, key });
  return { account, key };
}

const sessionStateAfterProblem: Partial<Record<ProblemKind, SessionState>> = {
  unavailable: "unreachable",
  unauthenticated: "signed-out",
  "password-change-required": "signed-out",
};

/** The state of the session after an error with which work on the device goes on; undefined for any other error. */
export function sessionStateAfter(error: unknown): SessionState | undefined {
  return error instanceof Problem ? sessionStateAfterProblem[error.kind] : undefined;
}

/**
 * The user who is signed in at the server or, where it cannot be reached or the session ran out, the one who worked
 * here last. Null where there is none, or where they signed out.
 */
export async function getCurrentUser(): Promise<{ user: DeviceUser | null; session: SessionState }> {
  try {
    return { user: await getSignedInUser(), session: "signed-in" };
  } catch (error) {
    const session = sessionStateAfter(error);
    if (!session) throw error; // a key of another account, or a role that stores nothing here
    return { user: await getLastUser(), session };
  }
}

/** Signing out locks the answers on this device, in every tab: only the same account, signed in again, opens them. */
export async function lockDevice(): Promise<void> {
  const user = await getLastUser();
  await deviceDatabase.transaction("rw", deviceDatabase.keys, deviceDatabase.settings, async () => {
    await deviceDatabase.keys.toCollection().modify({ key: null });
    await deviceDatabase.settings.delete("account");
  });
  if (user) emitSyncEvent({ account: user.account, visit: null, ids: [] });
}

/** How many answers and submissions of an account are on this device alone. */
export async function countUnsent(account: string): Promise<number> {
  const submissions = await deviceDatabase.submissions.where({ account }).count();
  return submissions + (await unsentSavesOfAccount(account).count());
}
