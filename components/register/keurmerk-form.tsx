"use client";

import { CommandForm } from "#components/frame/command-form.tsx";
import { LeftBadge } from "#components/schools/status-badge.tsx";
import { PageHeader } from "#components/ui/page/page-header.tsx";
import { filledIn, useForm } from "#lib/client/use-form.ts";
import { schoolPaths } from "#lib/schools/paths.ts";
import type { School } from "#lib/schools/reads/school.ts";
import { maySettle } from "#lib/status/rules/keurmerk.ts";
import { keurmerkText } from "#lib/status/text.ts";
import { KeurmerkFields, verdictOptions } from "./keurmerk-fields.tsx";

type KeurmerkFormProps = {
  school: School;
  today: string;
  /** The verdict that Blik op Werk came to answer. */
  verdict: string | undefined;
};

/** Blik op Werk records what happens to a keurmerk. */
export function KeurmerkForm({ school, today, verdict }: KeurmerkFormProps) {
  const back = schoolPaths.school(school.id);
  const verdicts = verdictOptions(school);
  const form = useForm({
    path: `/schools/${school.id}/keurmerk`,
    values: {
      event: "",
      decidedOn: today,
      letterSentOn: "",
      effectiveOn: today,
      until: "",
      ground: "",
      settles: verdicts.some(({ value }) => value === verdict) ? (verdict ?? "") : "",
    },
    input: ({ until, decidedOn, settles, ...values }) => ({
      ...filledIn({ ...values, until: values.event === "suspended" ? until : "" }),
      decidedOn,
      settles: verdicts.length > 0 && maySettle(values.event) ? settles : "none",
    }),
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
      >{`Nu: ${keurmerkText(school.keurmerk)}.`}</PageHeader>
      <CommandForm form={form} submit="Keurmerk vastleggen" cancel={back}>
        <KeurmerkFields form={form} verdicts={verdicts} />
      </CommandForm>
    </>
  );
}
