import type { Day } from "#lib/domain/day.ts";
import { dutchDay } from "#lib/domain/day.ts";
import type { KeurmerkStage } from "#lib/domain/keurmerk.ts";
import { parseSort, type SchoolColumn, type SchoolSort } from "#lib/domain/school-columns.ts";
import { quarterName } from "./dates.ts";
import { groupNames, keurmerkNames, schoolColumnNames } from "./names.ts";

type Directions = readonly [first: string, last: string];
const days: Directions = ["oudste eerst", "nieuwste eerst"];
const words: Directions = ["A–Z", "Z–A"];

const directions: Record<SchoolColumn, Directions> = {
  name: words,
  place: words,
  number: ["laagste eerst", "hoogste eerst"],
  province: words,
  learners: ["minste eerst", "meeste eerst"],
  keurmerk: ["aspiranten eerst", "beëindigde eerst"],
  status: ["goedgekeurd eerst", "nog te bezoeken eerst"],
  leftOn: days,
  firstVisitOn: days,
  lastVisitOn: days,
  firstVerdictOn: days,
  verdictOn: days,
};

/** "oudste eerst" */
export function sortDirection(sort: SchoolSort): string {
  const { column, descending } = parseSort(sort);
  return directions[column][descending ? 1 : 0];
}

/** "Laatste bezoek: oudste eerst" */
export function sortName(sort: SchoolSort): string {
  return `${schoolColumnNames[parseSort(sort).column]}: ${sortDirection(sort)}`;
}

/** The filters of the list, by their parameter, as they are read on a chip. */
const filterNames: Record<string, (value: string) => string> = {
  q: (text) => `Zoekt: ${text}`,
  status: (group) => `Status: ${groupNames[group] ?? group}`,
  keurmerk: (stage) =>
    `Keurmerk: ${stage === "suspended" ? "Geschorst" : (keurmerkNames[stage as KeurmerkStage] ?? stage)}`,
  province: (province) => `Provincie: ${province}`,
  visitedIn: (quarter) => `Eerste bezoek: ${quarterName(quarter)}`,
  verdictIn: (quarter) => `Eerste oordeel: ${quarterName(quarter)}`,
  numbers: () => "Scholen achter een verschil in de telling",
  on: (day: Day) => `Peildatum: ${dutchDay(day)}`,
  knownAt: (day: Day) => `Zoals bekend op: ${dutchDay(day)}`,
};

/** Parameters that choose among schools; the day, the round, columns and order do not. */
export const schoolFilters = ["q", "status", "keurmerk", "province", "visitedIn", "verdictIn", "numbers"];

/** What of an address can be taken off again, with its words. */
export function activeFilters(asked: Readonly<Record<string, string | undefined>>) {
  return Object.entries(filterNames).flatMap(([param, name]) => {
    const value = asked[param];
    return value ? [{ param, label: name(value) }] : [];
  });
}
