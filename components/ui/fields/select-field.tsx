import type { ComponentProps } from "react";
import { controlAttributes, controlLook, Field, type FieldProps } from "./field.tsx";

export type Option = { value: string; label: string; disabled?: boolean };

export type SelectFieldProps = FieldProps &
  Omit<ComponentProps<"select">, keyof FieldProps | "className" | "onChange" | "children" | "required"> & {
    options: readonly Option[];
    /** The choice that means "nothing chosen yet", with the value "". */
    placeholder?: string;
    value?: string;
    onValueChange?: ((value: string) => void) | undefined;
  };

function labelOf(options: readonly Option[], value: string | undefined): string | undefined {
  return options.find((option) => option.value === value)?.label ?? value;
}

export function SelectField(props: SelectFieldProps) {
  const { id, label, hint, now: nowValue, error, optional, name = id, ...others } = props;
  const { options, placeholder, onValueChange, ...rest } = others;
  const now = labelOf(options, nowValue);
  return (
    <Field id={id} label={label} hint={hint} now={now} error={error} optional={optional}>
      <select
        {...rest}
        {...controlAttributes({ id, hint, now, error, optional })}
        name={name}
        className={`${controlLook} select-arrow max-w-md`}
        onChange={onValueChange && ((event) => onValueChange(event.currentTarget.value))}
      >
        {placeholder !== undefined && <option value="">{placeholder}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.disabled}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  );
}
