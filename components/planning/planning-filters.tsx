import { Button } from "#components/ui/button.tsx";
import { ErrorSummary } from "#components/ui/fields/error-summary.tsx";
import { SelectField } from "#components/ui/fields/select-field.tsx";
import { TextField } from "#components/ui/fields/text-field.tsx";
import { AddressForm } from "#components/ui/tables/address-form.tsx";
import type { FieldError } from "#lib/access/problem.ts";
import { errorAt, toSummaryErrors } from "#lib/client/form-errors.ts";
import type { PlanningView } from "#lib/planning/inputs/planning-view.ts";
import { planningPaths } from "#lib/planning/paths.ts";
import type { Planning } from "#lib/planning/reads/planning-answer.ts";
import { columnName } from "#lib/planning/text/planning.ts";
import { provinces } from "#lib/register/rules/school.ts";

export type Asked = Readonly<Record<string, string | undefined>>;

/** What narrows each view: what a view does not offer does not narrow it unseen. */
export const filtersOf: Record<PlanningView, readonly string[]> = {
  bord: ["q", "province", "day"],
  lijst: ["q", "province", "quarter", "inspector", "day"],
  maand: ["q", "province", "inspector"],
};

type PlanningFiltersProps = {
  view: PlanningView;
  asked: Asked;
  /** Absent where the question was not sound. */
  choices?: Pick<Planning, "quarters" | "inspectors">;
  errors?: readonly FieldError[];
};

/** The filters of a view; they stand in the address. */
export function PlanningFilters({ view, asked, choices, errors = [] }: PlanningFiltersProps) {
  const filters = filtersOf[view];
  const quarters = (choices?.quarters ?? []).filter(({ isOpen, assigned }) => isOpen || assigned > 0);
  const options: Record<string, { label: string; options: { value: string; label: string }[] }> = {
    province: { label: "Provincie", options: provinces.map((value) => ({ value, label: value })) },
    quarter: {
      label: "Kwartaal",
      options: [
        ...quarters.map(({ quarter }) => ({ value: quarter, label: columnName(quarter) })),
        { value: "none", label: columnName(null) },
      ],
    },
    inspector: {
      label: "Inspecteur",
      options: (choices?.inspectors ?? []).map(({ id, name }) => ({ value: id, label: name })),
    },
    day: {
      label: "Dag van het bezoek",
      options: [
        { value: "without", label: "Zonder dag" },
        { value: "with", label: "Met dag" },
      ],
    },
  };
  return (
    <>
      <ErrorSummary errors={toSummaryErrors(errors, filters)} attempt={errors.length} />
      <AddressForm
        action={planningPaths.planning()}
        preserved={{ round: asked.round, view: asked.view, month: asked.month, sort: asked.sort }}
        className="my-6 flex flex-wrap items-end gap-4 print:hidden"
      >
        <TextField
          id="q"
          type="search"
          label="Naam, plaats of nummer"
          optional="obvious"
          defaultValue={asked.q ?? ""}
          error={errorAt(errors, "q")}
        />
        {filters.map((name) => {
          const field = options[name];
          return (
            field && (
              <SelectField
                id={name}
                key={`${name} ${asked[name] ?? ""}`}
                label={field.label}
                optional="obvious"
                placeholder="Alle"
                defaultValue={asked[name] ?? ""}
                error={errorAt(errors, name)}
                options={field.options}
              />
            )
          );
        })}
        <Button type="submit">Filter de scholen</Button>
      </AddressForm>
    </>
  );
}

/** Whether a view is narrowed. */
export function isNarrowed(view: PlanningView, asked: Asked): boolean {
  return filtersOf[view].some((name) => Boolean(asked[name]));
}

/** The address of a view, with those filters of now that it has too. */
export function viewAddress(view: PlanningView, asked: Asked, more: Asked = {}): string {
  const filters = Object.fromEntries(["round", ...filtersOf[view]].map((name) => [name, asked[name]]));
  return planningPaths.planning({ view: view === "bord" ? undefined : view, ...filters, ...more });
}
