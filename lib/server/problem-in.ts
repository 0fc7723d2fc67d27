import { refusalAfter, troubleCode } from "#db/storage-trouble.ts";
import { Problem, TooBusy } from "#lib/access/problem.ts";

const tellAgainMs = 60_000;
const toldAt = new Map<string, number>();

/**
 * The refusal in whatever was thrown: what the storage did – a lock, a full disk, a file that is gone – is one for now.
 * Null for what nobody expected. What is no plain refusal is logged.
 */
export function problemIn(error: unknown): Problem | null {
  if (error instanceof Problem) return error;
  const code = troubleCode(error);
  if (code === null) {
    logUnexpected(error);
    return null;
  }
  logTrouble(code);
  return refusalAfter(code);
}

/** The header that says when to ask again, where that helps. */
export function retryAfter(problem: Problem | null): Record<string, string> {
  return problem instanceof TooBusy ? { "Retry-After": String(problem.retryAfterSeconds) } : {};
}

/** A failed query carries what people typed: the log gets where it went wrong and the cause, not the values. */
export function logUnexpected(error: unknown): void {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  console.error(cause instanceof Error ? cause.stack : "An unexpected failure that is no Error");
}

/** Whoever waits for the disk comes back every few seconds: the log is to be readable after a night of that. */
function logTrouble(code: string): void {
  const now = performance.now();
  if (now - (toldAt.get(code) ?? Number.NEGATIVE_INFINITY) < tellAgainMs) return;
  toldAt.set(code, now);
  console.error(`THE DATABASE CANNOT BE USED: ${code}. Who asks is told to come back later (503).`);
}
