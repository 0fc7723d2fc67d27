import { addMonths, type Day } from "#lib/calendar/day.ts";
import { plainText } from "#lib/register/rules/school.ts";

/** What an inspector can have to do with a school or its owner. */
export const interestKinds = [
  "employment",
  "freelance",
  "family",
  "training",
  "competitor",
  "other",
] as const;
export type InterestKind = (typeof interestKinds)[number];

/** How long an interest counts after it ended, at least. Our own choice: no source names a term. */
export const leastCoolingOffMonths = 24;

/** An interest in a school or in a legal entity: one of both. `endsOn` is null while it lasts. */
export type Interest = {
  id: string;
  inspectorId: string;
  kind: InterestKind;
  schoolId: string | null;
  legalEntity: string | null;
  startsOn: Day;
  endsOn: Day | null;
  coolingOffMonths: number;
};

/** What makes schools belong together, as far as it is known. */
export type Kinship = {
  /** Every legal entity that a school ever had. */
  entities: readonly { schoolId: string; legalEntity: string }[];
  /** Predecessors and successors. */
  relations: readonly { schoolId: string; predecessorId: string }[];
};

/** Schools that belong together, and their legal entities in the form of `entityKey`: an interest in one counts for all. */
export type Family = { schools: ReadonlySet<string>; entities: ReadonlySet<string> };

/** The last day on which an interest counts: that of its cooling-off. Null while it lasts. */
export function lastDayOf({ endsOn, coolingOffMonths }: Interest): Day | null {
  return endsOn === null ? null : addMonths(endsOn, coolingOffMonths);
}

/** Whether an interest counts on any day from `from` through `through`. */
export function countsBetween(interest: Interest, from: Day, through: Day): boolean {
  const last = lastDayOf(interest);
  return interest.startsOn <= through && (last === null || last >= from);
}

/** Whether an interest keeps its inspector from somewhere on a day. */
export function isInForce(interest: Interest, day: Day): boolean {
  return countsBetween(interest, day, day);
}

/** A legal entity however it is written: `Taal B.V.` is `taal bv`. */
export function entityKey(legalEntity: string): string {
  return plainText(legalEntity.replaceAll(".", ""));
}

/**
 * Everything that belongs to a school: schools of the same legal entity, predecessors and successors, and what
 * belongs to those.
 */
export function familyOf(schoolId: string, { entities, relations }: Kinship): Family {
  const schools = new Set([schoolId]);
  const keys = new Set<string>();
  const owned = entities.map(({ schoolId, legalEntity }) => ({ schoolId, key: entityKey(legalEntity) }));
  let size = 0;
  while (schools.size + keys.size > size) {
    size = schools.size + keys.size;
    for (const owner of owned) {
      if (schools.has(owner.schoolId)) keys.add(owner.key);
      else if (keys.has(owner.key)) schools.add(owner.schoolId);
    }
    for (const { schoolId: successor, predecessorId } of relations)
      if (schools.has(successor)) schools.add(predecessorId);
      else if (schools.has(predecessorId)) schools.add(successor);
  }
  return { schools, entities: keys };
}

/** The interests that keep an inspector away from a school of this family between two days. */
export function conflictsOfInterest(
  interests: readonly Interest[],
  family: Family,
  from: Day,
  through: Day,
): Interest[] {
  return interests.filter(
    (interest) =>
      countsBetween(interest, from, through) &&
      ((interest.schoolId !== null && family.schools.has(interest.schoolId)) ||
        (interest.legalEntity !== null && family.entities.has(entityKey(interest.legalEntity)))),
  );
}
