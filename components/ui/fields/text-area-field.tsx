import type { ComponentProps } from "react";
import { controlAttributes, controlLook, Field, type FieldProps } from "./field.tsx";

export type TextAreaFieldProps = FieldProps &
  Omit<ComponentProps<"textarea">, keyof FieldProps | "className" | "onChange" | "required"> & {
    value?: string;
    onValueChange?: ((value: string) => void) | undefined;
  };

/** Grows with its text where the browser can; `rows` is the least height. */
export function TextAreaField(props: TextAreaFieldProps) {
  const { id, label, hint, now, error, optional, name = id, rows = 4, onValueChange, ...rest } = props;
  return (
    <Field id={id} label={label} hint={hint} now={now} error={error} optional={optional}>
      <textarea
        {...rest}
        {...controlAttributes({ id, hint, now, error, optional })}
        name={name}
        rows={rows}
        className={`${controlLook} field-sizing-content max-w-prose resize-y`}
        style={{ minHeight: `calc(${rows}lh + 1.125rem)` }}
        onChange={onValueChange && ((event) => onValueChange(event.currentTarget.value))}
      />
    </Field>
  );
}
