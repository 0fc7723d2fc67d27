import { DayField } from "#components/ui/fields/day-field.tsx";
import { RadioGroupField } from "#components/ui/fields/radio-group-field.tsx";
import { TextAreaField } from "#components/ui/fields/text-area-field.tsx";
import type { Form } from "#lib/client/use-form.ts";
import { verdicts } from "#lib/status/rules/fact-words.ts";
import { verdictNames } from "#lib/status/text.ts";
import { privacyReminder } from "#lib/text/privacy-reminder.ts";

export type VerdictValues = { decidedOn: string; verdict: string; motivation: string };

/** Day, verdict and motivation: the same when it is given and when it is corrected. */
export function VerdictFields({ form }: { form: Form<VerdictValues> }) {
  return (
    <>
      <RadioGroupField
        {...form.field("verdict")}
        label="Oordeel"
        options={verdicts.map((verdict) => ({ value: verdict, label: verdictNames[verdict] }))}
      />
      <DayField {...form.field("decidedOn")} label="Dag van het oordeel" />
      <TextAreaField
        {...form.field("motivation")}
        label="Motivering"
        hint={`Verplicht bij afkeuren: noem wat in de lessen en gesprekken is gezien. ${privacyReminder}`}
        optional={form.values.verdict !== "rejected"}
        rows={6}
      />
    </>
  );
}
