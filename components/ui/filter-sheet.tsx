import type { ReactNode } from "react";
import { Button } from "./button.tsx";

type FilterSheetProps = {
  /** Unique on the page. */
  id: string;
  /** How many of the filters inside are on. */
  count: number;
  /** Verb and object, for the button that applies them. */
  submit: string;
  children: ReactNode;
};

/** Part of a form: a sheet that a button opens on a narrow screen, and simply there on others. */
export function FilterSheet({ id, count, submit, children }: FilterSheetProps) {
  return (
    <>
      <div className="mt-3 sm:hidden">
        <Button popoverTarget={id}>Filters{count > 0 && ` (${count})`}</Button>
      </div>
      <div id={id} popover="auto" className="sheet-inline">
        <div className="flex flex-col gap-3 sm:mt-4">
          {children}
          <div className="flex flex-wrap gap-3">
            <Button type="submit">{submit}</Button>
            <span className="sm:hidden">
              <Button popoverTarget={id} popoverTargetAction="hide">
                Sluiten
              </Button>
            </span>
          </div>
        </div>
      </div>
    </>
  );
}
