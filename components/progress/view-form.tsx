import { Button } from "#components/ui/button.tsx";
import { DayField } from "#components/ui/day-field.tsx";
import { ErrorSummary } from "#components/ui/error-summary.tsx";
import { QueryForm } from "#components/ui/query-form.tsx";
import { SelectField } from "#components/ui/select-field.tsx";
import { forSummary } from "#lib/client/form-errors.ts";
import type { FieldError } from "#lib/domain/problem.ts";
import { paths } from "#lib/paths.ts";

export type ViewFormProps = {
  on: string;
  knownAt: string;
  round: string;
  rounds: readonly { code: string; name: string }[];
  errors?: readonly FieldError[];
};

/** Which day, as known on which day, of which round: they stand in the address, so a view can be shared. */
export function ViewForm({ on, knownAt, round, rounds, errors = [] }: ViewFormProps) {
  const errorAt = (field: string) => errors.find((error) => error.field === field)?.message;
  return (
    <div className="print:hidden">
      <ErrorSummary errors={forSummary(errors, ["on", "knownAt", "round"])} attempt={errors.length} />
      <QueryForm
        key={`${on} ${knownAt} ${round}`}
        action={paths.progress()}
        className="flex flex-wrap items-end gap-x-6 gap-y-4 rounded-lg bg-sunken p-4"
      >
        <DayField id="on" label="Peildatum" defaultValue={on} error={errorAt("on")} />
        <DayField id="knownAt" label="Zoals bekend op" defaultValue={knownAt} error={errorAt("knownAt")} />
        {rounds.length > 1 && (
          <SelectField
            id="round"
            label="Ronde"
            defaultValue={round}
            options={rounds.map(({ code, name }) => ({ value: code, label: name }))}
            error={errorAt("round")}
          />
        )}
        <Button type="submit">Toon deze dag</Button>
      </QueryForm>
    </div>
  );
}
