"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { CommandForm } from "#components/frame/command-form.tsx";
import { DayField } from "#components/ui/fields/day-field.tsx";
import { SelectField } from "#components/ui/fields/select-field.tsx";
import { TextAreaField } from "#components/ui/fields/text-area-field.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { errorAt } from "#lib/client/form-errors.ts";
import { useCommand } from "#lib/client/use-command.ts";
import { schoolPaths } from "#lib/schools/paths.ts";
import type { School } from "#lib/schools/reads/school.ts";
import { keurmerkEventKinds } from "#lib/status/rules/fact-words.ts";
import { keurmerkEventNames, keurmerkText } from "#lib/status/text.ts";
import { privacyReminder } from "#lib/text/privacy-reminder.ts";

const fields = ["event", "effectiveOn", "until", "ground", "letterSentOn"];

/** Blik op Werk records what happens to a keurmerk. */
export function KeurmerkForm({ school, today }: { school: School; today: string }) {
  const router = useRouter();
  const [event, setEvent] = useState("");
  const [effectiveOn, setEffectiveOn] = useState(today);
  const [until, setUntil] = useState("");
  const [ground, setGround] = useState("");
  const [letterSentOn, setLetterSentOn] = useState("");
  const command = useCommand(`/schools/${school.id}/keurmerk`);
  const error = (field: string) => errorAt(command.errors, field);

  async function submit() {
    const done = await command.send({
      event,
      effectiveOn,
      until: event === "suspended" && until ? until : undefined,
      ground: ground || undefined,
      letterSentOn: letterSentOn || undefined,
    });
    if (done) router.push(schoolPaths.school(school.id));
  }

  return (
    <>
      <PageHeader
        title="Keurmerk vastleggen"
        breadcrumb={[
          { href: schoolPaths.schools(), label: "Scholen" },
          { href: schoolPaths.school(school.id), label: school.name },
        ]}
      >
        Nu: {keurmerkText(school.keurmerk)}.
      </PageHeader>
      <CommandForm
        command={command}
        fields={fields}
        submit="Keurmerk vastleggen"
        onSubmit={submit}
        cancel={schoolPaths.school(school.id)}
      >
        <SelectField
          id="event"
          label="Wat gebeurt er met het keurmerk?"
          hint="Houdt de school het keurmerk na een oordeel, kies dan opnieuw wat zij al had."
          placeholder="Maak een keuze"
          options={keurmerkEventKinds.map((kind) => ({ value: kind, label: keurmerkEventNames[kind] }))}
          value={event}
          onValueChange={setEvent}
          error={error("event")}
        />
        <DayField
          id="effectiveOn"
          label="Vanaf welke dag geldt dit?"
          value={effectiveOn}
          onValueChange={setEffectiveOn}
          error={error("effectiveOn")}
        />
        {event === "suspended" && (
          <DayField
            id="until"
            label="Tot en met welke dag?"
            optional
            value={until}
            onValueChange={setUntil}
            error={error("until")}
          />
        )}
        <TextAreaField
          id="ground"
          label="Reden van het besluit"
          hint={privacyReminder}
          optional
          value={ground}
          onValueChange={setGround}
          error={error("ground")}
        />
        <DayField
          id="letterSentOn"
          label="Brief verstuurd op"
          optional
          value={letterSentOn}
          onValueChange={setLetterSentOn}
          error={error("letterSentOn")}
        />
      </CommandForm>
    </>
  );
}
