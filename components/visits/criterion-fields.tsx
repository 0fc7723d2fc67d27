import { memo, useState } from "react";
import { Details } from "#components/ui/details.tsx";
import { RadioGroupField } from "#components/ui/radio-group-field.tsx";
import { TextAreaField } from "#components/ui/text-area-field.tsx";
import { type Criterion, type Framework, needsRationale } from "#lib/domain/framework.ts";
import { privacyReminder } from "#lib/text/privacy-reminder.ts";
import { type FindingValue, rationaleField, scoreField, scoreOf, unseen } from "./visit-values.ts";

type CriterionFieldsProps = Pick<Criterion, "id" | "name"> & {
  framework: Framework;
  value: FindingValue;
  /** Must stay the same function: typing about one criterion then leaves the others alone. */
  onChange: (criterion: string, part: Partial<FindingValue>) => void;
  scoreError: string | undefined;
  rationaleError: string | undefined;
};

/** A score, and what it rests on: asked for where a reader needs it, else there for who opens it. */
export const CriterionFields = memo(function CriterionFields(props: CriterionFieldsProps) {
  const { framework, id, name, value, onChange, scoreError, rationaleError } = props;
  const [startsOpen] = useState(value.rationale !== "");
  const isNeeded = value.score !== "" && needsRationale(framework, scoreOf(value));
  const scoreOptions = [
    ...framework.scale.map(({ score, name }) => ({ value: String(score), label: `${score} ${name}` })),
    { value: unseen, label: "Niet gezien" },
  ];
  const rationale = (
    <TextAreaField
      id={rationaleField(id)}
      label={
        <>
          Toelichting<span className="sr-only"> bij: {name}</span>
        </>
      }
      hint={privacyReminder}
      optional={!isNeeded}
      rows={2}
      value={value.rationale}
      onValueChange={(text) => onChange(id, { rationale: text })}
      error={rationaleError}
    />
  );
  return (
    <div className="flex flex-col gap-2">
      <RadioGroupField
        id={scoreField(id)}
        label={name}
        inline
        options={scoreOptions}
        value={value.score}
        onValueChange={(score) => onChange(id, { score })}
        error={scoreError}
      />
      {isNeeded || rationaleError ? (
        rationale
      ) : (
        <Details
          open={startsOpen}
          summary={
            <>
              Toelichting<span className="sr-only"> bij: {name}</span> (niet verplicht)
            </>
          }
        >
          {rationale}
        </Details>
      )}
    </div>
  );
});
