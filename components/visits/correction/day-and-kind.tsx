import { DayField } from "#components/ui/fields/day-field.tsx";
import { RadioGroupField } from "#components/ui/fields/radio-group-field.tsx";
import type { VisitKind } from "#lib/access/visit-kind.ts";
import type { Form } from "#lib/client/use-form.ts";

/** A kind of visit with its name: names come from the page, so that the form does not carry all of them. */
export type KindOption = { value: VisitKind; label: string };

type DayAndKindProps = {
  form: Form<{ heldOn: string; kind: string }>;
  /** The kinds that this person may record; with one kind there is nothing to choose. */
  kinds: readonly KindOption[];
};

/** When a visit was and what kind it was: the same when it is recorded and when it is corrected. */
export function DayAndKind({ form, kinds }: DayAndKindProps) {
  return (
    <>
      <DayField {...form.field("heldOn")} label="Dag van het bezoek" />
      {kinds.length > 1 && <RadioGroupField {...form.field("kind")} label="Soort bezoek" options={kinds} />}
    </>
  );
}
