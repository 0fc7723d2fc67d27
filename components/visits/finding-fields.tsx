import { errorAt } from "#lib/client/form-errors.ts";
import { type Aspect, criteriaOf, type Framework } from "#lib/domain/framework.ts";
import type { FieldError } from "#lib/domain/problem.ts";
import { BesideNow } from "./beside-now.tsx";
import { isChanged } from "./correction-changes.ts";
import { CriterionFields } from "./criterion-fields.tsx";
import { ValueShown } from "./finding-shown.tsx";
import {
  countFilled,
  type FindingValue,
  type FindingValues,
  rationaleField,
  scoreField,
  unfilled,
} from "./visit-values.ts";

type FindingFieldsProps = {
  framework: Framework;
  values: FindingValues;
  onChange: (criterion: string, part: Partial<FindingValue>) => void;
  errors: readonly FieldError[];
  /** What stands now, beside which something else is entered. */
  before?: FindingValues;
};

/** Every criterion of the framework under its aspect, with how far one is and a way to each aspect. */
export function FindingFields({ framework, values, onChange, errors, before }: FindingFieldsProps) {
  const criteria = criteriaOf(framework);
  const progress = `${countFilled(criteria, values)} van ${criteria.length} criteria ingevuld`;
  const isGrouped = criteria.length > framework.aspects.length;
  return (
    <section aria-labelledby="findings" className="flex flex-col gap-8">
      <div className="flex flex-col gap-3">
        <h2 id="findings" className="scroll-mt-6">
          Bevindingen
        </h2>
        <p className="text-ink-muted">
          Kader: {framework.label}. {progress}.
        </p>
        {isGrouped && <AspectLinks aspects={framework.aspects} values={values} />}
      </div>
      {framework.aspects.map(({ id, name, criteria: own }) => (
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
          {own.map((criterion) => {
            const fields = (
              <CriterionFields
                key={criterion.id}
                framework={framework}
                id={criterion.id}
                name={criterion.name}
                value={values[criterion.id] ?? unfilled}
                onChange={onChange}
                scoreError={errorAt(errors, scoreField(criterion.id))}
                rationaleError={errorAt(errors, rationaleField(criterion.id))}
              />
            );
            if (!before) return fields;
            const now = before[criterion.id] ?? unfilled;
            return (
              <BesideNow
                key={criterion.id}
                now={<ValueShown framework={framework} value={now} />}
                changed={isChanged(now, values[criterion.id])}
              >
                {fields}
              </BesideNow>
            );
          })}
        </section>
      ))}
      {isGrouped && (
        <p>
          {progress}. <a href="#findings">Terug naar de aspecten</a>
        </p>
      )}
    </section>
  );
}

function AspectLinks({ aspects, values }: { aspects: readonly Aspect[]; values: FindingValues }) {
  return (
    <nav aria-label="Aspecten">
      <ul className="flex flex-col">
        {aspects.map(({ id, name, criteria }) => (
          <li key={id} className="py-1">
            <a href={`#${aspectId(id)}`}>{name}</a>{" "}
            <span className="text-ink-muted tabular-nums">
              ({countFilled(criteria, values)} van {criteria.length})
            </span>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function aspectId(aspect: string): string {
  return `aspect-${aspect}`;
}
