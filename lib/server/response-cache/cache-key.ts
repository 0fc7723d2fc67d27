import { createHash } from "node:crypto";
import type { Person } from "#lib/access/actor.ts";
import type { Day } from "#lib/calendar/day.ts";
import type { Query } from "#lib/operation/query.ts";

/** `role` where everybody of a role gets the same answer, `person` where it also depends on who asks. */
export type CacheScope = NonNullable<Query["cache"]>;

/** All that an answer is a function of. `head` is the hash of the last journal entry, `build` names the sources. */
export type CacheQuestion = {
  build: string;
  address: string;
  sees: string;
  today: Day;
  head: string;
};

/** The key of an answer, which is also its ETag: says nothing of what is in it. */
export function cacheKey({ build, address, sees, today, head }: CacheQuestion): string {
  const digest = createHash("sha256").update(JSON.stringify([build, address, sees, today, head]));
  return `"${digest.digest("base64url").slice(0, 32)}"`;
}

/** Whose answer may be given to this person as well. */
export function seesLike(person: Person, scope: CacheScope): string {
  return scope === "role" ? person.role : `${person.role} ${person.accountId}`;
}
