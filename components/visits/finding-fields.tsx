import { RadioGroupField } from "#components/ui/radio-group-field.tsx";
import { TextAreaField } from "#components/ui/text-area-field.tsx";
import { errorAt } from "#lib/client/form-errors.ts";
import { type AspectId, framework, needsRationale, type Score } from "#lib/domain/framework.ts";
import type { FieldError } from "#lib/domain/problem.ts";
import { privacyReminder } from "#lib/text/names.ts";
import { type FindingValues, rationaleField, scoreField, unseen } from "./visit-values.ts";

type FindingFieldsProps = {
  values: FindingValues;
  onChange: (values: FindingValues) => void;
  errors: readonly FieldError[];
};

const scoreOptions = [
  ...framework.scale.map(({ score, name }) => ({ value: String(score), label: `${score} ${name}` })),
  { value: unseen, label: "Niet gezien" },
];

/** A score and what it rests on, for each aspect of the framework. */
export function FindingFields({ values, onChange, errors }: FindingFieldsProps) {
  return (
    <section aria-labelledby="findings" className="flex flex-col gap-8">
      <div>
        <h2 id="findings">Bevindingen</h2>
        <p className="text-ink-muted">Kader: {framework.label}.</p>
      </div>
      {framework.aspects.map(({ id, name }) => (
        <AspectFields
          key={id}
          aspect={id}
          name={name}
          value={values[id]}
          onChange={(value) => onChange({ ...values, [id]: value })}
          errors={errors}
        />
      ))}
    </section>
  );
}

type AspectFieldsProps = {
  aspect: AspectId;
  name: string;
  value: FindingValues[AspectId];
  onChange: (value: FindingValues[AspectId]) => void;
  errors: readonly FieldError[];
};

function AspectFields({ aspect, name, value, onChange, errors }: AspectFieldsProps) {
  const score = value.score === unseen ? null : (Number(value.score) as Score);
  const isNeeded = value.score !== "" && needsRationale(score);
  return (
    <div className="flex flex-col gap-3">
      <RadioGroupField
        id={scoreField(aspect)}
        label={name}
        inline
        options={scoreOptions}
        value={value.score}
        onValueChange={(next) => onChange({ ...value, score: next })}
        error={errorAt(errors, scoreField(aspect))}
      />
      <TextAreaField
        id={rationaleField(aspect)}
        label={`Toelichting bij ${name.toLowerCase()}`}
        hint={privacyReminder}
        optional={!isNeeded}
        rows={3}
        value={value.rationale}
        onValueChange={(rationale) => onChange({ ...value, rationale })}
        error={errorAt(errors, rationaleField(aspect))}
      />
    </div>
  );
}
