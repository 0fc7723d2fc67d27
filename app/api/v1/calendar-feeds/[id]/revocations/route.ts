import { revokeFeed } from "#lib/commands/calendar-feeds.ts";
import { endpoint } from "#lib/server/endpoint.ts";

export const POST = endpoint(revokeFeed);
