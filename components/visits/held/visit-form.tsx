"use client";

import { CommandForm } from "#components/frame/command-form.tsx";
import { RoundChoice } from "#components/frame/round-choice.tsx";
import type { ComboBoxItem } from "#components/ui/fields/combo-box-item.ts";
import { SelectField } from "#components/ui/fields/select-field.tsx";
import { DayAndKind, type KindOption } from "#components/visits/correction/day-and-kind.tsx";
import type { VisitKind } from "#lib/access/visit-kind.ts";
import { useForm } from "#lib/client/use-form.ts";
import type { Round } from "#lib/operation/rounds.ts";
import { visitPaths } from "#lib/visits/paths.ts";
import { SchoolChoice } from "./school-choice.tsx";

type VisitFormProps = {
  school: ComboBoxItem | null;
  today: string;
  /** The kinds that this person records; with one kind there is nothing to choose. */
  kinds: readonly KindOption[];
  /** Whose visit it can be; empty for who records only their own. */
  inspectors: readonly { id: string; name: string }[];
  rounds: readonly Round[];
};

const beginRules = async () => (await import("#lib/visits/inputs/visit-draft.ts")).openDraftInput;
const recordRules = async () => (await import("#lib/visits/inputs/visits.ts")).recordVisitInput;

/** Begins to record an inspection, whose form then opens; a school visit without lessons is recorded at once. */
export function VisitForm({ school, today, kinds, inspectors, rounds }: VisitFormProps) {
  const form = useForm({
    path: ({ kind }) => (isRecorded(kind) ? "/visits" : "/visit-drafts"),
    schema: ({ kind }) => (isRecorded(kind) ? recordRules() : beginRules()),
    values: {
      school,
      heldOn: today,
      kind: kinds.length === 1 ? (kinds[0]?.value ?? "") : "",
      inspector: "",
      round: "",
    } as {
      school: ComboBoxItem | null;
      heldOn: string;
      kind: string;
      inspector: string;
      round: string;
    },
    input({ school: chosen, heldOn, kind, inspector, round }) {
      const visit = { school: chosen?.id ?? "", kind: kind || undefined, round: round || undefined };
      if (isRecorded(kind)) return { ...visit, heldOn };
      return { ...visit, day: heldOn, inspector: inspector || undefined };
    },
    onScreen: (error) => (error.field === "day" ? { ...error, field: "heldOn" } : error),
    about: school?.id,
    done: ({ id }: { id: string }) => visitPaths.visit(id),
  });
  const { kind } = form.values;
  return (
    <CommandForm
      form={form}
      submit={isRecorded(kind) ? "Bezoek vastleggen" : "Formulier openen"}
      cancel={visitPaths.visits()}
    >
      <SchoolChoice {...form.field("school")} />
      <RoundChoice form={form} rounds={rounds} />
      <DayAndKind form={form} kinds={kinds} />
      {kind !== "" && !isRecorded(kind) && inspectors.length > 0 && (
        <SelectField
          {...form.field("inspector")}
          label="Inspecteur"
          placeholder="Kies een inspecteur"
          options={inspectors.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
    </CommandForm>
  );
}

function isRecorded(kind: string): boolean {
  return kind === ("no-lessons" satisfies VisitKind);
}
