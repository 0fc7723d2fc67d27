import { sql } from "drizzle-orm";
import type { Read } from "#db/open.ts";
import type { ResolvedAsOf } from "#lib/operation/resolve-as-of.ts";
import type { Province } from "#lib/register/rules/school.ts";
import { profileJoin } from "./profile.ts";

type Profile = { name: string; place: string; province: Province };

/** What schools are called on a day and where they are, by id. Asks no policy. */
export function schoolProfiles(
  read: Read,
  ids: readonly (string | null)[],
  { on, seq }: Pick<ResolvedAsOf, "on" | "seq">,
): Map<string, Profile> {
  const wanted = JSON.stringify([...new Set(ids.filter((id) => id !== null))]);
  const rows = read.all<Profile & { id: string }>(sql`
    select c.value as id, p.name, p.place, p.province
    from json_each(${wanted}) c ${profileJoin(sql`c.value`, on, seq)}`);
  return new Map(rows.map(({ id, ...profile }) => [id, profile]));
}

/** What schools are called on a day, by id. Asks no policy. */
export function schoolNames(
  read: Read,
  ids: readonly (string | null)[],
  view: Pick<ResolvedAsOf, "on" | "seq">,
): Map<string, string> {
  return new Map([...schoolProfiles(read, ids, view)].map(([id, { name }]) => [id, name]));
}
