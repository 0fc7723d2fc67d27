import type { Day } from "#lib/calendar/day.ts";
import type { Province } from "#lib/register/rules/school.ts";
import { randstadSchools } from "./schools-randstad.ts";
import { regionalSchools } from "./schools-regions.ts";
import type { DemoSchoolRow, LegalForm } from "./schools-row.ts";

export type DemoSchool = {
  number: string;
  name: string;
  place: string;
  province: Province;
  legalEntity: string;
  learners: number;
  keurmerk: "aspirant" | "holder";
  keurmerkSince: Day;
};

/** Schools of one owner: an inspector's interest in the owner counts for each of its schools. */
const ownerOf: ReadonlyMap<string, string> = new Map([
  ["Maasbruggen Taal en Inburgering", "Maasbruggen Onderwijs B.V."],
  ["Drechtstem Inburgering", "Maasbruggen Onderwijs B.V."],
  ["Statenbrug Talen", "Statenbrug Groep B.V."],
  ["Segwaert Taal", "Statenbrug Groep B.V."],
  ["Rijnkade Talen", "IJssel en Rijn Educatie B.V."],
  ["Hanzewoord Zutphen", "IJssel en Rijn Educatie B.V."],
]);

function entityOf(name: string, form: LegalForm): string {
  switch (form) {
    case "stichting":
      return name.startsWith("Stichting ") ? name : `Stichting ${name}`;
    case "coöperatie":
      return `Coöperatie ${name} U.A.`;
    case "eenmanszaak":
      return name;
    default:
      return `${name} ${form}`;
  }
}

function school(
  province: Province,
  [number, name, place, form, learners, keurmerk, keurmerkSince]: DemoSchoolRow,
): DemoSchool {
  const legalEntity = ownerOf.get(name) ?? entityOf(name, form);
  return { number: `BOW-${number}`, name, place, province, legalEntity, learners, keurmerk, keurmerkSince };
}

/**
 * The 217 invented schools in the order of their numbers, which mixes regions and sizes. None is known to exist;
 * the places do. The first eleven aspirants are the ones still starting up: small, with a keurmerk of 2017.
 */
export const demoSchools: readonly DemoSchool[] = [...randstadSchools, ...regionalSchools]
  .flatMap(({ province, rows }) => rows.map((row) => school(province, row)))
  .sort((a, b) => (a.number < b.number ? -1 : 1));
