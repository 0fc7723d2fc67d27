import { eq, sql } from "drizzle-orm";
import { LRUCache } from "lru-cache";
import { decode, getToken, type JWT } from "next-auth/jwt";
import type { Read } from "#db/open.ts";
import { preparedFor } from "#db/prepared-statements.ts";
import { getOpenAccount } from "#db/rows.ts";
import { credential } from "#db/schema/accounts.ts";
import type { Actor } from "#lib/access/actor.ts";
import { holdsVisits } from "#lib/access/policy.ts";

const credentialOf = preparedFor((on) =>
  on
    .select()
    .from(credential)
    .where(eq(credential.accountId, sql.placeholder("accountId")))
    .prepare(),
);

/**
 * Who asks, from the Cookie header of a request. The token says which account; whether it is still enabled, its
 * role and whether the session was ended are looked up on every request.
 */
export async function readActor(read: Read, cookieHeader: string | undefined): Promise<Actor> {
  const claims = await claimsOf(cookieHeader);
  if (!claims?.sub) return { role: "nobody" };
  const account = await getOpenAccount(read, claims.sub);
  const [stored] = credentialOf(read).all({ accountId: claims.sub });
  if (!account || account.disabled || !stored || stored.sessionVersion !== claims.sessionVersion)
    return { role: "nobody" };
  return {
    role: account.role,
    accountId: account.id,
    inspectorId: holdsVisits(account.role) ? account.inspectorId : null,
    mustChangePassword: stored.mustChange === 1,
  };
}

/** By Cookie header. Decrypting a token takes longer than answering most questions, and gives the same claims each time. */
const claimsByHeader = new LRUCache<string, JWT>({ max: 1000 });

async function claimsOf(cookieHeader: string | undefined): Promise<JWT | null> {
  if (!cookieHeader) return null;
  const claims = claimsByHeader.get(cookieHeader) ?? (await decrypt(cookieHeader));
  if (!claims || Number(claims.exp) * 1000 <= Date.now()) return null;
  claimsByHeader.set(cookieHeader, claims);
  return claims;
}

/** The claims of a token that this server encrypted and that has not run out; null for any other, or none. */
async function decrypt(cookieHeader: string): Promise<JWT | null> {
  const req = { cookies: cookiesIn(cookieHeader), headers: {} };
  const token = await getToken({ req: req as never, raw: true });
  if (!token) return null;
  try {
    return await decode({ token, secret: process.env.NEXTAUTH_SECRET ?? "" });
  } catch {
    return null;
  }
}

/** The cookies by name; next-auth splits a long token over several. */
function cookiesIn(header: string): Record<string, string> {
  const pairs = header.split(";").map((part) => part.trim().split("="));
  return Object.fromEntries(pairs.map(([name = "", ...value]) => [name, value.join("=")]));
}
