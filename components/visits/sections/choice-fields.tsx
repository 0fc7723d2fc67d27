"use client";

import { memo, type ReactNode } from "react";
import { SaveStatusBadge } from "#components/offline/save-status-badge.tsx";
import { RadioGroupField } from "#components/ui/fields/radio-group-field.tsx";
import { useCapture, useField } from "#components/visits/capture/capture-context.tsx";
import { Conflict } from "#components/visits/capture/conflict.tsx";
import { type ScaleStep, stepOf } from "#lib/framework/rules/framework.ts";
import { unseen } from "#lib/visits/rules/draft/fields.ts";
import type { DraftValue } from "#lib/visits/rules/draft/saves.ts";

type Option = { value: string; label: string };

type RadioProps = {
  field: string;
  /** The id of the group, where that is not the field. */
  id?: string;
  label: ReactNode;
  optional?: boolean;
  options: readonly Option[];
  /** How a value of the draft stands among the options, and an option in the draft. */
  toOption: (value: DraftValue) => string;
  toValue: (option: string) => DraftValue;
};

/** One of some options, with where the answer is, and both where there are two. */
function Radio({ field, id = field, label, optional, options, toOption, toValue }: RadioProps) {
  const { value, status, set } = useField(field);
  return (
    <div>
      <RadioGroupField
        id={id}
        label={label}
        optional={optional}
        options={options}
        name={field}
        inline
        value={toOption(value)}
        onValueChange={(next) => set(toValue(next))}
      />
      <Conflict
        field={field}
        textOf={(value) => options.find((option) => option.value === toOption(value))?.label ?? ""}
      />
      <SaveStatusBadge status={status} />
    </div>
  );
}

type ChoiceProps = Pick<RadioProps, "field" | "label" | "optional">;

const asText = (value: DraftValue) => (typeof value === "string" ? value : "");

/** One of some words. */
export const DraftChoice = memo(function DraftChoice(props: ChoiceProps & Pick<RadioProps, "options">) {
  return <Radio {...props} toOption={asText} toValue={(option) => option} />;
});

const yesOrNo: readonly Option[] = [
  { value: "true", label: "Ja" },
  { value: "false", label: "Nee" },
];

export const DraftYesNo = memo(function DraftYesNo(props: ChoiceProps) {
  const toOption = (value: DraftValue) => (typeof value === "boolean" ? String(value) : "");
  return <Radio {...props} options={yesOrNo} toOption={toOption} toValue={(option) => option === "true"} />;
});

/** A score of the framework, or "niet gezien". */
export function DraftScore(props: ChoiceProps & { id: string }) {
  const { framework } = useCapture();
  const options = [
    ...framework.scale.map((step) => ({ value: String(step.score), label: stepLabel(step) })),
    { value: unseen, label: stepOf(framework, 0) ? "Niet gezien" : "Niet gezien (0)" },
  ];
  return (
    <Radio
      {...props}
      options={options}
      toOption={(value) => (value === null ? "" : String(value))}
      toValue={(option) => (option === unseen ? unseen : Number(option))}
    />
  );
}

function stepLabel({ score, name }: ScaleStep): string {
  return `${score} ${name}`;
}
