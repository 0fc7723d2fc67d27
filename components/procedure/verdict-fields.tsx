import { DayField } from "#components/ui/fields/day-field.tsx";
import { RadioGroupField } from "#components/ui/fields/radio-group-field.tsx";
import { TextAreaField } from "#components/ui/fields/text-area-field.tsx";
import type { FieldError } from "#lib/access/problem.ts";
import { errorAt } from "#lib/client/form-errors.ts";
import { verdicts } from "#lib/status/rules/fact-words.ts";
import { verdictNames } from "#lib/status/text.ts";
import { privacyReminder } from "#lib/text/privacy-reminder.ts";

export type VerdictValues = { decidedOn: string; verdict: string; motivation: string };

export const verdictFields = ["decidedOn", "verdict", "motivation"];

type VerdictFieldsProps = {
  values: VerdictValues;
  onChange: (values: VerdictValues) => void;
  errors: readonly FieldError[];
};

/** Day, verdict and motivation: the same when it is given and when it is corrected. */
export function VerdictFields({ values, onChange, errors }: VerdictFieldsProps) {
  const change = (part: Partial<VerdictValues>) => onChange({ ...values, ...part });
  return (
    <>
      <RadioGroupField
        id="verdict"
        label="Oordeel"
        options={verdicts.map((verdict) => ({ value: verdict, label: verdictNames[verdict] }))}
        value={values.verdict}
        onValueChange={(verdict) => change({ verdict })}
        error={errorAt(errors, "verdict")}
      />
      <DayField
        id="decidedOn"
        label="Dag van het oordeel"
        value={values.decidedOn}
        onValueChange={(decidedOn) => change({ decidedOn })}
        error={errorAt(errors, "decidedOn")}
      />
      <TextAreaField
        id="motivation"
        label="Motivering"
        hint={`Verplicht bij afkeuren: noem wat in de lessen en gesprekken is gezien. ${privacyReminder}`}
        optional={values.verdict !== "rejected"}
        rows={6}
        value={values.motivation}
        onValueChange={(motivation) => change({ motivation })}
        error={errorAt(errors, "motivation")}
      />
    </>
  );
}
