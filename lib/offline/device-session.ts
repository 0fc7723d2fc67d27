import { Problem, type ProblemKind } from "#lib/access/problem.ts";
import type { Session } from "#lib/accounts/reads/accounts.ts";
import { callApi } from "#lib/client/api.ts";
import { apiPath } from "#lib/text/address.ts";
import { deviceId, fieldDatabase, unsentBy } from "./database.ts";
import { importKey } from "./encryption.ts";
import { announce } from "./sync-events.ts";

/** Who works on this device, with the key to what she keeps here. */
export type FieldPerson = { account: string; key: CryptoKey };

/** Whether the server knows this person now: it does, it does not any more, or it cannot be reached. */
export type SessionState = "signed-in" | "signed-out" | "unreachable";

/** Who worked here last and did not sign out; null where nobody did. Needs no connection. */
export async function lastPerson(): Promise<FieldPerson | null> {
  const current = await fieldDatabase.settings.get("account");
  const row = current && (await fieldDatabase.keys.get(current.value));
  return row?.key ? { account: row.account, key: row.key } : null;
}

/**
 * Asks the server who is signed in and for the key of that account on this device. Throws `unauthenticated`,
 * `unavailable`, or `forbidden` for a role that keeps nothing here.
 */
export async function signedInPerson(): Promise<FieldPerson> {
  const account = await shutOthers();
  const device = await deviceId();
  const known = await fieldDatabase.keys.get(account);
  const person = known?.key
    ? { account, key: known.key }
    : await openKey({ device, ...(known && { wrapped: known.wrapped }) });
  await fieldDatabase.settings.put({ name: "account", value: account });
  return person;
}

/**
 * Shuts out whoever worked here before and is somebody else than who is signed in now: her work stays, under her own
 * key. Gives the account that is signed in.
 */
export async function shutOthers(): Promise<string> {
  const { account } = await callApi<Session>(apiPath("/session"));
  await fieldDatabase.transaction("rw", fieldDatabase.keys, fieldDatabase.settings, async () => {
    await fieldDatabase.keys.where("account").notEqual(account).modify({ key: null });
    const current = await fieldDatabase.settings.get("account");
    if (current && current.value !== account) await fieldDatabase.settings.delete("account");
  });
  return account;
}

async function openKey(input: { device: string; wrapped?: string }): Promise<FieldPerson> {
  const opened = await callApi<{ account: string; key: string; wrapped: string }>(apiPath("/device-keys"), {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(input),
  });
  const { account, wrapped } = opened;
  const key = await importKey(opened.key);
  await fieldDatabase.keys.put({ account, wrapped, key });
  return { account, key };
}

const sessionWithout: Partial<Record<ProblemKind, SessionState>> = {
  unavailable: "unreachable",
  unauthenticated: "signed-out",
  "password-change-required": "signed-out",
};

/** How it stands with the session where one goes on from what is on the device; undefined for any other error. */
export function sessionAfter(error: unknown): SessionState | undefined {
  return error instanceof Problem ? sessionWithout[error.kind] : undefined;
}

/**
 * Who works here: whom the server knows, or else, where it cannot be reached or the session ran out, who worked here
 * last. Null where that is nobody, or where she signed out.
 */
export async function personHere(): Promise<{ person: FieldPerson | null; session: SessionState }> {
  try {
    return { person: await signedInPerson(), session: "signed-in" };
  } catch (error) {
    const session = sessionAfter(error);
    if (!session) throw error; // a key that is not hers, or a role that keeps nothing here
    return { person: await lastPerson(), session };
  }
}

/** Signing out shuts the work on this device, in every tab: only the same account, signed in again, opens it. */
export async function forgetPerson(): Promise<void> {
  const person = await lastPerson();
  await fieldDatabase.transaction("rw", fieldDatabase.keys, fieldDatabase.settings, async () => {
    await fieldDatabase.keys.toCollection().modify({ key: null });
    await fieldDatabase.settings.delete("account");
  });
  if (person) announce({ account: person.account, visit: null, ids: [] });
}

/** How many answers and submissions of whoever works here are on this device alone. */
export async function countUnsent(account: string): Promise<number> {
  const submissions = await fieldDatabase.submissions.where({ account }).count();
  return submissions + (await unsentBy(account).count());
}
