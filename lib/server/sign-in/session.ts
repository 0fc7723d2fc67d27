import { LRUCache } from "lru-cache";
import { decode, getToken } from "next-auth/jwt";
import type { Read } from "#db/open.ts";
import { getSignedIn } from "#db/signed-in.ts";
import type { Actor } from "#lib/access/actor.ts";
import { holdsVisits } from "#lib/access/policy.ts";
import { sessionDigest } from "#lib/accounts/commands/sessions.ts";
import { getSecret } from "#lib/server/secret.ts";
import { cookiesIn, sessionCookie } from "./cookies.ts";

/**
 * Who asks, from the Cookie header of a request. The token says which session; whether that goes on, and what may be done in
 * it, is looked up on every request.
 */
export async function readActor(read: Read, cookieHeader: string | undefined): Promise<Actor> {
  const digest = await digestIn(cookieHeader);
  const found = digest ? getSignedIn(read, digest) : null;
  if (!digest || !found || found.disabled || Date.parse(found.endsAt) <= Date.now())
    return { role: "nobody" };
  return {
    role: found.role,
    accountId: found.accountId,
    inspectorId: holdsVisits(found.role) ? found.inspectorId : null,
    mustChangePassword: found.mustChange === 1,
    session: digest,
  };
}

/**
 * By Cookie header. Decrypting a token takes longer than answering most questions, and gives the same each time; whether the
 * session goes on is not kept. What is no token of ours is not kept either, so that it drives out none.
 */
const digestByHeader = new LRUCache<string, string>({ max: 1000 });

async function digestIn(cookieHeader: string | undefined): Promise<string | null> {
  if (!cookieHeader) return null;
  const known = digestByHeader.get(cookieHeader);
  if (known !== undefined) return known;
  const id = await sessionIdIn(cookieHeader);
  if (id === null) return null;
  const digest = sessionDigest(id);
  digestByHeader.set(cookieHeader, digest);
  return digest;
}

/** The session in a token that this server encrypted and that has not run out; null for any other, or none. */
async function sessionIdIn(cookieHeader: string): Promise<string | null> {
  const { name } = sessionCookie();
  const req = { cookies: cookiesIn(cookieHeader), headers: {} };
  const token = await getToken({ req: req as never, raw: true, cookieName: name });
  if (!token) return null;
  try {
    const claims = await decode({ token, secret: getSecret() });
    return typeof claims?.session === "string" ? claims.session : null;
  } catch {
    return null;
  }
}
