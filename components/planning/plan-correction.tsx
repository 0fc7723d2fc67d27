"use client";

import { useState } from "react";
import { CommandForm } from "#components/frame/command-form.tsx";
import { CorrectionFields } from "#components/frame/correction-fields.tsx";
import { DayField } from "#components/ui/fields/day-field.tsx";
import type { Quarter } from "#lib/calendar/quarter.ts";
import { useCorrection } from "#lib/client/use-correction.ts";
import { planningPaths } from "#lib/planning/paths.ts";
import type { Planning } from "#lib/planning/reads/planning-answer.ts";
import { TargetFields, type Targets, targetField, targetsInput } from "./target-fields.tsx";

type PlanCorrectionProps = { version: Planning["versions"][number]; quarters: readonly Quarter[] };

/** Corrects a version of the plan that was recorded wrongly, or withdraws it, with a reason. */
export function PlanCorrection({ version: { id, adoptedOn, targets }, quarters }: PlanCorrectionProps) {
  const typed = (): Targets =>
    Object.fromEntries(quarters.map((quarter) => [quarter, targets[quarter]?.toString() ?? ""]));
  const [now] = useState(typed);
  const form = useCorrection({
    path: `/plan-versions/${id}/corrections`,
    now: { adoptedOn, targets: now },
    otherChanges: ({ targets: changed }) => {
      const isSame = quarters.every((quarter) => changed[quarter] === now[quarter]);
      return { targets: isSame ? undefined : targetsInput(quarters, changed) };
    },
    done: planningPaths.adoptPlan,
  });
  const { withdrawn } = form.values;
  return (
    <CommandForm
      form={form}
      fields={["adoptedOn", "withdrawn", "reason", ...quarters.map(targetField)]}
      submit={withdrawn ? "Plan laten vervallen" : "Correctie vastleggen"}
      danger={withdrawn}
      cancel={planningPaths.adoptPlan}
    >
      <CorrectionFields form={form} what="Dit plan moet helemaal vervallen">
        <DayField {...form.field("adoptedOn")} label="Op welke dag is het plan vastgesteld?" />
        <TargetFields
          quarters={quarters}
          targets={form.values.targets}
          onChange={(changed) => form.set({ targets: changed })}
          error={form.error}
        />
      </CorrectionFields>
    </CommandForm>
  );
}
