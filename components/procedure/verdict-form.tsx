"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { CommandForm } from "#components/frame/command-form.tsx";
import { useCommand } from "#lib/client/use-command.ts";
import { schoolPaths } from "#lib/schools/paths.ts";
import type { School } from "#lib/schools/reads/school.ts";
import { VerdictFields, type VerdictValues, verdictFields } from "./verdict-fields.tsx";

const verdictRules = async () => (await import("#lib/procedure/inputs/verdicts.ts")).giveVerdictInput;

/** ITTA gives its verdict on a school. */
export function VerdictForm({ school, today }: { school: School; today: string }) {
  const router = useRouter();
  const [values, setValues] = useState<VerdictValues>({ decidedOn: today, verdict: "", motivation: "" });
  const command = useCommand("/verdicts", { schema: verdictRules });

  async function submit() {
    const done = await command.send({
      school: school.id,
      round: school.tidk?.round,
      decidedOn: values.decidedOn,
      verdict: values.verdict || undefined,
      motivation: values.motivation,
    });
    if (done) router.push(schoolPaths.school(school.id));
  }

  return (
    <CommandForm
      command={command}
      fields={verdictFields}
      submit="Oordeel vastleggen"
      onSubmit={submit}
      cancel={schoolPaths.school(school.id)}
    >
      <VerdictFields values={values} onChange={setValues} errors={command.errors} />
    </CommandForm>
  );
}
