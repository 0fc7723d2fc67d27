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

export function SelectField(props: SelectFieldProps) {
  const { id, label, hint, error, optional, name = id, options, placeholder, onValueChange, ...rest } = props;
  return (
    <Field id={id} label={label} hint={hint} error={error} optional={optional}>
      <select
        {...rest}
        {...controlAttributes({ id, hint, error, optional })}
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
