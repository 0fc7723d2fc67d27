import { makeFeed, revokeFeed } from "./commands/calendar-feeds.ts";
import { listAgenda } from "./reads/agenda.ts";
import { readFeedState } from "./reads/calendar-feed.ts";
import { listKeurmerkDue, listVerdictsDue } from "./reads/due.ts";
import { readDue } from "./reads/due-of-person.ts";

/** What the room offers to the API. */
export const worklistOperations = [
  readDue,
  listAgenda,
  readFeedState,
  listVerdictsDue,
  listKeurmerkDue,
  makeFeed,
  revokeFeed,
] as const;
