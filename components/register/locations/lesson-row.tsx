import { Button } from "#components/ui/button.tsx";
import { SelectField } from "#components/ui/fields/select-field.tsx";
import { TextField } from "#components/ui/fields/text-field.tsx";
import { TypedField } from "#components/ui/fields/typed-field.tsx";
import { weekdays } from "#lib/calendar/weekday.ts";
import { lessonDayNames } from "#lib/register/text/locations.ts";

/** A lesson as it is typed; `weekday` is "" while none is chosen. */
export type LessonValues = { weekday: string; startsAt: string; endsAt: string; level: string };

type LessonRowProps = {
  n: number;
  values: LessonValues;
  error: (field: string) => string | undefined;
  onChange: (values: LessonValues) => void;
  onRemove: () => void;
};

/** One lesson of the week. */
export function LessonRow({ n, values, error, onChange, onRemove }: LessonRowProps) {
  const field = (part: keyof LessonValues) => ({
    id: `lessons.${n}.${part}`,
    value: values[part],
    onValueChange: (text: string) => onChange({ ...values, [part]: text }),
    error: error(`lessons.${n}.${part}`),
  });
  return (
    <fieldset className="grid items-end gap-3 rounded-md border border-line p-4 sm:grid-cols-2">
      <legend className="px-1 font-semibold">{`Les ${n + 1}`}</legend>
      <SelectField
        {...field("weekday")}
        label="Dag"
        placeholder="Maak een keuze"
        options={weekdays.map((day) => ({ value: String(day), label: lessonDayNames[day] }))}
      />
      <TextField {...field("level")} label="Niveau" autoComplete="off" />
      <TypedField {...field("startsAt")} kind="time" label="Begint om" />
      <TypedField {...field("endsAt")} kind="time" label="Klaar om" />
      <div>
        <Button onClick={onRemove} aria-label={`Verwijder les ${n + 1}`}>
          Verwijder
        </Button>
      </div>
    </fieldset>
  );
}
