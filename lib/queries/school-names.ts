import { sql } from "drizzle-orm";
import type { Read } from "#db/open.ts";
import { profileJoin } from "./profile.ts";
import type { ResolvedView } from "./viewpoint.ts";

/** What schools are called on a day, by id. Asks no policy. */
export function schoolNames(
  read: Read,
  ids: readonly (string | null)[],
  { on, seq }: Pick<ResolvedView, "on" | "seq">,
): Map<string, string> {
  const wanted = JSON.stringify([...new Set(ids.filter((id) => id !== null))]);
  const rows = read.all<{ id: string; name: string }>(sql`
    select c.value as id, p.name from json_each(${wanted}) c ${profileJoin(sql`c.value`, on, seq)}`);
  return new Map(rows.map((row) => [row.id, row.name]));
}
