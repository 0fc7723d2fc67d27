"use client";

import { choicesFor, type Inspection, inspectionsIn } from "#components/figures/follow-up.ts";
import { CommandForm } from "#components/frame/command-form.tsx";
import { RoundChoice } from "#components/frame/round-choice.tsx";
import { SchoolMark } from "#components/schools/status-badge.tsx";
import { DayField } from "#components/ui/fields/day-field.tsx";
import { RadioGroupField } from "#components/ui/fields/radio-group-field.tsx";
import { SelectField } from "#components/ui/fields/select-field.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { PageHeader } from "#components/ui/page/page-header.tsx";
import { dutchDay } from "#lib/calendar/day.ts";
import type { QueryParameters } from "#lib/client/options.ts";
import { useForm } from "#lib/client/use-form.ts";
import { figurePaths } from "#lib/figures/paths.ts";
import type { Round } from "#lib/operation/rounds.ts";
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
  rounds: readonly Round[];
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
export function ReportForm({ school, asked, today, first, draftsOnly, rounds }: ReportFormProps) {
  const timeline = school.tidk?.timeline ?? [];
  const inspections = inspectionsIn(timeline);
  const choicesAbout = (id: string): string[] => {
    const inspection = inspections.find((candidate) => candidate.id === id);
    return inspection ? choicesFor(inspection, timeline, today, draftsOnly) : [];
  };
  const latest = inspections[0]?.id ?? "";
  const [usual = ""] = choicesAbout(latest);
  const back = schoolPaths.school(school.id, { round: asked.round });
  const form = useForm({
    path: ({ about, step }) => (isRemedy(step) ? "/remedy-events" : `/visits/${about}/report-steps`),
    values: {
      about: latest,
      step: choicesAbout(latest).find((choice) => choice === first) ?? usual,
      happenedOn: today,
      until: "",
      round: asked.round ?? "",
    },
    input: ({ step, happenedOn, until, round }) =>
      isRemedy(step)
        ? {
            school: school.id,
            round: round || undefined,
            event: step,
            happenedOn,
            until: (step === "granted" && until) || undefined,
          }
        : { step: step || undefined, happenedOn },
    onScreen: (error) => (error.field === "event" ? { ...error, field: "step" } : error),
    done: back,
  });
  const { about, step } = form.values;
  const inspection = inspections.find(({ id }) => id === about);
  const choices = choicesAbout(about);

  return (
    <>
      <PageHeader
        title="Rapport en hersteltermijn"
        breadcrumb={[
          { href: figurePaths.waiting({ round: asked.round }), label: "Waar wacht het op" },
          { href: back, label: school.name },
        ]}
        mark={<SchoolMark school={school} />}
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
        <CommandForm form={form} submit={submits[step] ?? "Stap vastleggen"} cancel={back}>
          {inspections.length > 1 && (
            <SelectField
              {...form.field("about")}
              label="Over welk bezoek gaat het rapport?"
              options={inspections.map((option) => ({ value: option.id, label: nameOf(option) }))}
              onValueChange={(next) =>
                form.set({ about: next, step: choicesAbout(next).includes(step) ? step : "" })
              }
            />
          )}
          <RadioGroupField
            {...form.field("step")}
            label="Wat wilt u vastleggen?"
            options={choices.map((value) => ({ value, label: names[value] ?? value }))}
          />
          {isRemedy(step) && <RoundChoice form={form} rounds={rounds} />}
          <DayField {...form.field("happenedOn")} label="Op welke dag was dit?" />
          {step === "granted" && (
            <DayField {...form.field("until")} label="Tot en met welke dag mag de school herstellen?" />
          )}
        </CommandForm>
      )}
    </>
  );
}

function isRemedy(step: string): boolean {
  return step in remedyEventNames;
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
