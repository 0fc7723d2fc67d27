import { dutchDay } from "#lib/calendar/day.ts";
import { conflictOfInterestText, unassignableNames } from "#lib/inspectors/text.ts";
import { regionNames } from "#lib/register/text/locations.ts";
import { number, quarterName } from "#lib/text/dates.ts";
import type { Obstacle } from "#lib/visits/rules/obstacles.ts";
import type { ReturnCause } from "#lib/visits/rules/planned-visit.ts";
import type { VisitDayFlag } from "#lib/visits/rules/visit-day.ts";

export const returnCauseNames: Record<ReturnCause, string> = {
  "given-back": "Teruggegeven door de inspecteur",
  "school-cancelled": "De school zegde af",
  "inspector-unable": "De inspecteur kon niet",
  "no-lesson-found": "Er was geen les",
  "access-refused": "De school liet de inspecteur niet binnen",
};

/** `1 bezoek`, `3 bezoeken` */
export function visits(count: number): string {
  return count === 1 ? "1 bezoek" : `${number(count)} bezoeken`;
}

type Names = { inspector: (id: string) => string; place: (id: string) => string };

/** What stands in the way of a planned visit, as a sentence. */
export function describeObstacle(obstacle: Obstacle, { inspector, place }: Names): string {
  switch (obstacle.kind) {
    case "conflict-of-interest":
      return `${inspector(obstacle.inspectorId)} ${conflictOfInterestText}.`;
    case "unassignable":
      return `${inspector(obstacle.inspectorId)} ${unassignableNames[obstacle.reason]}.`;
    case "double-booked":
      return `${inspector(obstacle.inspectorId)} heeft op die tijd nog een bezoek.`;
    case "location-closed":
      return `${place(obstacle.locationId)} is op die dag niet open.`;
    case "other-quarter":
      return obstacle.assignedTo === null
        ? "De school is niet meer in een kwartaal ingedeeld."
        : `De school is nu ingedeeld in het ${quarterName(obstacle.assignedTo)}.`;
    case "school-left":
      return "De school doet niet meer mee aan de ronde.";
    case "day-passed":
      return "De dag is voorbij, en er is nog niets over vastgelegd.";
  }
}

/** Something to know about the moment of a visit, as a sentence; `place` names a location. */
export function describeFlag(flag: VisitDayFlag, place: (id: string) => string): string {
  const at = "place" in flag && flag.place !== null ? `${place(flag.place)}: ` : "";
  switch (flag.kind) {
    case "public-holiday":
      return "Dit is een feestdag.";
    case "school-holiday": {
      const regions = flag.regions.map((region) => regionNames[region]).join(" en ");
      return flag.everywhere
        ? `${flag.name} (schoolvakantie).`
        : `${flag.name} in regio ${regions}. Kijk of de school daarbij hoort.`;
    }
    case "school-holidays-unknown":
      return "Van deze dag zijn de schoolvakanties niet bekend.";
    case "closed":
      return `${at}deze dag gesloten, volgens het lesrooster.`;
    case "no-lesson":
      return `${at}op deze tijd is er geen les.`;
    case "timetable-unknown":
      return flag.place === null
        ? "Er is geen locatie gekozen: het is niet bekend of er dan les is."
        : `${at}het lesrooster is niet bekend.`;
    case "weekend":
      return `${at}het is weekend, en er is geen les bekend.`;
    case "evening":
      return `${at}het is avond, en er is dan geen les bekend.`;
  }
}

/** `01-03-2018, 9:00–12:00` */
export function formatMoment({
  day,
  startsAt,
  endsAt,
}: {
  day: string;
  startsAt: string;
  endsAt: string;
}): string {
  return `${dutchDay(day)}, ${startsAt}–${endsAt}`;
}
