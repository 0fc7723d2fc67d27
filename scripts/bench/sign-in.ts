import { and, asc, eq, isNull } from "drizzle-orm";
import { encode } from "next-auth/jwt";
import { openDatabase } from "#db/open.ts";
import { account } from "#db/schema/accounts.ts";
import type { Role } from "#lib/access/actor.ts";
import { startSession } from "#lib/accounts/commands/sessions.ts";

/** The secret of the servers that are measured: nobody else reaches them. */
export const secret = "a secret of a server that nobody reaches";

/** The headers of somebody of a role who signed in. */
export async function signInAs(role: Role, file: string): Promise<{ cookie: string }> {
  const { read, withTx, close } = await openDatabase(file);
  try {
    const [found] = await read
      .select()
      .from(account)
      .where(and(eq(account.role, role), isNull(account.untilSeq)))
      .orderBy(asc(account.id))
      .limit(1);
    if (!found) throw new Error(`There is no ${role} to sign in as.`);
    const token = { session: await withTx((tx) => startSession(tx, found.id, new Date())) };
    return { cookie: `next-auth.session-token=${await encode({ token, secret })}` };
  } finally {
    await close();
  }
}
