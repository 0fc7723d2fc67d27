import type { LabelledSchool } from "#lib/register/rules/same-school.ts";

type Label = Omit<LabelledSchool, "id">;

/** `“Amstelbocht Talen” in Amsterdam (BOW-1185)` */
export function describeSchool({ number, name, place }: Label): string {
  return `“${name}” in ${place} (${number})`;
}

export function describeSameNumber(number: string, known: Label): string {
  return `Nummer ${number} is al van ${describeSchool(known)}.`;
}

export function describeSameName(known: Label): string {
  return `Er is al een school met deze naam en plaats: ${describeSchool(known)}. Is dit een andere school?`;
}
