import type { ReactNode } from "react";
import { Button } from "#components/ui/button.tsx";

/** The button that opens a `FilterSheet`, on a narrow screen. */
export function FilterSheetButton({ id, count }: Pick<FilterSheetProps, "id" | "count">) {
  return (
    <span className="sm:hidden">
      <Button popoverTarget={id}>{`Filters${count > 0 ? ` (${count})` : ""}`}</Button>
    </span>
  );
}

type FilterSheetProps = {
  /** Unique on the page. */
  id: string;
  /** How many of the filters inside are on. */
  count: number;
  /** Verb and object, for the button that applies them. */
  submit: string;
  children: ReactNode;
};

/** Part of a form: a sheet that a button opens on a narrow screen; on others its fields stand among the rest. */
export function FilterSheet({ id, submit, children }: Omit<FilterSheetProps, "count">) {
  return (
    <div id={id} popover="auto" className="sheet-inline">
      <div className="flex flex-col gap-3 sm:contents">
        {children}
        <div className="flex gap-3 sm:hidden">
          <Button type="submit">{submit}</Button>
          <Button popoverTarget={id} popoverTargetAction="hide">
            Sluiten
          </Button>
        </div>
      </div>
    </div>
  );
}
