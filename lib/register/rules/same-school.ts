import { findByNumber, nameKey, numberKey } from "#lib/text/same-text.ts";
import { type ProfileColumnName, profileColumns } from "./profile-columns.ts";

/** What tells schools apart for a person. */
export type LabelledSchool = { id: string; number: string; name: string; place: string };

/** Two schools that a person may take for one, by their number or by name and place. */
export type Lookalikes = { sameNumber: boolean; schools: readonly [LabelledSchool, LabelledSchool] };

export function isSameNumber(number: string, other: string): boolean {
  return numberKey(number) === numberKey(other);
}

/** Whether two values of a column of the register say the same. */
export function isSameValue(column: ProfileColumnName, value: unknown, other: unknown): boolean {
  return profileColumns[column].type === "text" && typeof value === "string" && typeof other === "string"
    ? nameKey(value) === nameKey(other)
    : value === other;
}

/** What schools with one name in one place have in common. */
export function namesakeKey({ name, place }: { name: string; place: string }): string {
  return JSON.stringify([nameKey(name), nameKey(place)]);
}

/** The schools with a name and place, each once. */
export function namesakesOf(
  schools: readonly LabelledSchool[],
  named: { name: string; place: string },
): LabelledSchool[] {
  const key = namesakeKey(named);
  const found = schools.filter((school) => namesakeKey(school) === key);
  return found.filter(({ id }, at) => found.findIndex((school) => school.id === id) === at);
}

/** Of namesakes those that are not named, by id or number, as another school. */
export function unansweredOf<School extends { id: string; number: string }>(
  namesakes: readonly School[],
  otherThan: readonly string[],
): School[] {
  return namesakes.filter(
    ({ id, number }) => !otherThan.includes(id) && !findByNumber(otherThan, (asked) => asked, number),
  );
}

/** Every two schools that seem to be one. */
export function lookalikesIn(schools: readonly LabelledSchool[]): Lookalikes[] {
  const pairsBy = (keyOf: (school: LabelledSchool) => string) =>
    [...Map.groupBy(schools, keyOf).values()].flatMap((same) =>
      same.flatMap((school, at) => same.slice(at + 1).map((other) => [school, other] as const)),
    );
  const byNumber = pairsBy(({ number }) => numberKey(number));
  const byName = pairsBy(namesakeKey).filter(([school, other]) => !isSameNumber(school.number, other.number));
  return [
    ...byNumber.map((pair) => ({ sameNumber: true, schools: pair })),
    ...byName.map((pair) => ({ sameNumber: false, schools: pair })),
  ];
}
