import { gt } from "drizzle-orm";
import { clockReset } from "#db/journal/entry.ts";
import { session } from "#db/schema/accounts.ts";
import { resetClockInput } from "#lib/journal/inputs/reset-clock.ts";
import { command } from "#lib/operation/command.ts";
import { plainSample } from "#lib/operation/sample.ts";

/**
 * Says that the clock is right as it is now (model §8): entries before it may be dated later, and count as known by now. For
 * the terminal alone, so no operation of the API: whoever can set the clock can say this.
 */
export const resetClock = command({
  action: clockReset,
  path: "/journal/clock",
  summary: "Say that the clock of the server is right, although the last entry says otherwise",
  area: "system",
  sentence: () => "Klok van de server bevestigd: wat hiervoor is vastgelegd, was op dit moment bekend.",
  sample: plainSample({ reason: "De klok liep voor." }),
  input: resetClockInput,
  load: async () => null,
  async run({ tx, write, now, input: { reason } }) {
    await tx.delete(session).where(gt(session.startedAt, now.toISOString())); // they would last as much too long
    return { subject: `clock:${write.seq}`, reason, result: {} };
  },
});
