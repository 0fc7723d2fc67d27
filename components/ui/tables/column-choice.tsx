import { Button } from "#components/ui/button.tsx";
import { CheckboxField } from "#components/ui/fields/checkbox-field.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { Menu } from "#components/ui/menu.tsx";
import { AddressForm } from "./address-form.tsx";

type ColumnChoiceProps = {
  /** The page of the list, and the parameters of its address that stay as they are. */
  action: string;
  preserved: Readonly<Record<string, string | undefined>>;
  /** The first names the row and is always shown. */
  columns: readonly { id: string; label: string }[];
  shown: readonly string[];
  usualHref: string;
};

/** Which columns a list shows; the choice stands in the address as `columns`. */
export function ColumnChoice({ action, preserved, columns, shown, usualHref }: ColumnChoiceProps) {
  const [first, ...others] = columns;
  return (
    <Menu id="columns" label="Kolommen">
      <AddressForm action={action} preserved={{ ...preserved, columns: first?.id }}>
        <fieldset>
          <legend className="font-semibold">Toon deze kolommen</legend>
          <p className="text-ink-muted">{`${first?.label ?? ""} staat er altijd bij.`}</p>
          <div className="mt-1 gap-x-6 sm:columns-2">
            {others.map(({ id, label }) => (
              <CheckboxField
                key={id}
                id={`column-${id}`}
                name="columns"
                value={id}
                label={label}
                defaultChecked={shown.includes(id)}
              />
            ))}
          </div>
        </fieldset>
        <div className="mt-3 flex flex-wrap gap-3">
          <Button type="submit" variant="primary">
            Toon de kolommen
          </Button>
          <LinkButton href={usualHref} variant="quiet" scroll={false}>
            Terug naar standaard
          </LinkButton>
        </div>
      </AddressForm>
    </Menu>
  );
}
