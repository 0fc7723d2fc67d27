"use client";

import { CommandForm } from "#components/frame/command-form.tsx";
import { Button } from "#components/ui/button.tsx";
import { DayField } from "#components/ui/fields/day-field.tsx";
import type { FieldError } from "#lib/access/problem.ts";
import type { Day } from "#lib/calendar/day.ts";
import { useForm } from "#lib/client/use-form.ts";
import { registerPaths } from "#lib/register/paths.ts";
import type { ListedLocation } from "#lib/schools/reads/location-list.ts";
import { ClosureRow } from "./closure-row.tsx";
import { LessonRow, type LessonValues } from "./lesson-row.tsx";
import { useRows } from "./use-rows.ts";

type TimetableFormProps = { schoolId: string; location: ListedLocation; today: Day };

const noLesson: LessonValues = { weekday: "", startsAt: "", endsAt: "", level: "" };
const noClosure = { from: "", through: "" };

/** The whole week of a location, lesson by lesson, and the days on which it is closed. */
export function TimetableForm({ schoolId, location, today }: TimetableFormProps) {
  const { timetable } = location;
  const known = (timetable?.lessons ?? []).map((lesson) => ({ ...lesson, weekday: String(lesson.weekday) }));
  const back = registerPaths.locations(schoolId);
  const form = useForm({
    path: `/locations/${location.id}/timetables`,
    isOfFact: timetable !== null,
    values: {
      from: today < location.openedOn ? location.openedOn : today,
      lessons: (known.length > 0 ? known : [noLesson]) as readonly LessonValues[],
      closures: timetable?.closures ?? [],
    },
    input: ({ from, lessons, closures }) => ({
      from,
      lessons: lessons.map((lesson) => ({
        ...lesson,
        weekday: lesson.weekday === "" ? undefined : Number(lesson.weekday),
      })),
      closures,
    }),
    done: back,
  });
  const { error } = form;
  const lessons = useRows("lessons", form.values.lessons, (rows) => form.set({ lessons: rows }));
  const closures = useRows("closures", form.values.closures, (rows) => form.set({ closures: rows }));

  return (
    <CommandForm
      form={{ ...form, errors: form.errors.map(withRow) }}
      fields={[
        "from",
        ...lessons.rows.flatMap((_, n) => Object.keys(noLesson).map((part) => `lessons.${n}.${part}`)),
        ...closures.rows.flatMap((_, n) => Object.keys(noClosure).map((part) => `closures.${n}.${part}`)),
      ]}
      submit="Lesrooster vastleggen"
      cancel={back}
    >
      <DayField
        {...form.field("from")}
        label="Vanaf welke dag geldt dit rooster?"
        hint="dd-mm-jjjj. Wat eerder gold, blijft tot die dag bewaard."
      />
      <section aria-labelledby="lessons-heading" className="flex flex-col gap-4">
        <h2 id="lessons-heading">Lessen per week</h2>
        {lessons.rows.length === 0 && <p>Zonder lessen: op deze locatie wordt geen les gegeven.</p>}
        {lessons.rows.map((values, n) => (
          <LessonRow
            key={lessons.keyOf(n)}
            n={n}
            values={values}
            error={error}
            onChange={(next) => lessons.change(n, next)}
            onRemove={() => lessons.remove(n)}
          />
        ))}
        <div>
          <Button id="lessons-add" onClick={() => lessons.add(noLesson)}>
            Voeg een les toe
          </Button>
        </div>
      </section>
      <section aria-labelledby="closures-heading" className="flex flex-col gap-4">
        <h2 id="closures-heading">Dagen zonder les</h2>
        <p className="max-w-prose text-ink-muted">
          Bijvoorbeeld een studiedag. Feestdagen en schoolvakanties hoeft u niet in te vullen.
        </p>
        {closures.rows.map((values, n) => (
          <ClosureRow
            key={closures.keyOf(n)}
            n={n}
            values={values}
            error={error}
            onChange={(next) => closures.change(n, next)}
            onRemove={() => closures.remove(n)}
          />
        ))}
        <div>
          <Button id="closures-add" onClick={() => closures.add(noClosure)}>
            Voeg dagen zonder les toe
          </Button>
        </div>
      </section>
    </CommandForm>
  );
}

/** Above the form an error says which row it is about. */
function withRow({ field, message }: FieldError): FieldError {
  const [, group, n] = /^(lessons|closures)\.(\d+)\./.exec(field) ?? [];
  if (group === undefined) return { field, message };
  return { field, message: `${group === "lessons" ? "Les" : "Zonder les"} ${Number(n) + 1}: ${message}` };
}
