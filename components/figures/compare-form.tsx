import { Button } from "#components/ui/button.tsx";
import { Details } from "#components/ui/details.tsx";
import { DayField } from "#components/ui/fields/day-field.tsx";
import { Link } from "#components/ui/link.tsx";
import { AddressForm } from "#components/ui/tables/address-form.tsx";
import type { FieldError } from "#lib/access/problem.ts";
import { figurePaths } from "#lib/figures/paths.ts";

/** The view on the page, and the one to compare it with as far as that was given. */
export type Compared = {
  on: string;
  knownAt: string;
  round: string;
  vsOn?: string | undefined;
  vsKnownAt?: string | undefined;
};

type CompareFormProps = { compared: Compared; errors?: readonly FieldError[] };

/** Which other day, or the same day as known on another one, to put beside this view. */
export function CompareForm({ compared, errors = [] }: CompareFormProps) {
  const { on, knownAt, round, vsOn, vsKnownAt } = compared;
  const errorAt = (field: string) => errors.find((error) => error.field === field)?.message;
  const isComparing = Boolean(vsOn || vsKnownAt);
  return (
    <div className="print:hidden">
      <Details shortcut="x" open={isComparing} summary="Vergelijk met een andere dag">
        <AddressForm
          key={JSON.stringify(compared)}
          action={figurePaths.progress()}
          preserved={{ on, knownAt, round }}
          className="flex flex-wrap items-end gap-x-6 gap-y-4"
        >
          <DayField id="vsOn" label="Met de dag" defaultValue={vsOn ?? on} error={errorAt("vsOn")} />
          <DayField
            id="vsKnownAt"
            label="Zoals bekend op"
            defaultValue={vsKnownAt ?? knownAt}
            error={errorAt("vsKnownAt")}
          />
          <Button type="submit">Vergelijk deze dagen</Button>
          {isComparing && (
            <Link
              href={figurePaths.progress({ on, knownAt, round })}
              className="inline-flex min-h-11 items-center"
            >
              Stop met vergelijken
            </Link>
          )}
        </AddressForm>
      </Details>
    </div>
  );
}
