import { type FieldError, Problem } from "#lib/access/problem.ts";
import { callApi } from "#lib/client/api.ts";
import { apiPath } from "#lib/text/address.ts";
import { receiptCode } from "#lib/text/receipt.ts";
import type { VisitDraft } from "#lib/visits/reads/visit-draft.ts";
import { fieldDatabase, type SaveRow, unsentOf } from "./database.ts";
import { type FieldPerson, sessionAfter } from "./device-session.ts";
import {
  changeVisit,
  decryptSave,
  encryptSave,
  encryptVisit,
  type KeptSave,
  type KeptVisit,
  keptAfterReceipt,
  keptVisit,
  sentForm,
} from "./stored-visit.ts";
import { announce } from "./sync-events.ts";

// What goes between this device and the server about one visit. Every step can be repeated: the server knows each save
// and each submission by its id.

const atOnce = 100;
/** Characters of JSON in one request; a single answer is smaller. */
const mostAtOnce = 200_000;

/** Fetches what the server has of a visit and this device has not, and takes the visit along if it was not here. */
export async function fetchVisit(person: FieldPerson, visit: string): Promise<KeptVisit> {
  const { account } = person;
  const known = await keptVisit(person, visit);
  const { saves, ...bundle } = await callApi<VisitDraft>(
    apiPath(`/visit-drafts/${encodeURIComponent(visit)}`, { after: known?.cursor ?? 0 }),
  );
  const now = Date.now();
  const unsent = await unsentOf(person, visit).count();
  const rows = await Promise.all(
    saves.map(({ number: _number, ...save }) =>
      encryptSave(person, visit, { ...save, state: "stored", since: now } satisfies KeptSave),
    ),
  );
  const kept: KeptVisit = {
    ...known, // in the order in which it was kept, so that what is the same reads the same
    ...{ account, visit },
    refusal: unsent > 0 ? (known?.refusal ?? null) : null, // what is not taken is told until it is
    cursor: saves.at(-1)?.number ?? known?.cursor ?? 0,
    purgeAt: bundle.receipt ? (known?.purgeAt ?? now + keptAfterReceipt) : null,
    bundle: { ...known?.bundle, ...bundle, people: { ...known?.bundle.people, ...bundle.people } },
    submitProblem: bundle.receipt ? null : (known?.submitProblem ?? null),
  };
  if (rows.length === 0 && JSON.stringify(kept) === JSON.stringify(known)) return kept;
  const sealed = await encryptVisit(person, kept);
  await fieldDatabase.transaction("rw", fieldDatabase.visits, fieldDatabase.saves, async () => {
    await fieldDatabase.saves.bulkPut(rows);
    await fieldDatabase.visits.put(sealed);
  });
  announce({ account, visit, ids: [] });
  if (rows.length > 0) announce({ account, visit, ids: rows.map(({ id }) => id) });
  return kept;
}

/** Sends the answers of a visit that the server has not. Throws what stands in the way of all of them. */
export async function sendSaves(person: FieldPerson, visit: string): Promise<void> {
  for (;;) {
    const rows = await claim(person, visit);
    if (rows.length === 0) return;
    const saves = await Promise.all(rows.map((row) => decryptSave(person, row)));
    for (const batch of batches(saves)) await sendBatch(person, visit, batch);
  }
}

/** From now on these saves are as they are: the server may have them any moment. */
async function claim(person: FieldPerson, visit: string): Promise<SaveRow[]> {
  const { account } = person;
  const { saves } = fieldDatabase;
  return await fieldDatabase.transaction("rw", saves, async () => {
    const rows = await unsentOf(person, visit).limit(atOnce).toArray();
    await saves
      .where("[account+id]")
      .anyOf(rows.map(({ id }) => [account, id]))
      .modify({ state: "sending" });
    return rows;
  });
}

function batches(saves: readonly KeptSave[]): KeptSave[][] {
  const made: KeptSave[][] = [];
  let size = mostAtOnce;
  for (const save of saves) {
    const own = JSON.stringify(save).length;
    if (size + own > mostAtOnce) {
      made.push([]);
      size = 0;
    }
    made.at(-1)?.push(save);
    size += own;
  }
  return made;
}

async function sendBatch(person: FieldPerson, visit: string, batch: readonly KeptSave[]): Promise<void> {
  try {
    await post(person, visit, batch);
  } catch (error) {
    const isAboutOne = error instanceof Problem && ["invalid", "conflict", "too-large"].includes(error.kind);
    if (!isAboutOne || batch.length === 1) throw error;
    const half = Math.ceil(batch.length / 2); // the others must not wait for the one that is refused
    const refusals: unknown[] = [];
    for (const part of [batch.slice(0, half), batch.slice(half)])
      await sendBatch(person, visit, part).catch((refusal: unknown) => refusals.push(refusal));
    if (refusals.length > 0) throw refusals[0];
  }
}

async function post({ account }: FieldPerson, visit: string, batch: readonly KeptSave[]): Promise<void> {
  const saves = batch.map(sentForm);
  await callApi(apiPath(`/visit-drafts/${encodeURIComponent(visit)}/saves`), {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ account, saves }),
  });
  const ids = saves.map(({ id }) => id);
  await fieldDatabase.saves
    .where("[account+id]")
    .anyOf(ids.map((id) => [account, id]))
    .modify({ state: "stored", since: Date.now() });
  announce({ account, visit, ids });
}

/** Sends a submission that waits, once all its answers are there. What the server refuses is for the person to see. */
export async function sendSubmission(person: FieldPerson, visit: string): Promise<void> {
  const { account } = person;
  const row = await fieldDatabase.submissions.get([account, visit]);
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
    await keepReceipt(person, visit, receiptCode(hash));
  } catch (error) {
    if (!(error instanceof Problem) || sessionAfter(error)) throw error;
    const errors: FieldError[] = [...error.errors];
    await changeVisit(person, visit, { submitProblem: { message: error.message, errors } });
  }
  await fieldDatabase.submissions.delete([account, visit]);
  announce({ account, visit, ids: [] });
}

/** The receipt is kept at once; who received it, and when by the server's clock, comes with the next news of the visit. */
async function keepReceipt(person: FieldPerson, visit: string, code: string): Promise<void> {
  const known = await keptVisit(person, visit);
  if (!known) return;
  const now = Date.now();
  const receipt = { code, at: new Date(now).toISOString(), by: null };
  await changeVisit(person, visit, {
    ...{ submitProblem: null, purgeAt: now + keptAfterReceipt },
    bundle: { ...known.bundle, receipt },
  });
}

/** Submits a visit as it stands on the screen: at once where there is a connection, or else as soon as there is. */
export async function queueSubmission(
  person: FieldPerson,
  visit: string,
  saves: readonly string[],
): Promise<void> {
  const { account } = person;
  await changeVisit(person, visit, { submitProblem: null });
  await fieldDatabase.submissions.put({
    ...{ account, visit, saves: [...saves] },
    ...{ key: crypto.randomUUID(), at: Date.now() },
  });
  announce({ account, visit, ids: [] });
}
