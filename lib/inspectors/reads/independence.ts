import { and, eq, isNull, sql } from "drizzle-orm";
import type { Read } from "#db/open.ts";
import { preparedFor } from "#db/prepared-statements.ts";
import { interest } from "#db/schema/inspectors.ts";
import { schoolProfile, schoolRelation } from "#db/schema/register.ts";
import type { Day } from "#lib/calendar/day.ts";
import {
  conflictsOfInterest,
  familyOf,
  type Interest,
  type Kinship,
} from "#lib/inspectors/rules/independence.ts";

/** What is known now of owners, predecessors and successors. Asks no policy. */
export async function getKinship(read: Read): Promise<Kinship> {
  const profiles = await read
    .selectDistinct({ schoolId: schoolProfile.schoolId, legalEntity: schoolProfile.legalEntity })
    .from(schoolProfile)
    .where(isNull(schoolProfile.untilSeq));
  const relations = await read
    .select({ schoolId: schoolRelation.schoolId, predecessorId: schoolRelation.predecessorId })
    .from(schoolRelation)
    .where(isNull(schoolRelation.untilSeq));
  return {
    entities: profiles.flatMap(({ schoolId, legalEntity }) =>
      legalEntity === null ? [] : [{ schoolId, legalEntity }],
    ),
    relations,
  };
}

const openInterests = preparedFor((on) =>
  on
    .select()
    .from(interest)
    .where(and(eq(interest.inspectorId, sql.placeholder("inspectorId")), isNull(interest.untilSeq)))
    .prepare(),
);

/** The interests of an inspector that stand now. Asks no policy. */
export function getInterests(read: Read, inspectorId: string): Interest[] {
  return openInterests(read).all({ inspectorId });
}

/** The interests that keep an inspector from a school between two days; reads the register only for who has any. */
export async function getConflictsOfInterest(
  read: Read,
  inspectorId: string,
  schoolId: string,
  from: Day,
  through: Day,
): Promise<Interest[]> {
  const interests = getInterests(read, inspectorId);
  if (interests.length === 0) return [];
  return conflictsOfInterest(interests, familyOf(schoolId, await getKinship(read)), from, through);
}
