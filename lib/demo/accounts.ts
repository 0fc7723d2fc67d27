import type { Database } from "#db/open.ts";
import { getOpen } from "#db/rows.ts";
import { type Person, type Role, roles } from "#lib/access/actor.ts";
import { createAccount } from "#lib/accounts/commands/accounts.ts";
import { changePassword } from "#lib/accounts/commands/change-password.ts";
import { oneTimePassword } from "#lib/accounts/commands/password.ts";
import { momentOn } from "./calendar.ts";
import { demoPeople } from "./people.ts";

/** How to sign in to the demonstration; the passwords were made for this database. */
export type DemoAccount = { role: string; email: string; password: string };

/** The people of the story by role, in the order of the list. */
export type Cast = Record<Role, Person[]>;

/** Makes an account for each person, with a password of its own that they chose on the first day. */
export async function makeAccounts(database: Database): Promise<{ accounts: DemoAccount[]; cast: Cast }> {
  const cast = Object.fromEntries(roles.map((role) => [role, [] as Person[]])) as Cast;
  const accounts: DemoAccount[] = [];
  const now = momentOn("2017-06-19", "10:00");
  for (const { role, name, email } of demoPeople) {
    const made = await createAccount.run({ database, actor: { role: "system" }, now }, { role, name, email });
    const account = await getOpen(database.read, "account", made.id, "Dit account");
    const person: Person = {
      role,
      accountId: made.id,
      inspectorId: account.inspectorId,
      mustChangePassword: true,
    };
    const password = oneTimePassword();
    const change = { current: made.oneTimePassword, next: password };
    await changePassword.run({ database, actor: person, now }, change);
    cast[role].push({ ...person, mustChangePassword: false });
    accounts.push({ role, email, password });
  }
  return { accounts, cast };
}

/** Somebody of a role; a later `n` is somebody else as long as there are more. */
export function pickFrom<T>(people: readonly T[], n = 0): T {
  const person = people[n % people.length];
  if (!person) throw new Error("The cast lacks somebody.");
  return person;
}
