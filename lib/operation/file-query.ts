import type { z } from "zod";
import { type QuerySpec, query } from "./query.ts";

/** A file that is made at once. `headers` say its type and its name. */
export type SmallFile = { content: string; headers: Record<string, string> };

/** A query that is answered with a file, small enough to be made at once. */
export function fileQuery<S extends z.ZodType, L>(spec: QuerySpec<S, L, SmallFile>) {
  return { ...query(spec), kind: "file" as const };
}
