import type { ReactNode } from "react";
import { CheckboxField } from "#components/ui/fields/checkbox-field.tsx";
import { TextAreaField } from "#components/ui/fields/text-area-field.tsx";
import type { Correction } from "#lib/client/use-correction.ts";
import type { Form } from "#lib/client/use-form.ts";
import { privacyReminder } from "#lib/text/privacy-reminder.ts";

type CorrectionFieldsProps = {
  what: string;
  form: Form<Correction>;
  why?: string;
  /** The fields with new values; they make no sense for a fact that is withdrawn. */
  children: ReactNode;
};

/** What every correction has: whether the fact is withdrawn, and why. */
export function CorrectionFields(props: CorrectionFieldsProps) {
  const { what, form, why = "Waarom verandert u dit?", children } = props;
  return (
    <>
      <CheckboxField {...form.box("withdrawn")} label={what} />
      {!form.values.withdrawn && children}
      <TextAreaField
        {...form.field("reason")}
        label={why}
        hint={`De reden blijft bij de oude en de nieuwe gegevens staan. ${privacyReminder}`}
      />
    </>
  );
}
