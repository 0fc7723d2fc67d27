import { eq } from "drizzle-orm";
import { headers } from "next/headers";
import { getServerSession } from "next-auth";
import { cache } from "react";
import type { Database, Read } from "#db/open.ts";
import { credential } from "#db/plumbing-schema.ts";
import { getOpenAccount } from "#db/rows.ts";
import type { Actor, Role } from "#lib/domain/policy.ts";
import { authOptions } from "./auth.ts";
import { getNow, isDemo } from "./clock.ts";
import { getDatabase } from "./database.ts";

export type RequestContext = { database: Database; read: Read; actor: Actor; now: Date; demo: boolean };

/** What one request works with: the only place where the session, the clock and the database are read. */
export const getContext = cache(async (): Promise<RequestContext> => {
  await headers(); // nothing that depends on who asks is ever made at build time
  const database = await getDatabase();
  const { read } = database;
  return { database, read, actor: await getActor(read), now: await getNow(read), demo: await isDemo(read) };
});

/**
 * Who asks. The token says which account; whether it is still enabled, its role and whether the session was
 * ended are looked up on every request.
 */
async function getActor(read: Read): Promise<Actor> {
  const session = await getServerSession(authOptions);
  if (!session?.accountId) return { role: "nobody" };
  const account = await getOpenAccount(read, session.accountId);
  const [own] = await read.select().from(credential).where(eq(credential.accountId, session.accountId));
  if (!account || account.disabled || !own || own.sessionVersion !== session.sessionVersion)
    return { role: "nobody" };
  return {
    role: account.role as Role,
    accountId: account.id,
    inspectorId: account.role === "inspector" ? account.inspectorId : null,
    mustChangePassword: own.mustChange === 1,
  };
}
