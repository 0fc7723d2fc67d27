"use client";

import { CommandForm } from "#components/frame/command-form.tsx";
import { DayField } from "#components/ui/fields/day-field.tsx";
import { QuietStatus } from "#components/ui/quiet-status.tsx";
import type { Day } from "#lib/calendar/day.ts";
import { type Quarter, quarterEnd } from "#lib/calendar/quarter.ts";
import { useForm } from "#lib/client/use-form.ts";
import { planningPaths } from "#lib/planning/paths.ts";
import { schools } from "#lib/planning/text/planning.ts";
import { number } from "#lib/text/dates.ts";
import { TargetFields, type Targets, targetField, targetsInput } from "./target-fields.tsx";

type PlanFormProps = {
  round: string;
  today: Day;
  /** Every quarter of the round, with what the plan in force asks of it. */
  quarters: readonly { quarter: Quarter; target: number }[];
  /** What a plan of today has to come to. */
  toPlan: number;
};

/** A new version of the plan: how many first visits each quarter gets that had not ended on the day of adoption. */
export function PlanForm({ round, today, quarters, toPlan }: PlanFormProps) {
  const openOn = (day: Day) => quarters.filter(({ quarter }) => quarterEnd(quarter) >= day);
  const filledOn = (day: Day, targets: Targets) =>
    openOn(day).filter(({ quarter }) => targets[quarter]?.trim());
  const form = useForm({
    path: "/plan-versions",
    about: round,
    isOfFact: true,
    values: {
      adoptedOn: today,
      targets: Object.fromEntries(
        quarters.map(({ quarter, target }) => [quarter, target > 0 ? String(target) : ""]),
      ) as Targets,
    },
    input: ({ adoptedOn, targets }) => ({
      round,
      adoptedOn,
      targets: targetsInput(
        openOn(adoptedOn).map(({ quarter }) => quarter),
        targets,
      ),
    }),
    done: planningPaths.planning(),
  });
  const { adoptedOn, targets } = form.values;
  const open = openOn(adoptedOn);
  const sum = filledOn(adoptedOn, targets).reduce(
    (total, { quarter }) => total + (Number(targets[quarter]) || 0),
    0,
  );

  const closes =
    sum === toPlan
      ? " Daarmee sluit het plan."
      : ` Er zijn er ${number(toPlan)} in te plannen: nog te bezoeken, of al bezocht in dit kwartaal. Zo sluit het plan niet.`;
  const together = `Samen ${schools(sum)}.${adoptedOn === today ? closes : ""}`;

  return (
    <CommandForm
      form={form}
      fields={["adoptedOn", ...open.map(({ quarter }) => targetField(quarter))]}
      submit="Plan vaststellen"
      cancel={planningPaths.planning()}
    >
      <DayField {...form.field("adoptedOn")} label="Op welke dag is het plan vastgesteld?" />
      <TargetFields
        quarters={open.map(({ quarter }) => quarter)}
        targets={targets}
        onChange={(changed) => form.set({ targets: changed })}
        error={form.error}
      />
      <p>{together}</p>
      <QuietStatus text={together} />
    </CommandForm>
  );
}
