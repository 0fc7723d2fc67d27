"use client";

import { useRouter } from "next/navigation";
import { lazy, Suspense, useState } from "react";
import { CommandForm } from "#components/frame/command-form.tsx";
import type { ComboBoxItem } from "#components/ui/fields/combo-box-field.tsx";
import { DayAndKind, type KindOption } from "#components/visits/correction/day-and-kind.tsx";
import type { VisitKind } from "#lib/access/visit-kind.ts";
import { errorAt } from "#lib/client/form-errors.ts";
import { useCommand } from "#lib/client/use-command.ts";
import { visitPaths } from "#lib/visits/paths.ts";
import { SchoolChoice } from "./school-choice.tsx";

type VisitFormProps = {
  school: ComboBoxItem | null;
  today: string;
  /** The kinds that this person records; with one kind there is nothing to choose. */
  kinds: readonly KindOption[];
  /** Whose visit it can be; empty for who records only their own. */
  inspectors: readonly { id: string; name: string }[];
};

/** Only who records for others is asked for whom. */
const InspectorChoice = lazy(() => import("#components/visits/correction/inspector-choice.tsx"));

const beginRules = async () => (await import("#lib/visits/inputs/visit-draft.ts")).openDraftInput;
const recordRules = async () => (await import("#lib/visits/inputs/visits.ts")).recordVisitInput;

/** Begins to record an inspection, whose form then opens; a school visit without lessons is recorded at once. */
export function VisitForm({ school: given, today, kinds, inspectors }: VisitFormProps) {
  const router = useRouter();
  const [school, setSchool] = useState(given);
  const [day, setDay] = useState(today);
  const [kind, setKind] = useState<string>(kinds.length === 1 ? (kinds[0]?.value ?? "") : "");
  const [inspector, setInspector] = useState("");
  const records = kind === ("no-lessons" satisfies VisitKind);
  const begin = useCommand<{ id: string }>("/visit-drafts", { schema: beginRules });
  const record = useCommand<{ id: string }>("/visits", { schema: recordRules });
  const command = records ? record : begin;
  const errors = command.errors.map((error) =>
    error.field === "day" ? { ...error, field: "heldOn" } : error,
  );

  async function submit() {
    const of = { school: school?.id ?? "", kind: kind || undefined };
    const done = records
      ? await record.send({ ...of, heldOn: day })
      : await begin.send({ ...of, day, inspector: inspector || undefined });
    if (done) router.push(visitPaths.visit(done.id));
  }

  return (
    <CommandForm
      command={{ ...command, errors }}
      fields={["school", "heldOn", "kind", "inspector"]}
      submit={records ? "Bezoek vastleggen" : "Formulier openen"}
      onSubmit={submit}
      cancel={visitPaths.visits()}
    >
      <SchoolChoice value={school} onChange={setSchool} error={errorAt(errors, "school")} />
      <DayAndKind heldOn={day} kinds={kinds} kind={kind} errors={errors} onHeldOn={setDay} onKind={setKind} />
      {kind !== "" && !records && inspectors.length > 0 && (
        <Suspense fallback={null}>
          <InspectorChoice
            inspectors={inspectors}
            value={inspector}
            onChange={setInspector}
            error={errorAt(errors, "inspector")}
          />
        </Suspense>
      )}
    </CommandForm>
  );
}
