import ical, { ICalEventClass, ICalEventStatus } from "ical-generator";
import { instantOf } from "#lib/calendar/amsterdam.ts";
import { dutchDay } from "#lib/calendar/day.ts";
import { visitKindNames } from "#lib/status/text.ts";
import { oneLine } from "#lib/text/typed-text.ts";
import type { AgendaVisit } from "./agenda.ts";

/**
 * Visits as an iCalendar file (RFC 5545). Times are UTC instants, so that no calendar needs to know our time zone; the
 * id of the planned visit is the UID, so that a visit that moves is the same event, and one that is cancelled goes.
 * The same visits give the same bytes. `addressOf` gives the page of a visit.
 */
export function calendarOf(visits: readonly AgendaVisit[], addressOf: (id: string) => string): string {
  const calendar = ical({
    name: "Toezicht in de klas",
    prodId: { company: "Toezicht in de klas", product: "Agenda", language: "NL" },
    ttl: 60 * 60,
  });
  for (const visit of visits)
    calendar.createEvent({
      id: `${visit.id}@toezicht-in-de-klas`,
      start: instantOf(visit.day, visit.startsAt),
      end: instantOf(visit.day, visit.endsAt),
      stamp: visit.changedAt,
      lastModified: visit.changedAt,
      sequence: visit.revision,
      status: ICalEventStatus.CONFIRMED,
      class: ICalEventClass.PRIVATE,
      summary: oneLine(`${visitKindNames[visit.kind]} ${visit.schoolName}`),
      location: oneLine(placesOf(visit).join("; ")),
      description: describe(visit, addressOf(visit.id)),
      url: addressOf(visit.id),
    });
  return calendar.toString();
}

function placesOf({ locations, place }: AgendaVisit): string[] {
  return locations.length === 0
    ? [place]
    : locations.map((location) => `${location.address}, ${location.place}`);
}

function describe(visit: AgendaVisit, address: string): string {
  const announced = visit.announcedOn
    ? `De school is op ${dutchDay(visit.announcedOn)} ingelicht.`
    : "De school is nog niet ingelicht.";
  return [
    announced,
    ...visit.locations.map(({ name, address: street, place }) => oneLine(`${name}: ${street}, ${place}`)),
    address,
  ].join("\n");
}
