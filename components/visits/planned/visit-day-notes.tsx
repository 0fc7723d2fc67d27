import { Notice } from "#components/ui/notice.tsx";
import { formatLesson } from "#lib/register/text/locations.ts";
import type { VisitDay } from "#lib/visits/rules/visit-day.ts";
import { describeFlag } from "#lib/visits/text/planned-visits.ts";

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
              <li key={`${place} ${formatLesson(lesson)}`}>{`${nameOf(place)}: ${formatLesson(lesson)}`}</li>
            ))}
          </ul>
        </div>
      )}
      {flags.length > 0 && (
        <Notice kind="warning" title="Dit valt op aan deze dag en tijd">
          <ul>
            {flags.map((flag) => (
              <li key={describeFlag(flag, nameOf)}>{describeFlag(flag, nameOf)}</li>
            ))}
          </ul>
        </Notice>
      )}
    </div>
  );
}
