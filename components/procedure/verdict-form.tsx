"use client";

import { CommandForm } from "#components/frame/command-form.tsx";
import { RoundChoice } from "#components/frame/round-choice.tsx";
import { filledIn, useForm } from "#lib/client/use-form.ts";
import type { Round } from "#lib/operation/rounds.ts";
import { schoolPaths } from "#lib/schools/paths.ts";
import type { School } from "#lib/schools/reads/school.ts";
import { VerdictFields } from "./verdict-fields.tsx";

const schema = async () => (await import("#lib/procedure/inputs/verdicts.ts")).giveVerdictInput;

type VerdictFormProps = { school: School; today: string; rounds: readonly Round[] };

/** ITTA gives its verdict on a school. */
export function VerdictForm({ school, today, rounds }: VerdictFormProps) {
  const back = schoolPaths.school(school.id);
  const form = useForm({
    path: "/verdicts",
    schema,
    values: { decidedOn: today, verdict: "", motivation: "", round: "" },
    input: (values) => ({ school: school.id, ...filledIn(values) }),
    done: back,
  });
  return (
    <CommandForm form={form} submit="Oordeel vastleggen" cancel={back}>
      <RoundChoice form={form} rounds={rounds} />
      <VerdictFields form={form} />
    </CommandForm>
  );
}
