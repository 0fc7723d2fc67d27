"use client";

import { CommandForm } from "#components/frame/command-form.tsx";
import { filledIn, useForm } from "#lib/client/use-form.ts";
import { schoolPaths } from "#lib/schools/paths.ts";
import type { School } from "#lib/schools/reads/school.ts";
import { VerdictFields } from "./verdict-fields.tsx";

const schema = async () => (await import("#lib/procedure/inputs/verdicts.ts")).giveVerdictInput;

/** ITTA gives its verdict on a school. */
export function VerdictForm({ school, today }: { school: School; today: string }) {
  const back = schoolPaths.school(school.id);
  const form = useForm({
    path: "/verdicts",
    schema,
    values: { decidedOn: today, verdict: "", motivation: "" },
    input: (values) => ({ school: school.id, round: school.tidk?.round, ...filledIn(values) }),
    done: back,
  });
  return (
    <CommandForm form={form} submit="Oordeel vastleggen" cancel={back}>
      <VerdictFields form={form} />
    </CommandForm>
  );
}
