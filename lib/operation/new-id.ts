import { randomFillSync } from "node:crypto";
import { v7 } from "uuid";

/** Randomness is asked of the system for many ids at once: a visit of 35 scores needs 36 ids. */
const idBytes = 16;
const pool = Buffer.alloc(256 * idBytes);
let used = pool.length;

/** A new id of a fact: UUID version 7, so that rows of one time lie together. */
export function newId(): string {
  if (used === pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  const random = pool.subarray(used, used + idBytes);
  used += idBytes;
  return v7({ random });
}
