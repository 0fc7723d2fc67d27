"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { CommandForm } from "#components/frame/command-form.tsx";
import { StatusBadge } from "#components/schools/status-badge.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { useCommand } from "#lib/client/use-command.ts";
import { paths } from "#lib/paths.ts";
import type { School } from "#lib/queries/school.ts";
import { VerdictFields, type VerdictValues, verdictFields } from "./verdict-fields.tsx";

const verdictRules = async () => (await import("#lib/inputs/verdicts.ts")).giveVerdictInput;

/** ITTA gives its verdict on a school. */
export function VerdictForm({ school, today }: { school: School; today: string }) {
  const router = useRouter();
  const [values, setValues] = useState<VerdictValues>({ decidedOn: today, verdict: "", motivation: "" });
  const command = useCommand("/verdicts", verdictRules);

  async function submit() {
    const done = await command.send({
      school: school.id,
      round: school.tidk?.round,
      decidedOn: values.decidedOn,
      verdict: values.verdict || undefined,
      motivation: values.motivation,
    });
    if (done) router.push(paths.school(school.id));
  }

  return (
    <>
      <PageHeader
        title="Oordeel geven"
        breadcrumb={[
          { href: paths.review, label: "Beoordeling" },
          { href: paths.school(school.id), label: school.name },
        ]}
        mark={<StatusBadge status={school.tidk?.status ?? null} />}
      >
        {school.name}, {school.place}
      </PageHeader>
      <div className="mb-6">
        <Notice>
          Het oordeel is van ITTA. Blik op Werk beslist daarna over het keurmerk; dat verandert niet vanzelf.
        </Notice>
      </div>
      <CommandForm
        command={command}
        fields={verdictFields}
        submit="Oordeel vastleggen"
        onSubmit={submit}
        cancel={paths.school(school.id)}
      >
        <VerdictFields values={values} onChange={setValues} errors={command.errors} />
      </CommandForm>
    </>
  );
}
