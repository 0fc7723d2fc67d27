import type { Read } from "#db/open.ts";
import { type ClockState, getClockState } from "#lib/journal/reads/clock-doubt.ts";
import { getNow } from "#lib/server/clock.ts";
import { Usage } from "../arguments.ts";

/** Nothing is written, and nothing served, under a clock that the last entry speaks against (model §8). */
export async function assertClockSettled(read: Read, file: string): Promise<void> {
  const now = await getNow(read);
  const state = await getClockState(read, now);
  if (state?.doubt) throw new Usage(describeClock(state, now, file));
}

/** What the clock and the last entry say, and what to do about it. */
export function describeClock(state: ClockState | null, now: Date, file: string): string {
  const clock = `This computer:  ${formatInstant(now)}`;
  if (state === null)
    return `${clock}\nThere is nothing to compare it with: an empty journal, or a demonstration.`;
  const both = `${clock}\nThe last entry: ${formatInstant(new Date(state.at))} (entry ${state.seq} of ${file})`;
  if (state.doubt === null) return `${both}\nThey agree: there is nothing to do.`;
  const [was, right] = {
    ahead: ["The last entry lies ahead of the clock", "entries were written while the clock ran ahead"],
    behind: ["The last entry is more than a year old", "nothing was recorded for that long"],
  }[state.doubt];
  return [
    `${was}. Is the time of this computer right?`,
    both,
    "NO:  put it right (date -u shows it), and start again. Nothing else is needed.",
    `YES: ${right}. Say so once, and start again:`,
    `       npm run clock -- --db ${file} --confirm --reason "what happened"`,
  ].join("\n");
}

function formatInstant(instant: Date): string {
  return `${instant.toISOString().slice(0, 19).replace("T", " ")} UTC`;
}
