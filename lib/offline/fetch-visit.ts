import { callApi, callApiUnlessKnown } from "#lib/client/api.ts";
import { apiPath } from "#lib/text/address.ts";
import type { DraftNews } from "#lib/visits/reads/draft-news.ts";
import { deviceDatabase, type SaveRow, unsentSavesOfVisit } from "./database.ts";
import type { DeviceUser } from "./device-session.ts";
import {
  decryptSave,
  encryptSave,
  encryptVisit,
  type StoredVisit,
  toSentSave,
  type VisitBundle,
} from "./stored-records.ts";
import { changeStoredVisit, getStoredVisit, retentionAfterReceipt } from "./stored-visit.ts";
import { emitSyncEvent } from "./sync-events.ts";

/**
 * Fetches what the server has of a visit and this device has not: day card, framework and people where they changed, and
 * the answers since the last time. Stores the visit if it was not here.
 */
export async function fetchVisit(user: DeviceUser, visit: string): Promise<StoredVisit> {
  const { account } = user;
  const stored = await getStoredVisit(user, visit);
  const address = `/visit-drafts/${encodeURIComponent(visit)}`;
  const known = stored && { answer: stored.bundle, etag: stored.etag };
  const { answer, etag } = await callApiUnlessKnown<VisitBundle>(apiPath(address, { account }), known);
  const after = stored?.cursor ?? 0;
  const news = await callApi<DraftNews>(apiPath(`${address}/saves`, { account, after }));
  const people = { ...stored?.bundle.people, ...answer.people, ...news.people };
  const unsent = await unsentSavesOfVisit(user, visit).count();
  const updated: StoredVisit = {
    ...stored, // keeps the order of keys, so that equal visits have equal JSON
    account,
    visit,
    refusal: unsent > 0 ? (stored?.refusal ?? null) : null, // shown until the server accepts the answers
    cursor: news.last,
    purgeAt: answer.receipt ? (stored?.purgeAt ?? Date.now() + retentionAfterReceipt) : null,
    bundle: { ...stored?.bundle, ...answer, people },
    submitProblem: answer.receipt ? null : (stored?.submitProblem ?? null),
    etag,
  };
  if (news.saves.length === 0 && JSON.stringify(updated) === JSON.stringify(stored)) return updated;
  const row = await encryptVisit(user, updated);
  await putNews(user, visit, news, async () => {
    const wasPurged = stored !== null && !(await deviceDatabase.visits.get([account, visit]));
    await deviceDatabase.visits.put(wasPurged ? { ...row, cursor: 0 } : row); // its saves went too: they are asked anew
  });
  emitSyncEvent({ account, visit, ids: [] });
  return updated;
}

/** Stores what came down with an answer to this device. */
export async function storeNews(user: DeviceUser, visit: string, news: DraftNews): Promise<void> {
  const { account } = user;
  await putNews(user, visit, news, async () => {
    await deviceDatabase.visits.update([account, visit], { cursor: news.last });
  });
  if (news.saves.length === 0) return;
  const stored = await getStoredVisit(user, visit);
  if (!stored) return;
  const people = { ...stored.bundle.people, ...news.people };
  await changeStoredVisit(user, visit, { bundle: { ...stored.bundle, people } });
}

/** Stores saves together with the number of the last of them: with one and not the other, some would be missed. */
async function putNews(
  user: DeviceUser,
  visit: string,
  news: DraftNews,
  putVisit: () => Promise<void>,
): Promise<void> {
  const since = Date.now();
  const rows: SaveRow[] = await Promise.all(
    news.saves.map(({ number: _number, ...save }) =>
      encryptSave(user, visit, { ...save, state: "stored", since }),
    ),
  );
  const { visits, saves } = deviceDatabase;
  const keys = rows.map(({ account, id }): [string, string] => [account, id]);
  const same = await sealsOfSame(user, news, await saves.bulkGet(keys));
  const put = await deviceDatabase.transaction("rw", visits, saves, async () => {
    const here = await saves.bulkGet(keys);
    const wanted = rows.filter((_row, index) => {
      const local = here[index];
      return !local || local.state === "stored" || same.has(String(local.sealed.iv));
    });
    await saves.bulkPut(wanted);
    await putVisit();
    return wanted;
  });
  if (put.length > 0) emitSyncEvent({ account: user.account, visit, ids: put.map(({ id }) => id) });
}

/**
 * Which saves on this device are the same as what came down, by their seal, which is another after every change. One with
 * the same id and other content is not replaced while it is on this device alone: a file may have brought an older value.
 */
async function sealsOfSame(
  user: DeviceUser,
  news: DraftNews,
  here: readonly (SaveRow | undefined)[],
): Promise<ReadonlySet<string>> {
  const same = new Set<string>();
  for (const [index, { id, field, value, bases, savedAt, device }] of news.saves.entries()) {
    const local = here[index];
    if (!local || local.state === "stored") continue;
    const sent = toSentSave(await decryptSave(user, local));
    const isSame = JSON.stringify(sent) === JSON.stringify({ id, field, value, bases, savedAt, device });
    if (isSame) same.add(String(local.sealed.iv));
  }
  return same;
}
