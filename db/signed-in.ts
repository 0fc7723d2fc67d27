import type { Role } from "#lib/access/actor.ts";
import type { Read } from "./open.ts";

type Session = { accountId: string; endsAt: string };
type Account = { role: Role; inspectorId: string | null; disabled: number };

/** Asked on every request: three look-ups as plain SQL take half of the time of one with joins. */
const statements = {
  session: "select accountId, endsAt from session where digest = ?",
  account: "select role, inspectorId, disabled from account where id = ? and untilSeq is null",
  credential: "select mustChange from credential where accountId = ?",
};

/** Whose session has this digest; null for one that ended, and where the account is erased. Asks no policy. */
export function getSignedIn(read: Read, digest: string) {
  const ask = <Row>(table: keyof typeof statements, key: string) =>
    read.$client.prepare(statements[table]).get(key) as Row | undefined;
  const session = ask<Session>("session", digest);
  const account = session && ask<Account>("account", session.accountId);
  const credential = account && ask<{ mustChange: number }>("credential", session.accountId);
  return credential ? { ...session, ...account, ...credential } : null;
}
