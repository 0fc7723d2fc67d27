"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { choicesFor, type Inspection, inspectionsIn } from "#components/figures/follow-up.ts";
import { CommandForm } from "#components/frame/command-form.tsx";
import { StatusBadge } from "#components/schools/status-badge.tsx";
import { LinkButton } from "#components/ui/button.tsx";
import { DayField } from "#components/ui/fields/day-field.tsx";
import { RadioGroupField } from "#components/ui/fields/radio-group-field.tsx";
import { SelectField } from "#components/ui/fields/select-field.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { dutchDay } from "#lib/calendar/day.ts";
import { errorAt } from "#lib/client/form-errors.ts";
import type { QueryParameters } from "#lib/client/options.ts";
import { useCommand } from "#lib/client/use-command.ts";
import { figurePaths } from "#lib/figures/paths.ts";
import { schoolPaths } from "#lib/schools/paths.ts";
import type { School } from "#lib/schools/reads/school.ts";
import { remedyEventNames, reportStepNames, visitKindNames } from "#lib/status/text.ts";
import { longDay } from "#lib/text/dates.ts";

type ReportFormProps = {
  school: School;
  asked: QueryParameters;
  today: string;
  /** What the reader came to record. */
  first: string | undefined;
  /** An inspector records the draft alone. */
  draftsOnly: boolean;
};

const names: Record<string, string> = { ...reportStepNames, ...remedyEventNames };
const submits: Record<string, string> = {
  "draft-sent": "Concept vastleggen",
  "reaction-received": "Reactie vastleggen",
  "reaction-term-passed": "Verstreken termijn vastleggen",
  final: "Eindrapport vastleggen",
  granted: "Hersteltermijn vastleggen",
  ended: "Hersteltermijn beëindigen",
};

/** Records what happens between an inspection and its verdict: the report, and a period to remedy. */
export function ReportForm({ school, asked, today, first, draftsOnly }: ReportFormProps) {
  const router = useRouter();
  const timeline = school.tidk?.timeline ?? [];
  const inspections = inspectionsIn(timeline);
  const [about, setAbout] = useState(inspections[0]?.id ?? "");
  const inspection = inspections.find((one) => one.id === about);
  const choices: string[] = inspection ? choicesFor(inspection, timeline, today, draftsOnly) : [];
  const [chosen, setChosen] = useState(
    first !== undefined && choices.includes(first) ? first : (choices[0] ?? ""),
  );
  const step = choices.includes(chosen) ? chosen : "";
  const [happenedOn, setHappenedOn] = useState(today);
  const [until, setUntil] = useState("");
  const isRemedy = step === "granted" || step === "ended";
  const command = useCommand(isRemedy ? "/remedy-events" : `/visits/${about}/report-steps`);
  const errors = command.errors.map((one) => (one.field === "event" ? { ...one, field: "step" } : one));
  const back = schoolPaths.school(school.id, { round: asked.round });

  async function submit() {
    const remedy = { school: school.id, round: school.tidk?.round, event: step, happenedOn };
    const done = await command.send(
      isRemedy
        ? { ...remedy, ...(step === "granted" && { until: until || undefined }) }
        : { step: step || undefined, happenedOn },
    );
    if (done) router.push(back);
  }

  return (
    <>
      <PageHeader
        title="Rapport en hersteltermijn"
        breadcrumb={[
          { href: figurePaths.waiting({ round: asked.round }), label: "Waar wacht het op" },
          { href: back, label: school.name },
        ]}
        mark={<StatusBadge status={school.tidk?.status ?? null} />}
      >
        {inspection ? progressOf(inspection) : `${school.name}, ${school.place}`}
      </PageHeader>
      {choices.length === 0 ? (
        <Notice actions={<LinkButton href={back}>Naar de school</LinkButton>}>
          {inspection
            ? "Het concept van dit rapport is al vastgelegd. De coördinator legt de volgende stap vast."
            : "Er is bij deze school geen inspectiebezoek waarover u een rapport kunt vastleggen."}
        </Notice>
      ) : (
        <CommandForm
          command={{ ...command, errors }}
          fields={["about", "step", "happenedOn", "until"]}
          submit={submits[step] ?? "Stap vastleggen"}
          onSubmit={submit}
          cancel={back}
        >
          {inspections.length > 1 && (
            <SelectField
              id="about"
              label="Over welk bezoek gaat het rapport?"
              options={inspections.map((one) => ({ value: one.id, label: nameOf(one) }))}
              value={about}
              onValueChange={setAbout}
              error={errorAt(errors, "about")}
            />
          )}
          <RadioGroupField
            id="step"
            label="Wat wilt u vastleggen?"
            options={choices.map((value) => ({ value, label: names[value] ?? value }))}
            value={step}
            onValueChange={setChosen}
            error={errorAt(errors, "step")}
          />
          <DayField
            id="happenedOn"
            label="Op welke dag was dit?"
            value={happenedOn}
            onValueChange={setHappenedOn}
            error={errorAt(errors, "happenedOn")}
          />
          {step === "granted" && (
            <DayField
              id="until"
              label="Tot en met welke dag mag de school herstellen?"
              value={until}
              onValueChange={setUntil}
              error={errorAt(errors, "until")}
            />
          )}
        </CommandForm>
      )}
    </>
  );
}

function nameOf({ kind, heldOn }: Inspection): string {
  return `${visitKindNames[kind]} van ${longDay(heldOn)}`;
}

/** The inspection, and the steps of its report so far. */
function progressOf(inspection: Inspection): string {
  const steps = inspection.steps.map(
    ({ step, happenedOn }) => `${reportStepNames[step].toLowerCase()} op ${dutchDay(happenedOn)}`,
  );
  return `${nameOf(inspection)}. ${steps.length > 0 ? `Tot nu toe: ${steps.join(", ")}.` : "Er is nog geen rapport."}`;
}
