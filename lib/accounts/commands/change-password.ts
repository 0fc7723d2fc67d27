import { eq } from "drizzle-orm";
import { isAsSealed } from "#db/journal/seal.ts";
import type { Read } from "#db/open.ts";
import { getOpen } from "#db/rows.ts";
import { credential } from "#db/schema/accounts.ts";
import { type Actor, isPerson } from "#lib/access/actor.ts";
import { invalid, notFound } from "#lib/access/problem.ts";
import { changePasswordInput } from "#lib/accounts/inputs/accounts.ts";
import { getPasswordOwner } from "#lib/accounts/reads/password-owner.ts";
import { command } from "#lib/operation/command.ts";
import { plainSample } from "#lib/operation/sample.ts";
import type { Owner } from "#lib/text/password-strength.ts";
import { knownTry } from "./attempts.ts";
import { attempted, attemptsOn } from "./look-in-turn.ts";
import { hashPassword, isPassword } from "./password.ts";
import { endSessionsOf } from "./sessions.ts";
import { setPassword } from "./set-password.ts";

/** Replaces one's own password. Other sessions of the account end. Who guesses the present one in a session is slowed as anywhere. */
export const changePassword = command({
  action: "password.change",
  path: "/password-changes",
  summary: "Replace one's own password",
  area: "accounts",
  sentence: ({ account }) => `${account} koos een ander wachtwoord.`,
  sample: plainSample({ current: "onbekend", next: "een heel lang wachtwoord" }),
  input: changePasswordInput,
  isSecret: true,
  async prepare(input, { actor, database, now }) {
    const { accountId, passwordHash: checked } = await ownCredential(database.read, actor);
    const attempt = knownTry(`${accountId} ${isPerson(actor) ? actor.session : ""}`);
    const isCurrent = await attempted(attemptsOn(database.read), attempt, now.getTime(), async () =>
      (await isPassword(checked, input.current)) ? true : null,
    );
    if (isCurrent) await assertStrong(input.next, await getPasswordOwner(database.read, accountId));
    return { checked, isCurrent, passwordHash: await hashPassword(input.next) };
  },
  load: ({ tx, actor }) => ownCredential(tx, actor),
  async run({ tx, actor, write }, stored, { checked, isCurrent, passwordHash }) {
    const current = await getOpen(tx, "account", stored.accountId, "Dit account");
    if (!isCurrent || stored.passwordHash !== checked || !(await isAsSealed(tx, current, stored)))
      throw invalid([{ field: "current", message: "Dit is niet uw huidige wachtwoord." }]);
    await setPassword({ tx, write }, stored.accountId, { passwordHash, mustChange: 0 });
    await endSessionsOf(tx, stored.accountId, isPerson(actor) ? actor.session : undefined);
    return { subject: `account:${stored.accountId}`, result: { id: stored.accountId } };
  },
});

/** NIST SP 800-63B 3.1.1.2: in no list of what is chosen often or comes to mind for this owner; of what signs, nobody asks. */
async function assertStrong(password: string, owner: Owner): Promise<void> {
  const { judgePassword } = await import("#lib/text/password-strength.ts"); // a megabyte of words
  const { advice } = judgePassword(password, owner);
  if (advice) throw invalid([{ field: "next", message: `Dit wachtwoord is te zwak. ${advice}` }]);
}

async function ownCredential(read: Read, actor: Actor) {
  const accountId = isPerson(actor) ? actor.accountId : "";
  const [stored] = await read.select().from(credential).where(eq(credential.accountId, accountId));
  if (!stored) throw notFound("Dit account");
  return stored;
}
