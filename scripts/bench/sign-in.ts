import Sqlite from "better-sqlite3";
import { encode } from "next-auth/jwt";
import type { Role } from "#lib/access/actor.ts";

/** The secret of the servers that are measured: nobody else reaches them. */
export const secret = "a secret of a server that nobody reaches";

/** The headers of somebody of a role who signed in. */
export async function signInAs(role: Role, file: string): Promise<{ cookie: string }> {
  const database = new Sqlite(file, { readonly: true });
  const account = database
    .prepare(
      `select a.id, c.sessionVersion from account a join credential c on c.accountId = a.id
       where a.role = ? and a.untilSeq is null order by a.id`,
    )
    .get(role) as { id: string; sessionVersion: number } | undefined;
  database.close();
  if (!account) throw new Error(`There is no ${role} to sign in as.`);
  const token = { sub: account.id, sessionVersion: account.sessionVersion };
  return { cookie: `next-auth.session-token=${await encode({ token, secret })}` };
}
