import { DayField } from "#components/ui/fields/day-field.tsx";
import { SelectField } from "#components/ui/fields/select-field.tsx";
import { TextAreaField } from "#components/ui/fields/text-area-field.tsx";
import { dutchDay } from "#lib/calendar/day.ts";
import type { Form } from "#lib/client/use-form.ts";
import type { School } from "#lib/schools/reads/school.ts";
import { keurmerkEventKinds } from "#lib/status/rules/fact-words.ts";
import { maySettle } from "#lib/status/rules/keurmerk.ts";
import { keurmerkEventNames, verdictNames } from "#lib/status/text.ts";
import { privacyReminder } from "#lib/text/privacy-reminder.ts";

export type KeurmerkValues = {
  event: string;
  decidedOn: string;
  letterSentOn: string;
  effectiveOn: string;
  until: string;
  ground: string;
  settles: string;
};

/** The verdicts that Blik op Werk can answer, the latest first. */
export function verdictOptions({ tidk }: School): { value: string; label: string }[] {
  return (tidk?.timeline ?? []).flatMap(({ id, row, withdrawn }) =>
    row.fact.type === "verdict" && withdrawn === null
      ? [{ value: id, label: `${verdictNames[row.fact.verdict]}, van ${dutchDay(row.happenedOn)}` }]
      : [],
  );
}

type KeurmerkFieldsProps = {
  form: Form<KeurmerkValues>;
  verdicts: readonly { value: string; label: string }[];
  /** Older events lack a day of decision. */
  decisionOptional?: boolean;
};

/** What happens to a keurmerk: the same when it is recorded and when it is corrected. */
export function KeurmerkFields({ form, verdicts, decisionOptional = false }: KeurmerkFieldsProps) {
  const { event } = form.values;
  return (
    <>
      <SelectField
        {...form.field("event")}
        label="Wat gebeurt er met het keurmerk?"
        placeholder="Maak een keuze"
        options={keurmerkEventKinds.map((kind) => ({ value: kind, label: keurmerkEventNames[kind] }))}
      />
      {verdicts.length > 0 && maySettle(event) && (
        <SelectField
          {...form.field("settles")}
          label="Bij welk oordeel van ITTA hoort dit?"
          hint="Het oordeel dat u kiest, wacht daarna niet meer op Blik op Werk."
          placeholder="Maak een keuze"
          options={[...verdicts, { value: "none", label: "Bij geen oordeel" }]}
        />
      )}
      <DayField
        {...form.field("decidedOn")}
        label="Op welke dag is dit besloten?"
        optional={decisionOptional}
      />
      <DayField {...form.field("letterSentOn")} label="Brief verstuurd op" optional />
      <DayField
        {...form.field("effectiveOn")}
        label="Vanaf welke dag geldt dit?"
        hint="dd-mm-jjjj. Deze dag mag nog komen: tot dan verandert het keurmerk niet."
      />
      {event === "suspended" && <DayField {...form.field("until")} label="Tot en met welke dag?" optional />}
      <TextAreaField
        {...form.field("ground")}
        label="Reden van het besluit"
        hint={privacyReminder}
        optional
      />
    </>
  );
}
