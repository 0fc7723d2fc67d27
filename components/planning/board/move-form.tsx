import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { SelectField } from "#components/ui/fields/select-field.tsx";
import type { Quarter } from "#lib/calendar/quarter.ts";
import { schools as schoolsSaid } from "#lib/planning/text/planning.ts";
import type { BoardColumn } from "./columns.ts";

type MoveFormProps = {
  chosen: readonly string[];
  columns: readonly BoardColumn[];
  busy: boolean;
  /** `undefined` where no quarter was chosen yet. */
  onMove: (quarter: Quarter | null | undefined) => void;
};

/** Moves the schools that were chosen, in whichever columns they stand. */
export function MoveForm({ chosen, columns, busy, onMove }: MoveFormProps) {
  const [target, setTarget] = useState("");
  const foreseen = columns.find(({ quarter }) => quarter === target)?.balanceWith(chosen.length);
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) onMove(target === "" ? undefined : target === "nowhere" ? null : target);
      }}
      className="flex flex-wrap items-end gap-x-4 gap-y-2 print:hidden"
    >
      <p aria-live="polite" className="min-h-11 content-center font-semibold">
        <span>
          {chosen.length === 0 ? "Kies hieronder scholen" : `${schoolsSaid(chosen.length)} gekozen`}
        </span>
        {chosen.length > 0 && foreseen && <span className="block text-sm font-normal">{foreseen}</span>}
      </p>
      <div className="min-w-56">
        <SelectField
          id="move-to"
          label="Verplaats naar"
          optional="obvious"
          placeholder="Kies een kwartaal"
          options={columns
            .filter(({ isOpen }) => isOpen)
            .map(({ quarter, name }) => ({ value: quarter ?? "nowhere", label: name }))}
          value={target}
          onValueChange={setTarget}
        />
      </div>
      <Button type="submit" variant="primary" busy={busy}>
        Verplaats
      </Button>
    </form>
  );
}
