import { DefinitionList } from "#components/ui/definition-list.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { type Day, dutchDay } from "#lib/calendar/day.ts";
import { weekdays } from "#lib/calendar/weekday.ts";
import { registerPaths } from "#lib/register/paths.ts";
import { formatLesson, lessonDayNames } from "#lib/register/text/locations.ts";
import type { ListedLocation } from "#lib/schools/reads/location-list.ts";
import type { LocationActions } from "./location-actions.ts";

type LocationCardProps = {
  schoolId: string;
  location: ListedLocation;
  isDrawn: boolean;
  may: LocationActions;
};

/** One location with its week. */
export function LocationCard({ schoolId, location, isDrawn, may }: LocationCardProps) {
  const { id, name, address, place, contact, closedOn, plannedOn } = location;
  return (
    <li className="rounded-lg border border-line bg-surface p-4 sm:p-6">
      <section aria-labelledby={id} className="flex flex-col gap-3">
        <h3 id={id}>{name}</h3>
        <DefinitionList
          items={[
            { term: "Adres", description: `${address}, ${place}` },
            { term: "Open", description: formatPeriodOpen(location) },
            ...(contact === undefined
              ? []
              : [{ term: "Contactpersoon", description: contact ?? "Niet bekend" }]),
            { term: "Lessen", description: <Week location={location} /> },
            ...(location.timetable?.closures.length
              ? [{ term: "Zonder les", description: formatClosures(location) }]
              : []),
            { term: "Gezien", description: describeLastSeen(location) },
            ...(isDrawn ? [{ term: "Loting", description: "Te bezoeken in deze ronde" }] : []),
            ...(plannedOn ? [{ term: "Bezoek gepland", description: dutchDay(plannedOn) }] : []),
          ]}
        />
        <div className="flex flex-wrap gap-3">
          {may.plan && (location.isOpen || closedOn === null) && (
            <LinkButton
              href={registerPaths.timetable(schoolId, id)}
              aria-label={`Lesrooster wijzigen: ${name}`}
            >
              Lesrooster wijzigen
            </LinkButton>
          )}
          {may.open && (
            <LinkButton
              href={registerPaths.location(schoolId, id)}
              aria-label={`Locatie wijzigen of sluiten: ${name}`}
            >
              Locatie wijzigen of sluiten
            </LinkButton>
          )}
        </div>
      </section>
    </li>
  );
}

function Week({ location: { timetable } }: { location: ListedLocation }) {
  if (timetable === null) return <p>Het lesrooster is nog niet bekend.</p>;
  if (timetable.lessons.length === 0) return <p>{`Geen lessen, sinds ${dutchDay(timetable.since)}.`}</p>;
  const days = weekdays.filter((day) => timetable.lessons.some((lesson) => lesson.weekday === day));
  return (
    <>
      <ul>
        {days.map((day) => (
          <li key={day}>
            <span>{lessonDayNames[day]}</span>:{" "}
            <span>
              {timetable.lessons
                .filter((lesson) => lesson.weekday === day)
                .map(formatLesson)
                .join("; ")}
            </span>
          </li>
        ))}
      </ul>
      <p className="text-ink-muted">{`Dit rooster geldt sinds ${dutchDay(timetable.since)}.`}</p>
    </>
  );
}

function formatPeriodOpen({ openedOn, closedOn, isOpen }: ListedLocation): string {
  const since = `Sinds ${dutchDay(openedOn)}`;
  if (closedOn === null) return since;
  return isOpen ? `${since}; sluit per ${dutchDay(closedOn)}` : `Gesloten sinds ${dutchDay(closedOn)}`;
}

function formatClosures({ timetable }: ListedLocation): string {
  const formatPeriod = (from: Day, through: Day) =>
    from === through ? dutchDay(from) : `${dutchDay(from)} tot en met ${dutchDay(through)}`;
  return (timetable?.closures ?? []).map(({ from, through }) => formatPeriod(from, through)).join("; ");
}

function describeLastSeen({ lastSeenOn, seenInRound }: ListedLocation): string {
  if (lastSeenOn === null) return "Nooit gezien";
  return `${dutchDay(lastSeenOn)}${seenInRound ? "" : ", in een eerdere ronde"}`;
}
