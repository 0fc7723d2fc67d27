"use client";

import { CommandForm } from "#components/frame/command-form.tsx";
import { LeftBadge } from "#components/schools/status-badge.tsx";
import type { ComboBoxItem } from "#components/ui/fields/combo-box-item.ts";
import { DayField } from "#components/ui/fields/day-field.tsx";
import { RadioGroupField } from "#components/ui/fields/radio-group-field.tsx";
import { PageHeader } from "#components/ui/page/page-header.tsx";
import { SchoolChoice } from "#components/visits/held/school-choice.tsx";
import { filledIn, useForm } from "#lib/client/use-form.ts";
import { relationKinds } from "#lib/register/rules/school-relation.ts";
import { relationKindNames } from "#lib/register/text/locations.ts";
import { schoolPaths } from "#lib/schools/paths.ts";
import type { School } from "#lib/schools/reads/school.ts";

/** Blik op Werk records which school this one has come from. */
export function RelationForm({ school, today }: { school: School; today: string }) {
  const back = schoolPaths.school(school.id);
  const form = useForm({
    path: `/schools/${school.id}/predecessors`,
    values: { school: null as ComboBoxItem | null, kind: "", happenedOn: today },
    input: ({ school: predecessor, ...values }) => ({
      predecessor: predecessor?.id ?? "",
      ...filledIn(values),
    }),
    onScreen: (error) => (error.field === "predecessor" ? { ...error, field: "school" } : error),
    done: back,
  });
  return (
    <>
      <PageHeader
        title="Doorstart of fusie vastleggen"
        breadcrumb={[
          { href: schoolPaths.schools(), label: "Scholen" },
          { href: back, label: school.name },
        ]}
        mark={<LeftBadge leftOn={school.tidk?.leftOn} />}
      >{`Uit welke school is ${school.name} voortgekomen? Een inspecteur met een belang bij de ene school bezoekt dan ook de andere niet.`}</PageHeader>
      <CommandForm form={form} submit="Herkomst vastleggen" cancel={back}>
        <SchoolChoice {...form.field("school")} label="Eerdere school" />
        <RadioGroupField
          {...form.field("kind")}
          label="Hoe ging de eerdere school over?"
          options={relationKinds.map((value) => ({ value, label: relationKindNames[value] }))}
        />
        <DayField {...form.field("happenedOn")} label="Vanaf welke dag geldt dit?" />
      </CommandForm>
    </>
  );
}
