import { callApi } from "#lib/client/api.ts";
import { Problem } from "#lib/domain/problem.ts";
import { paths } from "#lib/paths.ts";
import type { Session } from "#lib/queries/accounts.ts";
import { announce } from "./changes.ts";
import { deviceId, fieldDatabase } from "./database.ts";
import { importKey } from "./sealing.ts";

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
 * Asks the server who is signed in and for the key of that account on this device. Whoever worked here before and is
 * somebody else is shut out: her work stays, under her own key. Throws `unauthenticated` or `unavailable`.
 */
export async function signedInPerson(): Promise<FieldPerson> {
  const { account } = await callApi<Session>(paths.api("/session"));
  const device = await deviceId();
  const known = await fieldDatabase.keys.get(account);
  const person = known?.key
    ? { account, key: known.key }
    : await openKey({ device, ...(known && { wrapped: known.wrapped }) });
  await fieldDatabase.transaction("rw", fieldDatabase.keys, fieldDatabase.settings, async () => {
    await fieldDatabase.keys.where("account").notEqual(account).modify({ key: null });
    await fieldDatabase.settings.put({ name: "account", value: account });
  });
  return person;
}

async function openKey(input: { device: string; wrapped?: string }): Promise<FieldPerson> {
  const opened = await callApi<{ account: string; key: string; wrapped: string }>(paths.api("/device-keys"), {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(input),
  });
  const { account, wrapped } = opened;
  const key = await importKey(opened.key);
  await fieldDatabase.keys.put({ account, wrapped, key });
  return { account, key };
}

/**
 * Who works here: whom the server knows, or else, where it cannot be reached or the session ran out, who worked here
 * last. Null where that is nobody, or where she signed out.
 */
export async function personHere(): Promise<{ person: FieldPerson | null; session: SessionState }> {
  try {
    return { person: await signedInPerson(), session: "signed-in" };
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const session = error.kind === "unauthenticated" ? "signed-out" : "unreachable";
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
  const { saves, submissions } = fieldDatabase;
  const unsent = await saves
    .where("[account+state]")
    .anyOf([account, "waiting"], [account, "sending"])
    .count();
  return unsent + (await submissions.where({ account }).count());
}
