import { Button, LinkButton } from "#components/ui/button.tsx";
import { DayField } from "#components/ui/day-field.tsx";
import { Details } from "#components/ui/details.tsx";
import { ErrorSummary } from "#components/ui/error-summary.tsx";
import { QueryForm } from "#components/ui/query-form.tsx";
import { SelectField } from "#components/ui/select-field.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { forSummary } from "#lib/client/form-errors.ts";
import type { Asked } from "#lib/client/options.ts";
import { keurmerkStages } from "#lib/domain/keurmerk.ts";
import type { FieldError } from "#lib/domain/problem.ts";
import { provinces } from "#lib/domain/school.ts";
import { paths } from "#lib/paths.ts";
import { quarterName } from "#lib/text/dates.ts";
import { groupNames, keurmerkNames } from "#lib/text/names.ts";

type SchoolFiltersProps = {
  asked: Asked;
  on: string;
  knownAt: string;
  /** Whether this person may filter on what Toezicht in de klas found. */
  withStatus: boolean;
  errors?: readonly FieldError[];
};

/** The filters of the list; they stand in the address. Quarters come from the figures that link here. */
export function SchoolFilters({ asked, on, knownAt, withStatus, errors = [] }: SchoolFiltersProps) {
  const errorAt = (field: string) => errors.find((error) => error.field === field)?.message;
  const kept = ["visitedIn", "verdictIn", "numbers", "round"] as const;
  return (
    <div className="mb-6 print:hidden">
      <ErrorSummary errors={forSummary(errors, ["q", "status", "on", "knownAt"])} attempt={errors.length} />
      <QueryForm
        key={JSON.stringify(asked)}
        action={paths.schools()}
        className="flex flex-col gap-4 rounded-lg bg-sunken p-4"
      >
        <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-4">
          <TextField
            id="q"
            type="search"
            label={withStatus ? "Naam, plaats of nummer" : "Naam of plaats"}
            optional
            defaultValue={asked.q ?? ""}
            error={errorAt("q")}
          />
          {withStatus && (
            <SelectField
              id="status"
              label="Status"
              optional
              placeholder="Alle"
              defaultValue={asked.status ?? ""}
              options={Object.entries(groupNames).map(([value, label]) => ({ value, label }))}
              error={errorAt("status")}
            />
          )}
          <SelectField
            id="keurmerk"
            label="Keurmerk"
            optional
            placeholder="Alle"
            defaultValue={asked.keurmerk ?? ""}
            options={[
              ...keurmerkStages.map((stage) => ({ value: stage, label: keurmerkNames[stage] })),
              { value: "suspended", label: "Geschorst" },
            ]}
          />
          <SelectField
            id="province"
            label="Provincie"
            optional
            placeholder="Alle"
            defaultValue={asked.province ?? ""}
            options={provinces.map((province) => ({ value: province, label: province }))}
          />
        </div>
        <Details summary="Andere dag" open={Boolean(asked.on || asked.knownAt || errors.length)}>
          <div className="flex flex-wrap gap-4">
            <DayField
              id="on"
              label="Peildatum"
              optional
              defaultValue={asked.on ?? on}
              error={errorAt("on")}
            />
            <DayField
              id="knownAt"
              label="Zoals bekend op"
              optional
              defaultValue={asked.knownAt ?? knownAt}
              error={errorAt("knownAt")}
            />
          </div>
        </Details>
        {kept.map(
          (name) => asked[name] && <input key={name} type="hidden" name={name} value={asked[name]} />,
        )}
        <div className="flex flex-wrap items-center gap-3">
          <Button type="submit">Filter de scholen</Button>
          <LinkButton href={paths.schools()} variant="quiet">
            Wis de filters
          </LinkButton>
          {asked.visitedIn && <span>Alleen: eerste bezoek in het {quarterName(asked.visitedIn)}</span>}
          {asked.verdictIn && <span>Alleen: eerste oordeel in het {quarterName(asked.verdictIn)}</span>}
          {asked.numbers && <span>Alleen: de scholen achter een verschil in de telling</span>}
        </div>
      </QueryForm>
    </div>
  );
}
