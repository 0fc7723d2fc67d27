import { getDemoClock } from "#db/demo-clock.ts";
import type { Read } from "#db/open.ts";

/**
 * The moment it is for a database: the true time, or in a demonstration its simulated start plus the true time
 * passed since. It is stored with the data, so it runs on across restarts and for the terminal alike.
 */
export async function getNow(read: Read): Promise<Date> {
  const clock = await getDemoClock(read);
  if (!clock) return new Date();
  return new Date(Date.parse(clock.simulatedStart) + Date.now() - Date.parse(clock.trueStart));
}

/** Whether everything in a database is invented. */
export async function isDemo(read: Read): Promise<boolean> {
  return (await getDemoClock(read)) !== null;
}
