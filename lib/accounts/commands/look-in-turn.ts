import type { Read } from "#db/open.ts";
import { TooBusy } from "#lib/access/problem.ts";
import { Attempts, type Try } from "./attempts.ts";

/** The server and its pages are two bundles, which hold this module twice: they count together. */
const holder = globalThis as typeof globalThis & { toezichtAttempts?: WeakMap<Read, Attempts> };
holder.toezichtAttempts ??= new WeakMap();
const byDatabase = holder.toezichtAttempts;

/** The tries of passwords for the accounts of a database. */
export function attemptsOn(read: Read): Attempts {
  const known = byDatabase.get(read) ?? new Attempts();
  byDatabase.set(read, known);
  return known;
}

/**
 * Looks at a password, in turn; throws how long to wait before it is. `look` gives null where the password is wrong. What
 * kept it from being looked at, such as a database that is busy, counts for nobody.
 */
export async function attempted<T>(
  attempts: Attempts,
  attempt: Try,
  now: number,
  look: () => Promise<T | null>,
): Promise<T | null> {
  const wait = attempts.begin(attempt, now);
  if (wait > 0) throw new TooBusy(waitSentence(wait), wait, "too-many");
  let found: T | null;
  try {
    found = await look();
  } catch (error) {
    attempts.interrupted(attempt, now);
    throw error;
  }
  if (found !== null) attempts.succeeded(attempt);
  return found;
}

function waitSentence(seconds: number): string {
  const time =
    seconds === 1
      ? "1 seconde"
      : seconds <= 120
        ? `${seconds} seconden`
        : `${Math.ceil(seconds / 60)} minuten`;
  return `Er is vaak een verkeerd wachtwoord ingevuld. Probeer het over ${time} opnieuw.`;
}
