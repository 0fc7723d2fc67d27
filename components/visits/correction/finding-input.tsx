import { memo, type ReactElement, useState } from "react";
import { Details } from "#components/ui/details.tsx";
import { RadioGroupField } from "#components/ui/fields/radio-group-field.tsx";
import { TextAreaField } from "#components/ui/fields/text-area-field.tsx";
import { findingFieldId, scoreOfOption, scoreOption } from "#components/visits/held/visit-values.ts";
import type { Framework } from "#lib/framework/rules/framework.ts";
import { privacyReminder } from "#lib/text/privacy-reminder.ts";
import { unseen } from "#lib/visits/rules/draft/fields.ts";
import { type FindingAnswers, type FindingField, findingFields } from "#lib/visits/rules/finding.ts";

type FindingInputProps = {
  field: FindingField;
  /** The criterion by its id, and by its name. */
  criterion: string;
  name: string;
  label: string;
  framework: Framework;
  value: FindingAnswers[FindingField];
  isNeeded: boolean;
  /** Must stay the same function: typing in one field then leaves the others alone. */
  onChange: (criterion: string, part: Partial<FindingAnswers>) => void;
  error: string | undefined;
};

/** A field of a finding in the form of a correction. */
export const FindingInput = memo(function FindingInput(props: FindingInputProps): ReactElement {
  switch (findingFields[props.field].holds) {
    case "score":
      return <ScoreInput {...props} />;
    case "text":
      return <TextInput {...props} />;
  }
});

function ScoreInput({ field, criterion, name, framework, value, onChange, error }: FindingInputProps) {
  const options = [
    ...framework.scale.map((step) => ({ value: String(step.score), label: `${step.score} ${step.name}` })),
    { value: unseen, label: "Niet gezien" },
  ];
  return (
    <RadioGroupField
      id={findingFieldId(field, criterion)}
      label={name}
      inline
      options={options}
      value={typeof value === "string" ? "" : scoreOption(value)}
      onValueChange={(option) => onChange(criterion, { [field]: scoreOfOption(option) })}
      error={error}
    />
  );
}

/** Asked for where a reader needs it, else there for who opens it. */
function TextInput({
  field,
  criterion,
  name,
  label: asked,
  value,
  isNeeded,
  onChange,
  error,
}: FindingInputProps) {
  const text = typeof value === "string" ? value : "";
  const [isOpen, setOpen] = useState(text !== "");
  if (text !== "" && !isOpen) setOpen(true); // what was typed before stands there again
  const label = (
    <>
      <span>{asked}</span>
      <span className="sr-only">{` bij: ${name}`}</span>
    </>
  );
  const area = (
    <TextAreaField
      id={findingFieldId(field, criterion)}
      label={label}
      hint={privacyReminder}
      optional={!isNeeded}
      rows={2}
      value={text}
      onValueChange={(next) => onChange(criterion, { [field]: next })}
      error={error}
    />
  );
  if (isNeeded || error) return area;
  return (
    <Details open={isOpen} summary={<span>{label} (niet verplicht)</span>}>
      {area}
    </Details>
  );
}
