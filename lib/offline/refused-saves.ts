import { Problem } from "#lib/access/problem.ts";
import { fieldInWords } from "#lib/visits/text/draft-fields.ts";
import { deviceDatabase, refusedSavesOfVisit, savesWithId } from "./database.ts";
import type { DeviceUser } from "./device-session.ts";
import { decryptSave, encryptSave, type StoredSave } from "./stored-records.ts";
import { getStoredVisit } from "./stored-visit.ts";
import { emitSyncEvent } from "./sync-events.ts";

/** A save that the server cannot take, by its place in what was sent. */
export type Refused = { at: number; message: string };

/** The saves that a refusal is about, each once; null where it is about the request, or about who sends it. */
export function refusedIn(error: unknown): Refused[] | null {
  if (!(error instanceof Problem) || error.kind !== "invalid") return null;
  const reasons = new Map<number, string>();
  for (const { field, message } of error.errors) {
    const [, at] = /^saves\.(\d+)\b/.exec(field) ?? [];
    if (at === undefined) return null;
    reasons.set(Number(at), reasons.get(Number(at)) ?? message);
  }
  return [...reasons].map(([at, message]) => ({ at, message }));
}

/**
 * What the server cannot take stays on this device, with the reason, and is not sent again by itself. What was set aside
 * before and has another answer in its place now is gone.
 */
export async function setAside(
  user: DeviceUser,
  visit: string,
  batch: readonly StoredSave[],
  refused: readonly Refused[],
): Promise<void> {
  const { account } = user;
  const { saves } = deviceDatabase;
  const since = Date.now();
  const aside = refused.flatMap(({ at, message: refusal }): StoredSave[] =>
    batch.slice(at, at + 1).map((save) => ({ ...save, state: "refused", since, refusal })),
  );
  const rows = await Promise.all(aside.map((save) => encryptSave(user, visit, save)));
  await deviceDatabase.transaction("rw", saves, async () => {
    const replaced = batch.flatMap(({ bases }) => bases);
    await savesWithId(account, replaced)
      .filter(({ state }) => state === "refused")
      .delete();
    await saves.bulkPut(rows);
  });
  emitSyncEvent({ account, visit, ids: aside.map(({ id }) => id) });
}

/** Which answers of a visit the server does not take, and why; null when it takes all. */
export async function describeRefused(user: DeviceUser, visit: string): Promise<string | null> {
  const stored = await getStoredVisit(user, visit);
  const rows = await refusedSavesOfVisit(user, visit).toArray();
  if (rows.length === 0 || !stored) return null;
  const saves = await Promise.all(rows.map((row) => decryptSave(user, row)));
  const { framework } = stored.bundle;
  return saves
    .map(({ field, refusal = "" }) => `${fieldInWords(field, framework, () => undefined)}: ${refusal}`)
    .join(" ");
}

/** A later version of the server may take what an earlier one did not: a page that opens tries once more. */
export async function retryRefused(account: string): Promise<void> {
  await deviceDatabase.saves.where({ account, state: "refused" }).modify({ state: "sending" });
}
