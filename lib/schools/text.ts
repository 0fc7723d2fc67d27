import type { Day } from "#lib/calendar/day.ts";
import { dutchDay } from "#lib/calendar/day.ts";
import { listColumns, parseSort, type SchoolSort } from "#lib/schools/rules/school-columns.ts";
import type { KeurmerkStage } from "#lib/status/rules/fact-words.ts";
import { keurmerkNames, statusNames } from "#lib/status/text.ts";
import { quarterName } from "#lib/text/dates.ts";

/** "oudste eerst" */
export function sortDirection(sort: SchoolSort): string {
  const { column, descending } = parseSort(sort);
  return listColumns[column].inList.directions[descending ? 1 : 0];
}

/** "Laatste bezoek: oudste eerst" */
export function sortName(sort: SchoolSort): string {
  return `${listColumns[parseSort(sort).column].label}: ${sortDirection(sort)}`;
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
/** Groups of schools that a figure opens, as the heading of their list. */
export const groupNames: Record<string, string> = {
  ...statusNames,
  population: "Alle scholen in de ronde",
  visited: "Bezocht",
  inspected: "Geïnspecteerd",
  "rejected-keurmerk-lost": "Afgekeurd, keurmerk verloren",
  "reinspection-due": "Herinspectie nodig",
  "outside-plan": "Buiten de planning",
  "left-unvisited": "Vertrokken zonder bezoek",
};
