import { and, eq, sql } from "drizzle-orm";
import { conflict } from "#lib/access/problem.ts";
import { journal } from "./journal/schema.ts";
import type { Tx } from "./open.ts";
import { preparedFor } from "./prepared-statements.ts";
import { receipt } from "./schema/operation.ts";

const { placeholder } = sql;
const earlierReceipt = preparedFor((on) =>
  on
    .select()
    .from(receipt)
    .where(and(eq(receipt.actor, placeholder("actor")), eq(receipt.key, placeholder("key"))))
    .prepare(),
);
const entryUnderKey = preparedFor((on) =>
  on
    .select({ seq: journal.seq })
    .from(journal)
    .where(and(eq(journal.actor, placeholder("actor")), eq(journal.idempotencyKey, placeholder("key"))))
    .prepare(),
);
/** Adds what a command answered, under the key of who sent it. */
export const addReceipt = preparedFor((on) =>
  on
    .insert(receipt)
    .values({
      actor: placeholder("actor"),
      key: placeholder("key"),
      bodyHash: placeholder("bodyHash"),
      subject: placeholder("subject"),
      result: placeholder("result"),
    })
    .prepare(),
);

/** The answer that the same person was given under the same key; refused where it was sent with another body. */
export async function receiptOf<O>(
  tx: Tx,
  actor: string,
  key: string | undefined,
  bodyHash: string,
): Promise<O | null> {
  if (key === undefined) return null;
  const [known] = earlierReceipt(tx).all({ actor, key });
  if (!known) {
    const [used] = entryUnderKey(tx).all({ actor, key });
    if (used) throw conflict("Deze opdracht is al uitgevoerd; wat erbij hoorde is daarna gewist.");
    return null;
  }
  if (known.bodyHash !== bodyHash)
    throw conflict("Deze opdracht is al eerder gebruikt met andere gegevens. Er is niets vastgelegd.");
  return JSON.parse(known.result) as O;
}
