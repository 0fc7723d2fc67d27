import { Button } from "#components/ui/button.tsx";
import { DayField } from "#components/ui/fields/day-field.tsx";
import { ErrorSummary } from "#components/ui/fields/error-summary.tsx";
import { SelectField } from "#components/ui/fields/select-field.tsx";
import { QueryForm } from "#components/ui/tables/query-form.tsx";
import type { FieldError } from "#lib/access/problem.ts";
import { toSummaryErrors } from "#lib/client/form-errors.ts";
import { figurePaths } from "#lib/figures/paths.ts";
import { OnField } from "./on-field.tsx";

export type ViewFormProps = {
  on: string;
  knownAt: string;
  round: string;
  rounds: readonly { code: string; name: string }[];
  /** First and last day of the slider beside the day; without them there is none. */
  slider?: { from: string; to: string };
  errors?: readonly FieldError[];
};

const fields = ["on", "knownAt", "round", "vsOn", "vsKnownAt"];

/** Which day, as known on which day, of which round: they stand in the address, so a view can be shared. */
export function ViewForm({ on, knownAt, round, rounds, slider, errors = [] }: ViewFormProps) {
  const errorAt = (field: string) => errors.find((error) => error.field === field)?.message;
  return (
    <div className="print:hidden">
      <ErrorSummary errors={toSummaryErrors(errors, fields)} attempt={errors.length} />
      <QueryForm
        action={figurePaths.progress()}
        className="flex flex-wrap items-end gap-x-6 gap-y-4 rounded-lg bg-sunken p-4"
      >
        {slider ? (
          <OnField on={on} {...slider} error={errorAt("on")} />
        ) : (
          <DayField id="on" label="Peildatum" defaultValue={on} error={errorAt("on")} />
        )}
        <DayField
          key={`known ${knownAt}`}
          id="knownAt"
          label="Zoals bekend op"
          defaultValue={knownAt}
          error={errorAt("knownAt")}
        />
        {rounds.length > 1 && (
          <SelectField
            key={`round ${round}`}
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
