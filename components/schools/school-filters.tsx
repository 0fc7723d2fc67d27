import { Button } from "#components/ui/button.tsx";
import { Details } from "#components/ui/details.tsx";
import { DayField } from "#components/ui/fields/day-field.tsx";
import { ErrorSummary } from "#components/ui/fields/error-summary.tsx";
import { SelectField } from "#components/ui/fields/select-field.tsx";
import { TextField } from "#components/ui/fields/text-field.tsx";
import { AddressForm } from "#components/ui/tables/address-form.tsx";
import { FilterSheet, FilterSheetButton } from "#components/ui/tables/filter-sheet.tsx";
import type { FieldError } from "#lib/access/problem.ts";
import { toSummaryErrors } from "#lib/client/form-errors.ts";
import { provinces } from "#lib/register/rules/school.ts";
import { schoolPaths } from "#lib/schools/paths.ts";
import { groupNames } from "#lib/schools/text.ts";
import { keurmerkStages } from "#lib/status/rules/fact-words.ts";
import { keurmerkNames } from "#lib/status/text.ts";
import type { SchoolListParams } from "./school-views.ts";

type SchoolFiltersProps = {
  asked: SchoolListParams;
  /** Whether this person may filter on what Toezicht in de klas found. */
  withStatus: boolean;
  errors?: readonly FieldError[];
};

const fields = ["q", "status", "keurmerk", "province", "on", "knownAt"];
const otherParams = ["visitedIn", "verdictIn", "numbers", "round", "columns", "sort", "limit"];

/** The filters of the list; they stand in the address. Quarters come from the figures that link here. */
export function SchoolFilters({ asked, withStatus, errors = [] }: SchoolFiltersProps) {
  const errorAt = (field: string) => errors.find((error) => error.field === field)?.message;
  const inSheet = ["status", "keurmerk", "province", "on", "knownAt"].filter((name) => asked[name]).length;
  const select = (name: string) => ({
    id: name,
    key: `${name} ${asked[name]}`,
    optional: "obvious" as const,
    placeholder: "Alle",
    defaultValue: asked[name] ?? "",
    error: errorAt(name),
  });
  const day = (name: string) => ({
    id: name,
    key: `${name} ${asked[name]}`,
    optional: "obvious" as const,
    hint: "dd-mm-jjjj; leeg is vandaag",
    defaultValue: asked[name] ?? "",
    error: errorAt(name),
  });
  return (
    <div className="mb-5 print:hidden">
      <ErrorSummary errors={toSummaryErrors(errors, fields)} attempt={errors.length} />
      <AddressForm
        action={schoolPaths.schools()}
        preserved={Object.fromEntries(
          otherParams.map((name) => [name, errorAt(name) ? undefined : asked[name]]),
        )}
        className="rounded-lg bg-sunken p-4"
      >
        <div className="grid gap-4 sm:grid-cols-3 lg:grid-cols-4">
          <div className="sm:max-lg:col-span-3">
            <TextField
              id="q"
              type="search"
              label={withStatus ? "Naam, plaats of nummer" : "Naam of plaats"}
              optional="obvious"
              width="full"
              defaultValue={asked.q ?? ""}
              error={errorAt("q")}
            />
          </div>
          <FilterSheet id="filters" submit="Filter de scholen">
            {withStatus && (
              <SelectField
                {...select("status")}
                label="Status"
                options={Object.entries(groupNames).map(([value, label]) => ({ value, label }))}
              />
            )}
            <SelectField
              {...select("keurmerk")}
              label="Keurmerk"
              options={[
                ...keurmerkStages.map((stage) => ({ value: stage, label: keurmerkNames[stage] })),
                { value: "suspended", label: "Geschorst" },
              ]}
            />
            <SelectField
              {...select("province")}
              label="Provincie"
              options={provinces.map((province) => ({ value: province, label: province }))}
            />
            <div className="sm:col-span-2 lg:col-span-3">
              <Details summary="Andere dag" open={Boolean(asked.on || asked.knownAt)}>
                <div className="flex flex-wrap gap-4">
                  <DayField {...day("on")} label="Peildatum" />
                  <DayField {...day("knownAt")} label="Zoals bekend op" />
                </div>
              </Details>
            </div>
          </FilterSheet>
          <div className="flex items-end gap-3 sm:justify-end">
            <Button type="submit">Filter de scholen</Button>
            <FilterSheetButton id="filters" count={inSheet} />
          </div>
        </div>
      </AddressForm>
    </div>
  );
}
