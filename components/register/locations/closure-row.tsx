import { Button } from "#components/ui/button.tsx";
import { DayField } from "#components/ui/fields/day-field.tsx";
import type { Closure } from "#lib/register/rules/timetable.ts";

type ClosureRowProps = {
  n: number;
  values: Closure;
  error: (field: string) => string | undefined;
  onChange: (values: Closure) => void;
  onRemove: () => void;
};

/** Days on which a location is closed. */
export function ClosureRow({ n, values, error, onChange, onRemove }: ClosureRowProps) {
  const field = (part: keyof Closure) => ({
    id: `closures.${n}.${part}`,
    value: values[part],
    onValueChange: (text: string) => onChange({ ...values, [part]: text }),
    error: error(`closures.${n}.${part}`),
  });
  return (
    <fieldset className="grid items-end gap-3 rounded-md border border-line p-4 sm:grid-cols-2">
      <legend className="px-1 font-semibold">{`Zonder les ${n + 1}`}</legend>
      <DayField {...field("from")} label="Van" />
      <DayField {...field("through")} label="Tot en met" />
      <div>
        <Button onClick={onRemove} aria-label={`Verwijder dagen zonder les ${n + 1}`}>
          Verwijder
        </Button>
      </div>
    </fieldset>
  );
}
