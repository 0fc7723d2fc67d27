import { controlAttributes, FieldErrorText, FieldHint, type FieldProps, fieldFrame } from "./field.tsx";

export type CheckboxFieldProps = Omit<FieldProps, "optional"> & {
  name?: string;
  value?: string;
  checked?: boolean;
  defaultChecked?: boolean;
  onCheckedChange?: ((checked: boolean) => void) | undefined;
  /** A box that must be ticked, such as a declaration; by default it may stay empty. */
  required?: boolean;
};

export function CheckboxField(props: CheckboxFieldProps) {
  const {
    id,
    label,
    hint,
    error,
    name = id,
    value,
    checked,
    defaultChecked,
    onCheckedChange,
    required,
  } = props;
  return (
    <div data-field="" className={fieldFrame(error)}>
      <FieldErrorText id={id} error={error} />
      <div className="choice">
        <input
          {...controlAttributes({ id, hint, error, optional: !required })}
          type="checkbox"
          name={name}
          value={value}
          checked={checked}
          defaultChecked={defaultChecked}
          className="choice-control"
          onChange={onCheckedChange && ((event) => onCheckedChange(event.currentTarget.checked))}
        />
        <div className="py-0.5">
          <label htmlFor={id} className="choice-label">
            {label}
          </label>
          <FieldHint id={id} hint={hint} />
        </div>
      </div>
    </div>
  );
}
