import type { ReactNode } from "react";
import {
  describedBy,
  FieldErrorText,
  FieldHint,
  FieldNow,
  type FieldProps,
  fieldFrame,
  OptionalMark,
} from "./field.tsx";

export type RadioOption = { value: string; label: ReactNode; hint?: ReactNode };

export type RadioGroupFieldProps = FieldProps & {
  options: readonly RadioOption[];
  name?: string;
  value?: string;
  defaultValue?: string;
  onValueChange?: ((value: string) => void) | undefined;
  /** Beside each other from 640 px; for short labels, such as a score. */
  inline?: boolean;
};

export function RadioGroupField(props: RadioGroupFieldProps) {
  const { id, label, hint, error, optional, options, name = id, value, defaultValue, onValueChange } = props;
  const now = options.find((option) => option.value === props.now)?.label;
  return (
    <fieldset
      id={id}
      data-field=""
      aria-describedby={describedBy({ id, hint, now: props.now, error })}
      className={fieldFrame(error)}
    >
      <legend className="float-left font-semibold">
        <span>{label}</span>
        {optional && <OptionalMark />}
      </legend>
      <FieldHint id={id} hint={hint} />
      {props.now !== undefined && <FieldNow id={id} now={now} />}
      <FieldErrorText id={id} error={error} />
      <div className={props.inline ? "flex flex-col sm:flex-row sm:flex-wrap sm:gap-x-6" : "flex flex-col"}>
        {options.map((option) => (
          <label key={option.value} className="choice">
            <input
              type="radio"
              name={name}
              value={option.value}
              className="choice-control"
              aria-describedby={option.hint ? `${id}-${option.value}-hint` : undefined}
              checked={value === undefined ? undefined : value === option.value}
              defaultChecked={defaultValue === undefined ? undefined : defaultValue === option.value}
              onChange={onValueChange && (() => onValueChange(option.value))}
            />
            <span className="py-0.5">
              <span>{option.label}</span>
              {option.hint && (
                <span id={`${id}-${option.value}-hint`} className="block text-ink-muted">
                  {option.hint}
                </span>
              )}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
