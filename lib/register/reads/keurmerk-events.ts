import { and, eq, isNull } from "drizzle-orm";
import type { FactRow } from "#db/fact-tables.ts";
import type { Read } from "#db/open.ts";
import { verdict } from "#db/schema/procedure.ts";
import { keurmerkEvent } from "#db/schema/register.ts";

// What is known now of the keurmerk of a school. Nothing here asks a policy.

export function getKeurmerkEvents(read: Read, schoolId: string): FactRow<"keurmerkEvent">[] {
  return read
    .select()
    .from(keurmerkEvent)
    .where(and(eq(keurmerkEvent.schoolId, schoolId), isNull(keurmerkEvent.untilSeq)))
    .all();
}

/** The verdicts on a school, in any round. */
export function getVerdictsOfSchool(read: Read, schoolId: string): FactRow<"verdict">[] {
  return read
    .select()
    .from(verdict)
    .where(and(eq(verdict.schoolId, schoolId), isNull(verdict.untilSeq)))
    .all();
}
