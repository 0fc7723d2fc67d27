import type { ComponentProps } from "react";
import { controlAttributes, controlLook, Field, type FieldProps } from "./field.tsx";

export type TextFieldProps = FieldProps &
  Omit<ComponentProps<"input">, keyof FieldProps | "className" | "onChange" | "width" | "required"> & {
    value?: string;
    onValueChange?: ((value: string) => void) | undefined;
    /** As wide as what is expected in it. */
    width?: "short" | "medium" | "full";
  };

const widths = { short: "max-w-40", medium: "max-w-md", full: "max-w-none" };

export function TextField(props: TextFieldProps) {
  const {
    id,
    label,
    hint,
    now,
    error,
    optional,
    name = id,
    width = "medium",
    type = "text",
    onValueChange,
    ...rest
  } = props;
  return (
    <Field id={id} label={label} hint={hint} now={now} error={error} optional={optional}>
      <input
        {...rest}
        {...controlAttributes({ id, hint, now, error, optional })}
        type={type}
        name={name}
        className={`${controlLook} ${widths[width]}`}
        onChange={onValueChange && ((event) => onValueChange(event.currentTarget.value))}
      />
    </Field>
  );
}
