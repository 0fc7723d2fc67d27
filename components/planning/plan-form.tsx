"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { CommandForm } from "#components/frame/command-form.tsx";
import { DayField } from "#components/ui/fields/day-field.tsx";
import { TextField } from "#components/ui/fields/text-field.tsx";
import type { Day } from "#lib/calendar/day.ts";
import { type Quarter, quarterEnd } from "#lib/calendar/quarter.ts";
import { parseAmount } from "#lib/client/amount.ts";
import { errorAt } from "#lib/client/form-errors.ts";
import { useCommand } from "#lib/client/use-command.ts";
import { planningPaths } from "#lib/planning/paths.ts";
import { schools } from "#lib/planning/text/planning.ts";
import { number, quarterName } from "#lib/text/dates.ts";

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
  const router = useRouter();
  const command = useCommand("/plan-versions");
  const [adoptedOn, setAdoptedOn] = useState(today);
  const [texts, setTexts] = useState<Readonly<Record<Quarter, string>>>(
    Object.fromEntries(quarters.map(({ quarter, target }) => [quarter, target > 0 ? String(target) : ""])),
  );
  const error = (field: string) => errorAt(command.errors, field);
  const open = quarters.filter(({ quarter }) => quarterEnd(quarter) >= adoptedOn);
  const filled = open.filter(({ quarter }) => texts[quarter]?.trim());
  const sum = filled.reduce((total, { quarter }) => total + (Number(texts[quarter]) || 0), 0);

  async function submit() {
    const targets = Object.fromEntries(
      filled.map(({ quarter }) => [quarter, parseAmount(texts[quarter] ?? "")]),
    );
    if (await command.send({ round, adoptedOn, targets })) router.push(planningPaths.planning());
  }

  return (
    <CommandForm
      command={command}
      fields={["adoptedOn", ...open.map(({ quarter }) => `targets.${quarter}`)]}
      submit="Plan vaststellen"
      onSubmit={submit}
      cancel={planningPaths.planning()}
    >
      <DayField
        id="adoptedOn"
        label="Op welke dag is het plan vastgesteld?"
        value={adoptedOn}
        onValueChange={setAdoptedOn}
        error={error("adoptedOn")}
      />
      {open.map(({ quarter }) => (
        <TextField
          key={quarter}
          id={`targets.${quarter}`}
          label={`Eerste bezoeken in het ${quarterName(quarter)}`}
          hint="Leeg: dit kwartaal staat niet in het plan."
          optional="obvious"
          inputMode="numeric"
          autoComplete="off"
          width="short"
          value={texts[quarter] ?? ""}
          onValueChange={(text) => setTexts({ ...texts, [quarter]: text })}
          error={error(`targets.${quarter}`)}
        />
      ))}
      <p role="status">
        Samen {schools(sum)}.
        {adoptedOn === today &&
          (sum === toPlan
            ? " Daarmee sluit het plan."
            : ` Er zijn er ${number(toPlan)} in te plannen: nog te bezoeken, of al bezocht in dit kwartaal. Zo sluit het plan niet.`)}
      </p>
    </CommandForm>
  );
}
