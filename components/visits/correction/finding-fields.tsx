import type { ReactNode } from "react";
import { type CriterionAnswers, countFilled, findingFieldId } from "#components/visits/held/visit-values.ts";
import type { FieldError } from "#lib/access/problem.ts";
import { errorAt } from "#lib/client/form-errors.ts";
import { type Aspect, criteriaOf, type Framework } from "#lib/framework/rules/framework.ts";
import {
  type FindingAnswers,
  findingFieldNames,
  findingLabel,
  isFindingFieldNeeded,
  unanswered,
} from "#lib/visits/rules/finding.ts";
import { FindingInput } from "./finding-input.tsx";

type FindingFieldsProps = {
  framework: Framework;
  values: CriterionAnswers;
  onChange: (criterion: string, part: Partial<FindingAnswers>) => void;
  errors: readonly FieldError[];
  /** Puts something beside the fields of a criterion; what it gives has a key. */
  wrap?: (criterion: string, fields: ReactNode) => ReactNode;
};

/** Every criterion of the framework under its aspect, with how far one is and a way to each aspect. */
export function FindingFields({ framework, values, onChange, errors, wrap }: FindingFieldsProps) {
  const criteria = criteriaOf(framework);
  const progress = `${countFilled(criteria, values)} van ${criteria.length} criteria ingevuld`;
  const isGrouped = criteria.length > framework.aspects.length;
  return (
    <section aria-labelledby="findings" className="flex flex-col gap-8">
      <div className="flex flex-col gap-3">
        <h2 id="findings" className="scroll-mt-6">
          Bevindingen
        </h2>
        <p className="text-ink-muted">{`Kader: ${framework.label}. ${progress}.`}</p>
        {isGrouped && <AspectLinks aspects={framework.aspects} values={values} />}
      </div>
      {framework.aspects.map(({ id, name, criteria: criteriaOfAspect }) => (
        <section
          key={id}
          aria-labelledby={isGrouped ? aspectId(id) : undefined}
          className="flex flex-col gap-6"
        >
          {isGrouped && (
            <h3 id={aspectId(id)} tabIndex={-1} className="scroll-mt-6 border-t-2 border-line pt-4">
              {name}
            </h3>
          )}
          {criteriaOfAspect.map(({ id: criterion, name: criterionName }) => {
            const fields = (
              <div key={criterion} className="flex flex-col gap-2">
                {findingFieldNames.map((field) => (
                  <FindingInput
                    key={field}
                    field={field}
                    criterion={criterion}
                    framework={framework}
                    onChange={onChange}
                    name={criterionName}
                    label={findingLabel(field, values[criterion]?.score)}
                    value={(values[criterion] ?? unanswered)[field]}
                    isNeeded={isFindingFieldNeeded(field, framework, values[criterion]?.score)}
                    error={errorAt(errors, findingFieldId(field, criterion))}
                  />
                ))}
              </div>
            );
            return wrap ? wrap(criterion, fields) : fields;
          })}
        </section>
      ))}
      {isGrouped && (
        <p>
          <span>{progress}</span>. <a href="#findings">Terug naar de aspecten</a>
        </p>
      )}
    </section>
  );
}

function AspectLinks({ aspects, values }: { aspects: readonly Aspect[]; values: CriterionAnswers }) {
  return (
    <nav aria-label="Aspecten">
      <ul className="flex flex-col">
        {aspects.map(({ id, name, criteria }) => (
          <li key={id} className="py-1">
            <a href={`#${aspectId(id)}`}>{name}</a>{" "}
            <span className="text-ink-muted tabular-nums">{`(${countFilled(criteria, values)} van ${criteria.length})`}</span>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function aspectId(aspect: string): string {
  return `aspect-${aspect}`;
}
