import { z } from "zod";
import { fieldDatabase, type SaveRow } from "./database.ts";
import type { FieldPerson } from "./device-session.ts";
import { encryptSave, type KeptSave, keptSaves, keptVisits, sentForm } from "./stored-visit.ts";
import { announce } from "./sync-events.ts";

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

/** Everything of this person that is on this device alone. */
export async function exportUnsent(person: FieldPerson): Promise<TransferFile> {
  const visits = [];
  for (const { visit, bundle } of await keptVisits(person)) {
    const unsent = (await keptSaves(person, visit)).filter(({ state }) => state !== "stored");
    if (unsent.length === 0) continue;
    const { school, day } = bundle.card;
    visits.push({ visit, school: school.name, day, saves: unsent.map(sentForm) });
  }
  return { product, kind: "unsent-answers", account: person.account, visits };
}

/** What became of a file: how many answers are new here and how many were here already, or why it cannot be read. */
export type ImportOutcome = { added: number; known: number } | { problem: string };

/** Puts the answers of such a file on this device, to be sent; each at most once. All of them, or none. */
export async function importUnsent(person: FieldPerson, text: string): Promise<ImportOutcome> {
  const file = readFile(text);
  if (!file)
    return { problem: "Dit is geen bestand met antwoorden van deze toepassing. Er is niets veranderd." };
  if (file.account !== person.account)
    return { problem: "Dit bestand is van een ander account. Log in met dat account om het in te lezen." };
  const rows: SaveRow[] = [];
  for (const { visit, saves } of file.visits)
    for (const save of saves) {
      const kept: KeptSave = { ...save, by: person.account, state: "sending", since: Date.now() };
      rows.push(await encryptSave(person, visit, kept));
    }
  const added = await fieldDatabase.transaction("rw", fieldDatabase.saves, async () => {
    const known = await fieldDatabase.saves.bulkGet(rows.map(({ account, id }) => [account, id]));
    const fresh = rows.filter((_row, nth) => known[nth] === undefined);
    await fieldDatabase.saves.bulkAdd(fresh);
    return fresh;
  });
  for (const { account, visit, id } of added) announce({ account, visit, ids: [id] });
  return { added: added.length, known: rows.length - added.length };
}

function readFile(text: string): TransferFile | null {
  try {
    return transferFile.parse(JSON.parse(text));
  } catch {
    return null;
  }
}
