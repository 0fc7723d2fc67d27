"use client";

import { CommandForm } from "#components/frame/command-form.tsx";
import { RoundChoice } from "#components/frame/round-choice.tsx";
import { DayField } from "#components/ui/fields/day-field.tsx";
import { RadioGroupField } from "#components/ui/fields/radio-group-field.tsx";
import { PageHeader } from "#components/ui/page/page-header.tsx";
import { useForm } from "#lib/client/use-form.ts";
import type { Round } from "#lib/operation/rounds.ts";
import { schoolPaths } from "#lib/schools/paths.ts";
import type { School } from "#lib/schools/reads/school.ts";

type MembershipFormProps = { school: School; rounds: readonly Round[]; today: string };

/** Blik op Werk records that a school takes part in a round, or does so no longer. */
export function MembershipForm({ school, rounds, today }: MembershipFormProps) {
  const back = schoolPaths.school(school.id);
  const takesPart = school.tidk?.status !== null && school.tidk?.leftOn === null;
  const form = useForm({
    path: ({ act }) => (act === "enter" ? "/enrolments" : "/departures"),
    values: { act: takesPart ? "leave" : "enter", day: today, round: "" },
    input: ({ act, day, round }) => ({
      school: school.id,
      round: round || undefined,
      ...(act === "enter" ? { enteredOn: day } : { leftOn: day }),
    }),
    onScreen: (error) => (["enteredOn", "leftOn"].includes(error.field) ? { ...error, field: "day" } : error),
    done: back,
  });
  const isEntry = form.values.act === "enter";
  return (
    <>
      <PageHeader
        title="Deelname vastleggen"
        breadcrumb={[
          { href: schoolPaths.schools(), label: "Scholen" },
          { href: back, label: school.name },
        ]}
      >
        Klopt een eerdere dag niet, of is een school per ongeluk vertrokken? Corrigeer dat in de tijdlijn van
        de school.
      </PageHeader>
      <CommandForm form={form} submit={isEntry ? "Deelname vastleggen" : "Vertrek vastleggen"} cancel={back}>
        <RadioGroupField
          {...form.field("act")}
          label="Wat wilt u vastleggen?"
          options={[
            { value: "enter", label: "De school doet mee aan de ronde" },
            { value: "leave", label: "De school doet niet meer mee" },
          ]}
        />
        <RoundChoice form={form} rounds={rounds} always={isEntry && rounds.length > 1} />
        <DayField
          {...form.field("day")}
          label={
            isEntry ? "Vanaf welke dag doet de school mee?" : "Sinds welke dag doet de school niet meer mee?"
          }
        />
      </CommandForm>
    </>
  );
}
