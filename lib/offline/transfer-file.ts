import * as z from "zod/mini"; // only what is named of zod: the page without a connection is fetched whole
import { deviceDatabase, refusedSavesOfVisit, type SaveRow } from "./database.ts";
import type { DeviceUser } from "./device-session.ts";
import { claimSaves } from "./send-saves.ts";
import { decryptSave, encryptSave, type StoredSave, toSentSave } from "./stored-records.ts";
import { getStoredVisits } from "./stored-visit.ts";
import { emitSyncEvent } from "./sync-events.ts";

const product = "toezicht-in-de-klas";

/** A file with answers that are not on the server: readable by people, and by this screen. */
const transferFile = z.object({
  product: z.literal(product),
  kind: z.literal("unsent-answers"),
  account: z.string(),
  visits: z.array(
    z.object({
      visit: z.string(),
      school: z.string(),
      day: z.string(),
      saves: z.array(
        z.object({
          id: z.uuid(),
          field: z.string(),
          value: z.union([z.string(), z.number(), z.boolean(), z.null()]),
          bases: z.array(z.uuid()),
          savedAt: z.string(),
          device: z.string(),
        }),
      ),
    }),
  ),
});

export type TransferFile = z.output<typeof transferFile>;

/** Everything of this user that is on this device alone. What is typed after it is a new save: the file may be sent elsewhere. */
export async function exportUnsent(user: DeviceUser): Promise<TransferFile> {
  const visits = [];
  for (const { visit, bundle } of await getStoredVisits(user)) {
    const claimed = await claimSaves(user, visit, Number.MAX_SAFE_INTEGER);
    const rows = [...claimed, ...(await refusedSavesOfVisit(user, visit).toArray())];
    if (rows.length === 0) continue;
    const unsent = await Promise.all(rows.map((row) => decryptSave(user, row)));
    const { school, day } = bundle.card;
    visits.push({ visit, school: school.name, day, saves: unsent.map(toSentSave) });
  }
  return { product, kind: "unsent-answers", account: user.account, visits };
}

/** How many answers of a file are new here and how many were here already, or why it cannot be read. */
export type ImportOutcome = { added: number; existing: number } | { problem: string };

/** Stores the answers of such a file on this device, to be sent; each at most once. All of them, or none. */
export async function importUnsent(user: DeviceUser, text: string): Promise<ImportOutcome> {
  const file = parseTransferFile(text);
  if (!file)
    return { problem: "Dit is geen bestand met antwoorden van deze toepassing. Er is niets veranderd." };
  if (file.account !== user.account)
    return { problem: "Dit bestand is van een ander account. Log in met dat account om het in te lezen." };
  const rows: SaveRow[] = [];
  for (const { visit, saves } of file.visits)
    for (const save of saves) {
      const restored: StoredSave = { ...save, by: user.account, state: "sending", since: Date.now() };
      rows.push(await encryptSave(user, visit, restored));
    }
  const added = await deviceDatabase.transaction("rw", deviceDatabase.saves, async () => {
    const existing = await deviceDatabase.saves.bulkGet(rows.map(({ account, id }) => [account, id]));
    const fresh = rows.filter((_row, index) => existing[index] === undefined);
    await deviceDatabase.saves.bulkAdd(fresh);
    return fresh;
  });
  for (const { account, visit, id } of added) emitSyncEvent({ account, visit, ids: [id] });
  return { added: added.length, existing: rows.length - added.length };
}

function parseTransferFile(text: string): TransferFile | null {
  try {
    return transferFile.parse(JSON.parse(text));
  } catch {
    return null;
  }
}
