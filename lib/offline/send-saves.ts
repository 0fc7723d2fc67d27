import { Problem } from "#lib/access/problem.ts";
import { callApi } from "#lib/client/api.ts";
import { apiPath } from "#lib/text/address.ts";
import type { DraftNews } from "#lib/visits/reads/draft-news.ts";
import { deviceDatabase, type SaveRow, savesOfVisitToSend, savesWithId } from "./database.ts";
import { assertSameUser, type DeviceUser } from "./device-session.ts";
import { storeNews } from "./fetch-visit.ts";
import { type Refused, refusedIn, setAside } from "./refused-saves.ts";
import { decryptSave, type StoredSave, toSentSave } from "./stored-records.ts";
import { emitSyncEvent } from "./sync-events.ts";

const savesAtOnce = 100;
/** Characters of JSON in one request; a single answer is smaller. */
const charactersPerRequest = 200_000;

/**
 * Sends the answers of a visit that the server does not have, and stores what others saved meanwhile, which comes down with
 * the answer. What is typed while a request is under way goes with the next. Can be repeated: the server knows each save by
 * its id. Returns whether the visit was submitted already; throws the first refusal, after the other saves were sent.
 */
export async function sendSaves(user: DeviceUser, visit: string): Promise<boolean> {
  let isLate = false;
  for (let hasMore = true; hasMore; ) {
    const rows = await claimSaves(user, visit, savesAtOnce);
    const saves = await Promise.all(rows.map((row) => decryptSave(user, row)));
    for (const batch of toBatches(saves)) isLate = await sendBatch(user, visit, batch);
    hasMore = rows.length === savesAtOnce;
  }
  return isLate;
}

/** From now on these saves must not change: the server, or a file, may have them any moment. */
export async function claimSaves(user: DeviceUser, visit: string, most: number): Promise<SaveRow[]> {
  const { account } = user;
  const { saves } = deviceDatabase;
  return await deviceDatabase.transaction("rw", saves, async () => {
    const rows = await savesOfVisitToSend(user, visit).limit(most).toArray();
    const ids = rows.map(({ id }) => id);
    await savesWithId(account, ids).modify({ state: "sending" });
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

/** Sends a batch, and its parts where one of it is refused. `isOurs`: it was asked who is signed in. */
async function sendBatch(
  user: DeviceUser,
  visit: string,
  batch: readonly StoredSave[],
  isOurs = false,
): Promise<boolean> {
  try {
    return await postSaves(user, visit, batch);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const parts = partsAfter(error, batch);
    const isAlone = batch.length === 1 && ["conflict", "too-large"].includes(error.kind);
    if (parts.length < 2 && !isAlone) throw error;
    if (!isOurs) await assertSameUser(user); // what another account is refused is no reason to send it piece by piece
    if (isAlone) {
      await setAside(user, visit, batch, [{ at: 0, message: error.message }]);
      return false;
    }
    const refusals: unknown[] = [];
    let isLate = false;
    for (const part of parts)
      try {
        isLate = await sendBatch(user, visit, part, true);
      } catch (refusal) {
        refusals.push(refusal);
      }
    if (refusals.length > 0) throw refusals[0];
    return isLate;
  }
}

/** The parts in which a refused batch is sent again: the other saves must not wait for the one that is refused. */
function partsAfter({ kind }: Problem, batch: readonly StoredSave[]): StoredSave[][] {
  if (kind === "forbidden") return [...Map.groupBy(batch, ({ field }) => inspectorOf(field)).values()];
  if (batch.length === 1 || !["invalid", "conflict", "too-large"].includes(kind)) return [];
  const half = Math.ceil(batch.length / 2);
  return [batch.slice(0, half), batch.slice(half)];
}

/** The inspector whose own answer a field is, if any: a right differs by that alone, so few parts tell what is refused. */
function inspectorOf(field: string): string | undefined {
  const [kind, inspectorId] = field.split(".");
  return kind === "finding" || kind === "independent" ? inspectorId : undefined;
}

type SavesTaken = { isLate: boolean; news?: DraftNews; refused?: Refused[] };

/** Gives answers to the server, whatever this device has of them. */
export async function uploadSaves(
  { account }: DeviceUser,
  visit: string,
  batch: readonly StoredSave[],
  after?: number,
): Promise<SavesTaken> {
  return await callApi<SavesTaken>(apiPath(`/visit-drafts/${encodeURIComponent(visit)}/saves`), {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ account, saves: batch.map(toSentSave), after }),
  });
}

async function postSaves(user: DeviceUser, visit: string, batch: readonly StoredSave[]): Promise<boolean> {
  const { account } = user;
  const stored = await deviceDatabase.visits.get([account, visit]);
  const {
    isLate,
    news,
    refused = [],
  } = await uploadSaves(user, visit, batch, stored?.cursor).catch((error): SavesTaken => {
    const refused = refusedIn(error);
    if (refused?.length !== batch.length) throw error;
    return { isLate: false, refused };
  });
  await setAside(user, visit, batch, refused);
  const places = new Set(refused.map(({ at }) => at));
  const ids = batch.filter((_save, at) => !places.has(at)).map(({ id }) => id);
  await savesWithId(account, ids).modify({ state: "stored", since: Date.now() });
  emitSyncEvent({ account, visit, ids });
  if (news) await storeNews(user, visit, news);
  return isLate;
}
