import { and, eq, inArray, isNull, ne } from "drizzle-orm";
import { z } from "zod";
import type { FactRow } from "#db/fact-tables.ts";
import type { EntryWriter } from "#db/journal/entry.ts";
import { sealOf } from "#db/journal/seal.ts";
import type { Tx } from "#db/open.ts";
import { getOpen } from "#db/rows.ts";
import { account, credential } from "#db/schema/accounts.ts";
import { outgoingMail } from "#db/schema/mail.ts";
import type { Role } from "#lib/access/actor.ts";
import { holdsVisits, rolesFor } from "#lib/access/policy.ts";
import { conflict } from "#lib/access/problem.ts";
import { roleNames } from "#lib/access/text.ts";
import { accountIdInput, changeRoleInput, createAccountInput } from "#lib/accounts/inputs/accounts.ts";
import type { Day } from "#lib/calendar/day.ts";
import { outcomeAnswer } from "#lib/operation/answer-parts.ts";
import { command } from "#lib/operation/command.ts";
import { nameInLowerCase } from "#lib/operation/entry-view.ts";
import { newId } from "#lib/operation/new-id.ts";
import { idOr, plainSample } from "#lib/operation/sample.ts";
import { textOf } from "#lib/operation/texts.ts";
import { hashPassword, oneTimePassword } from "./password.ts";
import { endSessionsOf } from "./sessions.ts";
import { setPassword } from "./set-password.ts";

/** What an administrator gets to hand over; the one-time password is shown once and kept nowhere. */
type NewPassword = { id: string; oneTimePassword: string | null };
const newPasswordAnswer = outcomeAnswer.extend({ id: z.string(), oneTimePassword: z.string().nullable() });

const withoutPassword = (result: NewPassword): NewPassword => ({ ...result, oneTimePassword: null });

async function newPassword() {
  const password = oneTimePassword();
  return { password, passwordHash: await hashPassword(password) };
}

/** Creates an account with a one-time password. That of who holds visits gets an inspector's record. */
export const createAccount = command({
  action: "account.create",
  path: "/accounts",
  summary: "Create an account; the answer holds its one-time password, once",
  area: "accounts",
  sentence: ({ account, row }) =>
    `Account van ${account} gemaakt: ${nameInLowerCase(roleNames, row("account").role, "een rol")}.`,
  sample: plainSample({ email: "x@test.example", name: "X", role: "ministry" }),
  input: createAccountInput,
  answer: newPasswordAnswer,
  prepare: newPassword,
  async load({ tx, input }) {
    const [known] = await tx.select().from(credential).where(eq(credential.email, input.email));
    return known ?? null;
  },
  async run({ tx, input, today, write }, known, { password, passwordHash }) {
    if (known) throw conflict(`Er is al een account met het adres ${input.email}.`);
    const id = newId();
    const subject = `account:${id}`;
    const stored = { accountId: id, email: input.email, passwordHash, mustChange: 1 };
    await write.add("account", id, {
      happenedOn: today,
      role: input.role,
      inspectorId: holdsVisits(input.role) ? await recruit(write, input.name, today) : null,
      nameDigest: await write.text(subject, input.name),
      emailDigest: await write.text(subject, input.email),
      disabled: 0,
      seal: await sealOf(tx, stored),
    });
    await tx.insert(credential).values({ ...stored, sessionVersion: 1 });
    const result: NewPassword = { id, oneTimePassword: password };
    return { subject, result };
  },
  replay: withoutPassword,
});

export const changeRole = command({
  action: "account.change-role",
  path: "/accounts/{id}/role",
  summary: "Give an account another role",
  area: "accounts",
  sentence: ({ account, row }) =>
    `${account} heeft een andere rol: ${nameInLowerCase(roleNames, row("account").role, "een rol")}.`,
  sample: (world, which) => ({ raw: { id: idOr(which, world.people.ministry.accountId), role: "advisory" } }),
  input: changeRoleInput,
  load: ({ tx, input }) => getUsable(tx, input.id),
  async run({ tx, input, today, write }, current) {
    if (current.role === input.role) throw conflict("Het account heeft deze rol al.");
    await assertAdminRemains(tx, current, input.role);
    const becomesInspector = holdsVisits(input.role) && current.inspectorId === null;
    const inspectorId = becomesInspector
      ? await recruit(write, await textOf(tx, current.nameDigest), today)
      : current.inspectorId;
    await write.supersede("account", current, { happenedOn: today, role: input.role, inspectorId });
    await endSessionsOf(tx, current.id);
    // What waits to be sent was written for the former role.
    await tx
      .delete(outgoingMail)
      .where(and(eq(outgoingMail.accountId, current.id), isNull(outgoingMail.sentAt)));
    return { subject: `account:${current.id}`, result: { id: current.id } };
  },
});

