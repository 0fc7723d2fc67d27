import type { Day } from "#lib/calendar/day.ts";

/** How a round is seen: what happened by `on`, as known at journal position `seq`. */
export type AsOf = { roundId: string; on: Day; seq: number };
