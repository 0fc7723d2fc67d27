import type { ReactNode } from "react";
import { CheckboxField } from "#components/ui/fields/checkbox-field.tsx";
import { TextAreaField } from "#components/ui/fields/text-area-field.tsx";
import type { FieldError } from "#lib/access/problem.ts";
import { errorAt } from "#lib/client/form-errors.ts";
import { privacyReminder } from "#lib/text/privacy-reminder.ts";

type CorrectionFieldsProps = {
  what: string;
  withdrawn: boolean;
  onWithdrawn: (withdrawn: boolean) => void;
  reason: string;
  onReason: (reason: string) => void;
  errors: readonly FieldError[];
  /** The fields with new values; they make no sense for a fact that is withdrawn. */
  children: ReactNode;
};

/** What every correction has: whether the fact is withdrawn, and why. */
export function CorrectionFields(props: CorrectionFieldsProps) {
  const { what, withdrawn, onWithdrawn, reason, onReason, errors, children } = props;
  return (
    <>
      <CheckboxField id="withdrawn" label={what} checked={withdrawn} onCheckedChange={onWithdrawn} />
      {!withdrawn && children}
      <TextAreaField
        id="reason"
        label="Waarom verandert u dit?"
        hint={`De reden blijft bij de oude en de nieuwe gegevens staan. ${privacyReminder}`}
        value={reason}
        onValueChange={onReason}
        error={errorAt(errors, "reason")}
      />
    </>
  );
}
