import { and, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import type { FactRow } from "#db/fact-tables.ts";
import { hashOf } from "#db/journal/digest.ts";
import type { Read } from "#db/open.ts";
import { getOpenAccount } from "#db/rows.ts";
import { calendarFeed } from "#db/schema/worklist.ts";
import type { Person } from "#lib/access/actor.ts";
import { mayEver } from "#lib/access/policy.ts";
import { dayAnswer } from "#lib/operation/answer-parts.ts";
import { noParams } from "#lib/operation/as-of-input.ts";
import { query } from "#lib/operation/query.ts";
import { plainSample } from "#lib/operation/sample.ts";
import { ownerIdOf } from "#lib/schools/reads/views.ts";

/** Whether the asker's calendar can be read under an address, and since when. The address itself is not stored. */
const feedStateAnswer = z.strictObject({
  feed: z.strictObject({ id: z.string(), since: dayAnswer }).nullable(),
});
export type FeedState = z.output<typeof feedStateAnswer>;

export const readFeedState = query({
  action: "calendar.read-feed-state",
  path: "/calendar-feeds",
  summary: "Whether the asker's own calendar can be read under an address, and since when",
  sample: plainSample({}),
  params: noParams,
  answer: feedStateAnswer,
  load: ({ read, actor }) => getFeeds(read, ownerIdOf(actor)),
  shape: ([feed]): FeedState => ({ feed: feed ? { id: feed.id, since: feed.happenedOn } : null }),
});

/** The addresses of an account that still work: at most one. */
export async function getFeeds(read: Read, accountId: string): Promise<FactRow<"calendarFeed">[]> {
  return await read
    .select()
    .from(calendarFeed)
    .where(and(eq(calendarFeed.accountId, accountId), isNull(calendarFeed.untilSeq)));
}

/** What is stored of a token. It is random enough that its hash needs neither salt nor time. */
export function tokenHashOf(token: string): string {
  return hashOf(token);
}

/**
 * The inspector whose calendar a token opens, as long as their account has one and is not disabled; else null.
 * A session is not needed: the token speaks for them, about their visits to come alone.
 */
export async function getFeedReader(read: Read, token: string): Promise<Person | null> {
  const [feed] = await read
    .select()
    .from(calendarFeed)
    .where(and(eq(calendarFeed.tokenHash, tokenHashOf(token)), isNull(calendarFeed.untilSeq)));
  const account = feed && (await getOpenAccount(read, feed.accountId));
  if (!account || account.disabled || account.inspectorId !== feed.inspectorId) return null;
  const { inspectorId, id: accountId } = account;
  const reader: Person = { role: account.role, accountId, inspectorId, mustChangePassword: false };
  return mayEver(reader, "calendar.list-visits") ? reader : null;
}
