import { type SQL, sql } from "drizzle-orm";
/** Whether a version of a fact was known at a journal position. */
export function knownAt(alias: string, seq: number): SQL {
  const name = sql.raw(alias);
  return sql`${name}.seq <= ${seq} and (${name}.untilSeq is null or ${name}.untilSeq > ${seq})`;
}
