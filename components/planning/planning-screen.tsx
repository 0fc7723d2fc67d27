import { FailingChecks } from "#components/progress/checks.tsx";
import { AddressForm } from "#components/ui/address-form.tsx";
import { Button, LinkButton } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Link } from "#components/ui/link.tsx";
import { PageErrors } from "#components/ui/page-errors.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { SelectField } from "#components/ui/select-field.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { errorAt, forSummary } from "#lib/client/form-errors.ts";
import type { FieldError } from "#lib/domain/problem.ts";
import { provinces } from "#lib/domain/school.ts";
import { paths } from "#lib/paths.ts";
import type { Planning } from "#lib/queries/planning.ts";
import { longDay, number } from "#lib/text/dates.ts";
import { planningHeadline, quarterBalance, schools as schoolsSaid } from "#lib/text/planning.ts";
import { PlanningBoard } from "./planning-board.tsx";
import { QuarterBalance } from "./quarter-balance.tsx";

type Asked = Readonly<Record<string, string | undefined>>;

type PlanningScreenProps = { asked: Asked; planning: Planning; mayAssign: boolean; mayAdopt: boolean };

/** Planning per quarter: the plan beside what was held and assigned, and the schools to be visited on a board. */
export function PlanningScreen({ asked, planning, mayAssign, mayAdopt }: PlanningScreenProps) {
  const { on, round, quarters, nowhere, outside, schools, plan } = planning;
  const isFiltered = Boolean(asked.q || asked.province);
  const inPlan = quarters.filter(({ target, assigned }) => target > 0 || assigned > 0);
  return (
    <>
      <PageHeader title="Planning per kwartaal">
        {planningHeadline(planning)}, op {longDay(on)}.
      </PageHeader>
      <div className="mb-6 flex flex-col gap-4 empty:hidden">
        <FailingChecks
          checks={planning.checks.filter(
            ({ name }) => name === "plan-targets" || name === "quarter-assigned",
          )}
          view={{ on, knownAt: on, round, mayOpen: true }}
        />
      </div>
      {plan ? (
        <>
          <QuarterBalance quarters={inPlan} />
          <p className="mt-3 flex flex-wrap gap-x-6 gap-y-2">
            <Link href={paths.forecast()}>Wordt het plan gehaald?</Link>
            {mayAdopt && <Link href={paths.adoptPlan}>Stel een nieuw plan vast</Link>}
          </p>
        </>
      ) : (
        <EmptyState
          title="Er is nog geen plan"
          action={mayAdopt && <LinkButton href={paths.adoptPlan}>Plan vaststellen</LinkButton>}
        >
          Indelen kan al wel; of het klopt is te zien zodra het plan er is.
        </EmptyState>
      )}
      <OutsidePlan {...outside} />
      <PlanningFilters asked={asked} />
      {schools.length === 0 ? (
        <EmptyState
          title={isFiltered ? "Geen school voldoet hieraan" : "Alle scholen zijn bezocht"}
          action={isFiltered && <LinkButton href={paths.planning()}>Toon alle scholen</LinkButton>}
        />
      ) : (
        <PlanningBoard
          mayAssign={mayAssign}
          schools={schools}
          columns={[
            {
              quarter: null,
              balance: nowhere === 0 ? "Alle scholen zijn ingedeeld" : schoolsSaid(nowhere),
              tally: `Nog in te delen: ${number(nowhere)}`,
              isOpen: true,
            },
            ...quarters
              .filter(({ isOpen, assigned }) => isOpen || assigned > 0)
              .map((quarter) => ({
                quarter: quarter.quarter,
                balance: balanceSaid(quarter),
                tally: `K${quarter.quarter.slice(6)}: ${number(quarter.held + quarter.assigned)} van ${number(quarter.target)}`,
                isOpen: quarter.isOpen,
              })),
          ]}
        />
      )}
    </>
  );
}

function balanceSaid(quarter: Planning["quarters"][number]): string {
  const sum = `plan ${number(quarter.target)}, bezocht ${number(quarter.held)}: ${quarterBalance(quarter)}`;
  return quarter.isOpen ? sum : `${sum}; dit kwartaal is voorbij`;
}

/** The search and the province of the board; they stand in the address. */
export function PlanningFilters({ asked, errors = [] }: { asked: Asked; errors?: readonly FieldError[] }) {
  return (
    <>
      {errors.length > 0 && (
        <PageErrors errors={forSummary(errors, ["q", "province"])} attempt={errors.length} />
      )}
      <AddressForm
        action={paths.planning()}
        kept={{ round: asked.round }}
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
        <SelectField
          id="province"
          key={asked.province ?? ""}
          label="Provincie"
          optional="obvious"
          placeholder="Alle"
          defaultValue={asked.province ?? ""}
          error={errorAt(errors, "province")}
          options={provinces.map((value) => ({ value, label: value }))}
        />
        <Button type="submit">Filter de scholen</Button>
      </AddressForm>
    </>
  );
}

/** Work that no quarter shows. */
function OutsidePlan({ pending, noLessons, reinspectionDue }: Planning["outside"]) {
  const parts = [
    { count: pending, text: "inspecties nog niet afgerond", href: paths.waiting() },
    { count: noLessons, text: "scholen zonder les", href: paths.schools({ status: "no-lessons" }) },
    {
      count: reinspectionDue,
      text: "herinspecties nodig",
      href: paths.schools({ status: "reinspection-due" }),
    },
  ].filter(({ count }) => count > 0);
  if (parts.length === 0) return null;
  return (
    <p className="mt-4 text-ink-muted">
      Buiten de planning:{" "}
      {parts.map(({ count, text, href }, at) => (
        <span key={text}>
          {at > 0 && ", "}
          <Link href={href}>
            {number(count)} {text}
          </Link>
        </span>
      ))}
      .
    </p>
  );
}
