import { eq } from "drizzle-orm";
import { getOpen } from "#db/rows.ts";
import { credential } from "#db/schema/accounts.ts";
import { outgoingMail } from "#db/schema/mail.ts";
import { conflict } from "#lib/access/problem.ts";
import { erasing } from "#lib/operation/erasing/erase.ts";
import { idOr } from "#lib/operation/sample.ts";

/** Only a disabled account can be erased; it can never sign in again. */
export const eraseAccount = erasing(
  {
    action: "account.erase",
    kind: "account",
    table: "account",
    path: "accounts",
    what: "Dit account",
    area: "accounts",
    sentence: () => "Naam en adres van een account gewist.",
    sample: (world, which) => ({
      raw: { id: idOr(which, world.people.ministry.accountId), confirmed: true },
    }),
  },
  async (tx, id) => {
    const current = await getOpen(tx, "account", id, "Dit account");
    if (!current.disabled) throw conflict("Zet het account eerst uit.");
    await tx.delete(credential).where(eq(credential.accountId, id));
    await tx.delete(outgoingMail).where(eq(outgoingMail.accountId, id));
  },
);
