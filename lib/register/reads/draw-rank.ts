import { createHash } from "node:crypto";
import type { DrawRank } from "#lib/register/rules/location-draw.ts";

/** Ranks candidates by the SHA-256 of `seed:id`, as anybody can do over: `printf '%s' seed:id | sha256sum`. */
export function rankBy(seed: string): DrawRank {
  return (id) => createHash("sha256").update(`${seed}:${id}`).digest("hex");
}
