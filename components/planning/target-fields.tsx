import { TypedField } from "#components/ui/fields/typed-field.tsx";
import type { Quarter } from "#lib/calendar/quarter.ts";
import { parseAmount } from "#lib/client/amount.ts";
import { quarterName } from "#lib/text/dates.ts";

/** Targets as they are typed. */
export type Targets = Readonly<Record<Quarter, string>>;

type TargetFieldsProps = {
  quarters: readonly Quarter[];
  targets: Targets;
  onChange: (targets: Targets) => void;
  error: (field: string) => string | undefined;
};

/** How many first visits each quarter gets. */
export function TargetFields({ quarters, targets, onChange, error }: TargetFieldsProps) {
  return quarters.map((quarter) => (
    <TypedField
      key={quarter}
      kind="amount"
      id={targetField(quarter)}
      label={`Eerste bezoeken in het ${quarterName(quarter)}`}
      hint="Leeg: dit kwartaal staat niet in het plan."
      optional="obvious"
      value={targets[quarter] ?? ""}
      onValueChange={(text) => onChange({ ...targets, [quarter]: text })}
      error={error(targetField(quarter))}
    />
  ));
}

export function targetField(quarter: Quarter): string {
  return `targets.${quarter}`;
}

/** The quarters that were filled in, as they are sent. */
export function targetsInput(quarters: readonly Quarter[], targets: Targets): Record<Quarter, unknown> {
  const filled = quarters.filter((quarter) => targets[quarter]?.trim());
  return Object.fromEntries(filled.map((quarter) => [quarter, parseAmount(targets[quarter] ?? "")]));
}