export const disableAccount = command({
  action: "account.disable",
  path: "/accounts/{id}/disablings",
  summary: "Disable an account: its sessions end at once",
  area: "accounts",
  sentence: ({ account }) => `Account van ${account} uitgezet.`,
  sample: (world, which) => ({ raw: { id: idOr(which, world.people.ministry.accountId) } }),
  input: accountIdInput,
  load: ({ tx, input }) => getUsable(tx, input.id),
  async run({ tx, today, write }, current) {
    if (current.disabled) throw conflict("Het account is al uitgezet.");
    await assertAdminRemains(tx, current, null);
    await write.supersede("account", current, { happenedOn: today, disabled: 1 });
    await endSessionsOf(tx, current.id);
    return { subject: `account:${current.id}`, result: { id: current.id } };
  },
});

export const enableAccount = command({
  action: "account.enable",
  path: "/accounts/{id}/enablings",
  summary: "Enable a disabled account",
  area: "accounts",
  sentence: ({ account }) => `Account van ${account} weer aangezet.`,
  sample: (world, which) => ({ raw: { id: idOr(which, world.people.ministry.accountId) } }),
  input: accountIdInput,
  load: ({ tx, input }) => getUsable(tx, input.id),
  async run({ today, write }, current) {
    if (!current.disabled) throw conflict("Het account staat al aan.");
    await write.supersede("account", current, { happenedOn: today, disabled: 0 });
    return { subject: `account:${current.id}`, result: { id: current.id } };
  },
});

/** Gives an account a new one-time password and ends its sessions. */
export const resetPassword = command({
  action: "account.reset-password",
  path: "/accounts/{id}/one-time-passwords",
  summary: "Give an account a new one-time password, shown once",
  area: "accounts",
  sentence: ({ account }) => `${account} kreeg een nieuw eenmalig wachtwoord.`,
  sample: (world, which) => ({ raw: { id: idOr(which, world.people.ministry.accountId) } }),
  input: accountIdInput,
  answer: newPasswordAnswer,
  prepare: newPassword,
  load: ({ tx, input }) => getUsable(tx, input.id),
  async run({ tx, write }, current, { password, passwordHash }) {
    await setPassword({ tx, write }, current.id, { passwordHash, mustChange: 1 });
    await endSessionsOf(tx, current.id);
    const result: NewPassword = { id: current.id, oneTimePassword: password };
    return { subject: `account:${current.id}`, result };
  },
  replay: withoutPassword,
});

/** An account that was not erased: an erased one can never sign in again. */
async function getUsable(tx: Tx, id: string): Promise<FactRow<"account">> {
  const current = await getOpen(tx, "account", id, "Dit account");
  const [stored] = await tx.select().from(credential).where(eq(credential.accountId, id));
  if (!stored) throw conflict("Dit account is gewist.");
  return current;
}

async function recruit(write: EntryWriter, name: string, today: Day): Promise<string> {
  const id = newId();
  await write.add("inspector", id, {
    happenedOn: today,
    nameDigest: await write.text(`inspector:${id}`, name),
  });
  return id;
}

/** Somebody must stay who can manage the accounts. */
async function assertAdminRemains(tx: Tx, current: FactRow<"account">, nextRole: Role | null): Promise<void> {
  const managers = rolesFor("account.change-role");
  const manages = (role: Role | null) => role !== null && managers.includes(role);
  if (!manages(current.role) || manages(nextRole)) return;
  const others = await tx
    .select()
    .from(account)
    .where(
      and(
        inArray(account.role, managers),
        eq(account.disabled, 0),
        isNull(account.untilSeq),
        ne(account.id, current.id),
      ),
    );
  if (others.length === 0) throw conflict("Er moet minstens één beheerder overblijven.");
}
