import type { VisitDraft } from "#lib/visits/reads/visit-draft.ts";
import type { Remark } from "#lib/visits/rules/draft/check.ts";
import type { DraftValue, Save } from "#lib/visits/rules/draft/saves.ts";
import { fieldDatabase, type SaveRow, type SaveState, unsentOf, type VisitRow } from "./database.ts";
import type { FieldPerson } from "./device-session.ts";
import { decrypt, encrypt } from "./encryption.ts";
import { announce } from "./sync-events.ts";

/** What a visit needs to be recorded without a connection: everything that the server tells of it but its saves. */
export type VisitBundle = Omit<VisitDraft, "saves">;

/** Why the server did not take a submission. */
export type SubmitProblem = { message: string; errors: readonly Remark[] };

/** A visit on this device, opened. */
export type KeptVisit = Omit<VisitRow, "sealed"> & {
  bundle: VisitBundle;
  submitProblem: SubmitProblem | null;
};

/** A save on this device, opened, with where it is and since when. */
export type KeptSave = Save & { state: SaveState; since: number };

type VisitContent = { bundle: VisitBundle; submitProblem: SubmitProblem | null };
type SaveContent = {
  field: string;
  value: DraftValue;
  bases: string[];
  savedAt: string;
  by: string;
  device: string;
};

export async function encryptVisit({ key }: FieldPerson, visit: KeptVisit): Promise<VisitRow> {
  const { bundle, submitProblem, ...row } = visit;
  return { ...row, sealed: await encrypt(key, { bundle, submitProblem } satisfies VisitContent) };
}

export async function decryptVisit({ key }: FieldPerson, { sealed, ...row }: VisitRow): Promise<KeptVisit> {
  return { ...row, ...(await decrypt<VisitContent>(key, sealed)) };
}

export async function encryptSave(
  { account, key }: FieldPerson,
  visit: string,
  save: KeptSave,
): Promise<SaveRow> {
  const { id, state, since, field, value, bases, savedAt, by, device } = save;
  const content: SaveContent = { field, value, bases: [...bases], savedAt, by, device };
  return { account, id, visit, state, since, sealed: await encrypt(key, content) };
}

export async function decryptSave(
  { key }: FieldPerson,
  { id, state, since, sealed }: SaveRow,
): Promise<KeptSave> {
  return { id, state, since, ...(await decrypt<SaveContent>(key, sealed)) };
}

/** A save as the server is told of it: who made it is whoever sends it, and where it is concerns this device alone. */
export function sentForm({ id, field, value, bases, savedAt, device }: KeptSave) {
  return { id, field, value, bases: [...bases], savedAt, device };
}

/** A visit that is on this device; null where it is not, or not for this person. */
export async function keptVisit(person: FieldPerson, visit: string): Promise<KeptVisit | null> {
  const row = await fieldDatabase.visits.get([person.account, visit]);
  return row ? await decryptVisit(person, row) : null;
}

/** Every visit of this person on this device, by day. */
export async function keptVisits(person: FieldPerson): Promise<KeptVisit[]> {
  const rows = await fieldDatabase.visits.where({ account: person.account }).toArray();
  const visits = await Promise.all(rows.map((row) => decryptVisit(person, row)));
  return visits.sort((a, b) => a.bundle.card.day.localeCompare(b.bundle.card.day));
}

export async function keptSaves(person: FieldPerson, visit: string): Promise<KeptSave[]> {
  const rows = await fieldDatabase.saves.where({ account: person.account, visit }).toArray();
  return await Promise.all(rows.map((row) => decryptSave(person, row)));
}

/** Changes what is kept of a visit besides its saves, and says so where that makes a difference. */
export async function changeVisit(
  person: FieldPerson,
  visit: string,
  change: Partial<Omit<KeptVisit, "account" | "visit">>,
): Promise<void> {
  const known = await keptVisit(person, visit);
  const next = known && { ...known, ...change };
  if (!next || JSON.stringify(next) === JSON.stringify(known)) return;
  await fieldDatabase.visits.put(await encryptVisit(person, next));
  announce({ account: person.account, visit, ids: [] });
}

const day = 24 * 60 * 60 * 1000;
/** How long a copy stays after the server confirmed the submission. */
export const keptAfterReceipt = 7 * day;

/** Removes copies of visits that the server has for more than a week; never what is on this device alone. */
export async function purge(now: number): Promise<void> {
  const { visits, saves } = fieldDatabase;
  const gone = await fieldDatabase.transaction("rw", visits, saves, async () => {
    const removed: VisitRow[] = [];
    for (const row of await visits.where("purgeAt").below(now).toArray()) {
      const { account, visit } = row;
      if ((await unsentOf(row, visit).count()) > 0) continue;
      await saves.where({ account, visit }).delete();
      await visits.delete([account, visit]);
      removed.push(row);
    }
    return removed;
  });
  for (const { account, visit } of gone) announce({ account, visit, ids: [] });
}
