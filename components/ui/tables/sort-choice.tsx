import { Button } from "#components/ui/button.tsx";
import { type Option, SelectField } from "#components/ui/fields/select-field.tsx";
import { AddressForm } from "./address-form.tsx";

type SortChoiceProps = {
  action: string;
  preserved: Readonly<Record<string, string | undefined>>;
  options: readonly Option[];
  sort: string;
};

/** On a narrow screen, where a table has no header to sort by. */
export function SortChoice({ action, preserved, options, sort }: SortChoiceProps) {
  return (
    <AddressForm
      action={action}
      preserved={preserved}
      className="mb-4 flex items-end gap-3 sm:hidden print:hidden"
    >
      <div className="min-w-0 flex-1">
        <SelectField
          key={sort}
          id="sort"
          label="Sorteer op"
          optional="obvious"
          defaultValue={sort}
          options={options}
        />
      </div>
      <Button type="submit">Sorteer</Button>
    </AddressForm>
  );
}
