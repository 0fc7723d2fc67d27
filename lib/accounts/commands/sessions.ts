import { createHash, randomBytes } from "node:crypto";
import { and, eq, lt, ne } from "drizzle-orm";
import type { Tx } from "#db/open.ts";
import { session } from "#db/schema/accounts.ts";

export const sessionSeconds = 12 * 60 * 60;

/** Begins a session; its id is in the token alone. Those that ran out are swept. True time. */
export async function startSession(tx: Tx, accountId: string, now: Date): Promise<string> {
  const startedAt = now.toISOString();
  await tx.delete(session).where(lt(session.endsAt, startedAt));
  const id = randomBytes(16).toString("base64url");
  const endsAt = new Date(now.getTime() + sessionSeconds * 1000).toISOString();
  await tx.insert(session).values({ digest: sessionDigest(id), accountId, startedAt, endsAt });
  return id;
}

export async function endSession(tx: Tx, id: string): Promise<void> {
  await tx.delete(session).where(eq(session.digest, sessionDigest(id)));
}

/** Ends the sessions of an account, all but one where that is named. */
export async function endSessionsOf(tx: Tx, accountId: string, except = ""): Promise<void> {
  await tx.delete(session).where(and(eq(session.accountId, accountId), ne(session.digest, except)));
}

/** What is stored of the id of a session: whoever reads the file cannot sign in with it. */
export function sessionDigest(id: string): string {
  return createHash("sha256").update(id).digest("hex");
}
