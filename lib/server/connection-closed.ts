import { Problem } from "#lib/access/problem.ts";

/** Nobody reads this; as a problem it is no failure that the log should hear of. */
export function connectionClosed(): Problem {
  return new Problem("unavailable", "De verbinding is verbroken.");
}
