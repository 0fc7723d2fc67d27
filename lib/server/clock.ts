import { getDemoClock } from "#db/demo-clock.ts";
import type { Read } from "#db/open.ts";

/**
 * The moment it is for a database: the true time, or in a demonstration its simulated start plus the true time
 * passed since. It is stored with the data, so it runs on across restarts and for the terminal alike.
 */
export async function getNow(read: Read): Promise<Date> {
  return (await readClock(read)).now;
}

/** That moment, and whether everything in the database is invented. */
export async function readClock(read: Read): Promise<{ now: Date; demo: boolean }> {
  const clock = await getDemoClock(read);
  if (!clock) return { now: new Date(), demo: false };
  const passed = Date.now() - Date.parse(clock.trueStart);
  return { now: new Date(Date.parse(clock.simulatedStart) + passed), demo: true };
}
