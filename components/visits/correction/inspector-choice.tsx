import { SelectField } from "#components/ui/fields/select-field.tsx";

type InspectorChoiceProps = {
  inspectors: readonly { id: string; name: string }[];
  value: string;
  onChange: (inspector: string) => void;
  error: string | undefined;
};

/** Whose visit it is. */
export default function InspectorChoice({ inspectors, value, onChange, error }: InspectorChoiceProps) {
  return (
    <SelectField
      id="inspector"
      label="Inspecteur"
      placeholder="Kies een inspecteur"
      options={inspectors.map(({ id, name }) => ({ value: id, label: name }))}
      value={value}
      onValueChange={onChange}
      error={error}
    />
  );
}
