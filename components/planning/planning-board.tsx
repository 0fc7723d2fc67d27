"use client";

import { type SyntheticEvent, useRef, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { SelectField } from "#components/ui/select-field.tsx";
import { useCommand } from "#lib/client/use-command.ts";
import type { Moved } from "#lib/domain/planning.ts";
import type { Quarter } from "#lib/domain/quarter.ts";
import type { PlannedSchool } from "#lib/queries/planning-schools.ts";
import { columnName, movedSaid, schools as schoolsSaid } from "#lib/text/planning.ts";
import { BoardColumn } from "./board-column.tsx";

type PlanningBoardProps = {
  /** In order; null for the schools that are assigned nowhere. */
  columns: readonly { quarter: Quarter | null; balance: string; tally: string; isOpen: boolean }[];
  schools: readonly PlannedSchool[];
  mayAssign: boolean;
};

type Outcome = { text: string; moved?: readonly Moved[] };

/**
 * The schools to be visited under the quarter that each is planned in. Who plans chooses one or many and moves them by
 * the form below; every move can be undone, which is another move.
 */
export function PlanningBoard({ columns, schools, mayAssign }: PlanningBoardProps) {
  const command = useCommand<{ moved: Moved[] }>("/assignments");
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [target, setTarget] = useState("");
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const feedback = useRef<HTMLDivElement>(null);
  const shown = schools.filter(({ id }) => chosen.has(id)).map(({ id }) => id);

  function choose(ids: readonly string[], isChosen: boolean) {
    const next = new Set(chosen);
    for (const id of ids)
      if (isChosen) next.add(id);
      else next.delete(id);
    setChosen(next);
  }

  function tell(next: Outcome | null) {
    setOutcome(next);
    requestAnimationFrame(() => feedback.current?.focus());
  }

  async function move(event: SyntheticEvent) {
    event.preventDefault();
    const quarter = target === "" ? undefined : target === "nowhere" ? null : target;
    const result = await command.send({ schools: shown, quarter });
    if (!result) return tell(null);
    setChosen(new Set());
    const count = result.moved.reduce((sum, group) => sum + group.schools.length, 0);
    tell({ text: movedSaid(count, quarter ?? null), moved: result.moved });
  }

  async function undo(moved: readonly Moved[]) {
    for (const [done, { from, schools: back }] of moved.entries())
      if (!(await command.send({ schools: back, quarter: from })))
        return tell(
          done === 0 ? outcome : { text: "Een deel van de scholen staat terug.", moved: moved.slice(done) },
        );
    tell({ text: "De scholen staan weer waar zij stonden." });
  }

  return (
    <>
      <div
        ref={feedback}
        role="status"
        tabIndex={-1}
        className="mb-4 flex flex-col gap-4 empty:hidden print:hidden"
      >
        {command.errors.length > 0 && (
          <Notice kind="error" title="Dit lukte niet">
            {command.errors.map(({ message }) => message).join(" ")}
          </Notice>
        )}
        {outcome && (
          <Notice
            kind="success"
            actions={
              outcome.moved && (
                <Button size="small" busy={command.busy} onClick={() => undo(outcome.moved ?? [])}>
                  Zet terug
                </Button>
              )
            }
          >
            {outcome.text}
          </Notice>
        )}
      </div>
      <div className="board-actions mb-6 flex flex-col gap-3 rounded-lg bg-sunken p-4">
        <ul aria-label="Stand per kwartaal" className="flex flex-wrap gap-x-5 gap-y-1 tabular-nums">
          {columns.map(({ quarter, tally }) => (
            <li key={quarter}>{tally}</li>
          ))}
        </ul>
        {mayAssign && (
          <form noValidate onSubmit={move} className="flex flex-wrap items-end gap-4 print:hidden">
            <p aria-live="polite" className="min-h-11 content-center font-semibold">
              {shown.length === 0 ? "Kies hieronder scholen" : `${schoolsSaid(shown.length)} gekozen`}
            </p>
            <div className="min-w-56">
              <SelectField
                id="quarter"
                label="Verplaats naar"
                optional="obvious"
                placeholder="Kies een kwartaal"
                value={target}
                onValueChange={setTarget}
                options={columns
                  .filter(({ isOpen }) => isOpen)
                  .map(({ quarter }) => ({ value: quarter ?? "nowhere", label: columnName(quarter) }))}
              />
            </div>
            <Button type="submit" variant="primary" busy={command.busy}>
              Verplaats
            </Button>
          </form>
        )}
      </div>
      <div className="board">
        {columns.map(({ quarter, balance }) => {
          const own = schools.filter((school) => school.quarter === quarter);
          return (
            <BoardColumn
              key={quarter}
              name={columnName(quarter)}
              balance={balance}
              schools={own}
              chosen={chosen}
              onChoose={mayAssign ? choose : undefined}
            />
          );
        })}
      </div>
    </>
  );
}
