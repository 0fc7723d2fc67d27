import { makeFeed } from "#lib/commands/calendar-feeds.ts";
import { readFeedState } from "#lib/queries/calendar-feed.ts";
import { endpoint } from "#lib/server/endpoint.ts";

export const GET = endpoint(readFeedState);
export const POST = endpoint(makeFeed);
