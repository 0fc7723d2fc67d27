import { Notice } from "#components/ui/notice.tsx";
import type { VisitDay } from "#lib/domain/visit-day.ts";
import { lessonSaid } from "#lib/text/locations.ts";
import { flagSaid } from "#lib/text/planned-visits.ts";

type VisitDayNotesProps = { visitDay: VisitDay; places: readonly { id: string; name: string }[] };

/** What the moment of a visit lands on: the lessons, and what to know before choosing it. */
export function VisitDayNotes({ visitDay, places }: VisitDayNotesProps) {
  const { flags, lessons } = visitDay;
  const nameOf = (id: string) => places.find((place) => place.id === id)?.name ?? "De locatie";
  return (
    <div className="flex flex-col gap-3">
      {lessons.length > 0 && (
        <div>
          <p>Lessen op deze tijd:</p>
          <ul className="list-disc pl-6">
            {lessons.map(({ place, lesson }) => (
              <li key={`${place} ${lessonSaid(lesson)}`}>
                {nameOf(place)}: {lessonSaid(lesson)}
              </li>
            ))}
          </ul>
        </div>
      )}
      {flags.length > 0 && (
        <Notice kind="warning" title="Dit valt op aan deze dag en tijd">
          <ul>
            {flags.map((flag) => (
              <li key={flagSaid(flag, nameOf)}>{flagSaid(flag, nameOf)}</li>
            ))}
          </ul>
        </Notice>
      )}
    </div>
  );
}
