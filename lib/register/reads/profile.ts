import { type SQL, sql } from "drizzle-orm";
import type { Read } from "#db/open.ts";
import type { Day } from "#lib/calendar/day.ts";
import { knownAt } from "#lib/operation/known-at.ts";
import {
  type Profile,
  type ProfileColumnName,
  profileColumnNames,
} from "#lib/register/rules/profile-columns.ts";

/**
 * Joins `p`, the profile of a school on a day as known at a journal position: the last one that had begun, or
 * before the first began the first.
 */
export function profileJoin(schoolId: SQL, on: Day, seq: number): SQL {
  return sql`join schoolProfile p on p.rowid = (
    select q.rowid from schoolProfile q
    where q.schoolId = ${schoolId} and ${knownAt("q", seq)}
    order by q.happenedOn <= ${on} desc, case when q.happenedOn <= ${on} then q.happenedOn end desc,
      q.happenedOn, q.firstSeq desc
    limit 1
  )`;
}

/** Columns of `p`, for a selection. */
export function profileSelection(columns: readonly ProfileColumnName[]): SQL {
  return sql.raw(columns.map((column) => `p.${column}`).join(", "));
}

/** What is known now of a school as it was on a day; null where nothing is. Asks no policy. */
export function getProfile(read: Read, schoolId: string, day: Day): Profile | null {
  const id = sql`c.id`;
  const [profile] = read.all<Profile>(
    sql`select ${profileSelection(profileColumnNames)} from (select ${schoolId} as id) c ${profileJoin(id, day, Number.MAX_SAFE_INTEGER)}`,
  );
  return profile ?? null;
}
