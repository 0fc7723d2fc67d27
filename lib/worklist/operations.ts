import { makeFeed, revokeFeed } from "#lib/worklist/commands/calendar-feeds.ts";
import { listAgenda } from "#lib/worklist/reads/agenda.ts";
import { readFeedState } from "#lib/worklist/reads/calendar-feed.ts";
import { listKeurmerkDue, listVerdictsDue } from "#lib/worklist/reads/due.ts";
import { readDue } from "#lib/worklist/reads/due-of-person.ts";

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
