import { eq } from "drizzle-orm";
import type { Read } from "#db/open.ts";
import { credential } from "#db/schema/accounts.ts";
import { type Actor, isPerson } from "#lib/access/actor.ts";
import { invalid, notFound } from "#lib/access/problem.ts";
import { changePasswordInput } from "#lib/accounts/inputs/accounts.ts";
import { command } from "#lib/operation/command.ts";
import { plainSample } from "#lib/operation/sample.ts";
import { hashPassword, isPassword } from "./password.ts";

/** Replaces one's own password. Other sessions of the account end. */
export const changePassword = command({
  action: "password.change",
  path: "/password-changes",
  summary: "Replace one's own password",
  area: "accounts",
  sentence: ({ account }) => `${account} koos een ander wachtwoord.`,
  sample: plainSample({ current: "onbekend", next: "een heel lang wachtwoord" }),
  input: changePasswordInput,
  async prepare(input, { actor, database }) {
    const own = await ownCredential(database.read, actor);
    const isCurrent = await isPassword(own.passwordHash, input.current);
    return { checked: own.passwordHash, isCurrent, passwordHash: await hashPassword(input.next) };
  },
  load: ({ tx, actor }) => ownCredential(tx, actor),
  async run({ tx }, own, { checked, isCurrent, passwordHash }) {
    if (!isCurrent || own.passwordHash !== checked)
      throw invalid([{ field: "current", message: "Dit is niet uw huidige wachtwoord." }]);
    const sessionVersion = own.sessionVersion + 1;
    await tx
      .update(credential)
      .set({ passwordHash, mustChange: 0, sessionVersion })
      .where(eq(credential.accountId, own.accountId));
    return { subject: `account:${own.accountId}`, result: { id: own.accountId } };
  },
});

async function ownCredential(read: Read, actor: Actor) {
  const accountId = isPerson(actor) ? actor.accountId : "";
  const [own] = await read.select().from(credential).where(eq(credential.accountId, accountId));
  if (!own) throw notFound("Dit account");
  return own;
}
