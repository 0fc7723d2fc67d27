import { type SQL, sql } from "drizzle-orm";
import type { Read } from "#db/open.ts";
import type { Day } from "#lib/calendar/day.ts";
import { sortKeyOf } from "#lib/register/rules/school.ts";
import type { Cursor } from "#lib/schools/inputs/schools.ts";
import { parseSort, type SchoolColumn, type SchoolSort } from "#lib/schools/rules/school-columns.ts";
import { keurmerkStage, keurmerkSuspended } from "#lib/status/reads/school-status-sql.ts";
import { keurmerkStages } from "#lib/status/rules/fact-words.ts";
import { statuses } from "#lib/status/rules/status.ts";

const longestNumber = 40;

/** Joins `placeKey`, the sort key of the place, to `listed` when the list is sorted on them. */
export function sortJoin(read: Read, column: SchoolColumn): SQL {
  if (column !== "place") return sql``;
  return sql`left join (
    select key as placeName, value as placeKey from json_each(${placeKeys(read)})
  ) on placeName = listed.place`;
}

/** What a row of `listed` is sorted on: an expression, null for what is not there. */
export function sortValue(column: SchoolColumn, on: Day, seq: number): SQL {
  switch (column) {
    case "name":
      return sql`listed.sortKey`;
    case "place":
      return sql`placeKey`;
    case "number": {
      // BoW-999 comes before BoW-1042: what stands before the last digits, then the digits as a number.
      const before = sql`rtrim(listed.number, '0123456789')`;
      const digits = sql`substr(listed.number, length(${before}) + 1)`;
      return sql`lower(${before}) || substr(${"0".repeat(longestNumber)} || ${digits}, ${-longestNumber})`;
    }
    case "keurmerk": {
      const id = sql`listed.id`;
      return sql`2 * ${rank(keurmerkStage(id, on, seq), keurmerkStages)} + ${keurmerkSuspended(id, on, seq)}`;
    }
    case "status":
      return rank(sql`listed.status`, statuses);
    default:
      return sql`listed.${sql.raw(column)}`;
  }
}

/** The place of a word in a list; null for no word. */
function rank(word: SQL, words: readonly string[]): SQL {
  const cases = words.map((each, at) => sql`when ${each} then ${at}`);
  return sql`case ${word} ${sql.join(cases, sql` `)} end`;
}

/** Sort keys of places are not stored; they follow the rule of those of names, so that 's-Gravenhage is at the G. */
function placeKeys(read: Read): string {
  const places = read.all<{ place: string }>(sql`select distinct place from schoolProfile`);
  return JSON.stringify(Object.fromEntries(places.map(({ place }) => [place, sortKeyOf(place)])));
}

/** One order of rows with `sortValue`, `sortKey` and `id`: what is empty comes last in both directions. */
export type Order = {
  /** For `order by`; `backwards` from the end of the list to its beginning. */
  by(backwards: boolean): SQL;
  /** The rows after a cursor, or `backwards` those before it. */
  beyond(cursor: Cursor, backwards: boolean): SQL;
};

export function orderOf(sort: SchoolSort): Order {
  const { descending } = parseSort(sort);
  return {
    by(backwards) {
      const direction = backwards === descending ? sql`asc` : sql`desc`;
      return backwards
        ? sql`sortValue is not null, sortValue ${direction}, sortKey desc, id desc`
        : sql`sortValue is null, sortValue ${direction}, sortKey, id`;
    },
    beyond([value, sortKey, id], backwards) {
      const tie = sql`sortValue is ${value} and (sortKey, id) ${backwards ? sql`<` : sql`>`} (${sortKey}, ${id})`;
      if (value === null) return backwards ? sql`(sortValue is not null or ${tie})` : sql`(${tie})`;
      const further = sql`sortValue ${backwards === descending ? sql`>` : sql`<`} ${value}`;
      return backwards ? sql`(${further} or ${tie})` : sql`(${further} or sortValue is null or ${tie})`;
    },
  };
}
