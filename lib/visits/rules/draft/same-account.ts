import { type Actor, isPerson } from "#lib/access/actor.ts";
import { conflict } from "#lib/access/problem.ts";

/** Refuses the work of a device, or a question for it, that arrives under the session of another account. */
export function assertSameAccount(actor: Actor, account: string): void {
  if (!isPerson(actor) || actor.accountId !== account)
    throw conflict("Deze antwoorden zijn van een ander account. Log in met dat account.");
}
