import { DayField } from "#components/ui/fields/day-field.tsx";
import { RadioGroupField } from "#components/ui/fields/radio-group-field.tsx";
import type { FieldError } from "#lib/access/problem.ts";
import type { VisitKind } from "#lib/access/visit-kind.ts";
import { errorAt } from "#lib/client/form-errors.ts";

/** A kind of visit with its name: names come from the page, so that the form does not carry all of them. */
export type KindOption = { value: VisitKind; label: string };

type DayAndKindProps = {
  heldOn: string;
  onHeldOn: (heldOn: string) => void;
  /** The kinds that this person may record; with one kind there is nothing to choose. */
  kinds: readonly KindOption[];
  kind: string;
  onKind: (kind: string) => void;
  errors: readonly FieldError[];
};

/** When a visit was and what kind it was: the same when it is recorded and when it is corrected. */
export function DayAndKind({ heldOn, onHeldOn, kinds, kind, onKind, errors }: DayAndKindProps) {
  return (
    <>
      <DayField
        id="heldOn"
        label="Dag van het bezoek"
        value={heldOn}
        onValueChange={onHeldOn}
        error={errorAt(errors, "heldOn")}
      />
      {kinds.length > 1 && (
        <RadioGroupField
          id="kind"
          label="Soort bezoek"
          options={kinds}
          value={kind}
          onValueChange={onKind}
          error={errorAt(errors, "kind")}
        />
      )}
    </>
  );
}
