"use client";

import { CommandForm } from "#components/frame/command-form.tsx";
import { LeftBadge } from "#components/schools/status-badge.tsx";
import { DayField } from "#components/ui/fields/day-field.tsx";
import { SelectField } from "#components/ui/fields/select-field.tsx";
import { TextAreaField } from "#components/ui/fields/text-area-field.tsx";
import { PageHeader } from "#components/ui/page/page-header.tsx";
import { filledIn, useForm } from "#lib/client/use-form.ts";
import { schoolPaths } from "#lib/schools/paths.ts";
import type { School } from "#lib/schools/reads/school.ts";
import { keurmerkEventKinds } from "#lib/status/rules/fact-words.ts";
import { keurmerkEventNames, keurmerkText } from "#lib/status/text.ts";
import { privacyReminder } from "#lib/text/privacy-reminder.ts";

/** Blik op Werk records what happens to a keurmerk. */
export function KeurmerkForm({ school, today }: { school: School; today: string }) {
  const back = schoolPaths.school(school.id);
  const form = useForm({
    path: `/schools/${school.id}/keurmerk`,
    values: { event: "", effectiveOn: today, until: "", ground: "", letterSentOn: "" },
    input: ({ until, ...values }) =>
      filledIn({ ...values, until: values.event === "suspended" ? until : "" }),
    done: back,
  });
  return (
    <>
      <PageHeader
        title="Keurmerk vastleggen"
        breadcrumb={[
          { href: schoolPaths.schools(), label: "Scholen" },
          { href: back, label: school.name },
        ]}
        mark={<LeftBadge leftOn={school.tidk?.leftOn} />}
      >
        Nu: {keurmerkText(school.keurmerk)}.
      </PageHeader>
      <CommandForm form={form} submit="Keurmerk vastleggen" cancel={back}>
        <SelectField
          {...form.field("event")}
          label="Wat gebeurt er met het keurmerk?"
          hint="Houdt de school het keurmerk na een oordeel, kies dan opnieuw wat zij al had."
          placeholder="Maak een keuze"
          options={keurmerkEventKinds.map((kind) => ({ value: kind, label: keurmerkEventNames[kind] }))}
        />
        <DayField {...form.field("effectiveOn")} label="Vanaf welke dag geldt dit?" />
        {form.values.event === "suspended" && (
          <DayField {...form.field("until")} label="Tot en met welke dag?" optional />
        )}
        <TextAreaField
          {...form.field("ground")}
          label="Reden van het besluit"
          hint={privacyReminder}
          optional
        />
        <DayField {...form.field("letterSentOn")} label="Brief verstuurd op" optional />
      </CommandForm>
    </>
  );
}
