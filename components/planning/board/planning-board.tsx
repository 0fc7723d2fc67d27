"use client";

import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { StickyBar } from "#components/ui/page/sticky-bar.tsx";
import type { Quarter } from "#lib/calendar/quarter.ts";
import type { Moved, PlanningQuarter } from "#lib/figures/rules/planning.ts";
import type { PlannedSchool } from "#lib/planning/reads/planning-answer.ts";
import { ColumnFrame } from "./board-column.tsx";
import { CardMenu } from "./card-menu.tsx";
import { columnsOf } from "./columns.ts";
import { MoveForm } from "./move-form.tsx";
import { MoveOutcome } from "./move-outcome.tsx";
import { PlainList } from "./plain-list.tsx";
import { useDragLists } from "./use-drag-lists.ts";
import { useMoves } from "./use-moves.ts";

type PlanningBoardProps = {
  /** What every quarter comes to. */
  round: string;
  tallies: ReactNode;
  /** Schools that are assigned nowhere, also those that were not asked for. */
  nowhere: number;
  quarters: readonly PlanningQuarter[];
  schools: readonly PlannedSchool[];
  mayAssign: boolean;
  mayPlanVisit: boolean;
  /** What the figures mean. */
  explanation: ReactNode;
};

/**
 * The schools to be visited under the quarter that each is planned in. Who plans drags one or many, or moves them by
 * the menu of a card or the form; every move can be undone, which is another move.
 */
export function PlanningBoard(props: PlanningBoardProps) {
  const { round, tallies, nowhere, quarters, schools, mayAssign, mayPlanVisit, explanation } = props;
  const moves = useMoves(schools, round);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [menuOf, setMenuOf] = useState<string | null>(null);
  const feedback = useRef<HTMLDivElement>(null);
  const Lists = useDragLists(mayAssign);
  const { placed } = moves;
  const columns = useMemo(() => columnsOf(nowhere, quarters, placed), [nowhere, quarters, placed]);
  const shown = useMemo(
    () => placed.filter(({ id }) => chosen.has(id)).map(({ id }) => id),
    [placed, chosen],
  );
  const school = placed.find(({ id }) => id === menuOf) ?? null;

  const choose = useCallback((ids: readonly string[], isChosen: boolean) => {
    setChosen((before) => {
      const next = new Set(before);
      for (const id of ids)
        if (isChosen) next.add(id);
        else next.delete(id);
      return next;
    });
  }, []);

  const focusFeedback = () => requestAnimationFrame(() => feedback.current?.focus());

  async function move(ids: readonly string[], quarter: Quarter | null | undefined) {
    if (await moves.move(ids, quarter)) choose(ids, false);
  }
  // The lists that are dragged between are drawn again only when something in them changed.
  const latestMove = useRef(move);
  useEffect(() => {
    latestMove.current = move;
  });
  const drop = useCallback((ids: readonly string[], quarter: Quarter | null) => {
    void latestMove.current(ids, quarter);
  }, []);

  async function undo(moved: readonly Moved[]) {
    await moves.undo(moved);
    focusFeedback();
  }

  return (
    <>
      <StickyBar edge="top" className="board-bar">
        {tallies}
        {mayAssign && (
          <MoveForm
            chosen={shown}
            columns={columns}
            busy={moves.busy}
            onMove={(quarter) => move(shown, quarter).then(focusFeedback)}
          />
        )}
        <div ref={feedback} role="status" tabIndex={-1} className="print:hidden">
          {(moves.errors.length > 0 || moves.outcome) && <MoveOutcome moves={moves} onUndo={undo} />}
        </div>
      </StickyBar>
      {explanation}
      <div className="board">
        {Lists ? (
          <Lists columns={columns} chosen={chosen} onChoose={choose} onMenu={setMenuOf} onMove={drop} />
        ) : (
          columns.map((column) => (
            <ColumnFrame
              key={column.quarter}
              column={column}
              chosen={chosen}
              onChoose={mayAssign ? choose : undefined}
            >
              <PlainList
                schools={column.schools}
                chosen={chosen}
                onChoose={mayAssign ? choose : undefined}
                onMenu={setMenuOf}
              />
            </ColumnFrame>
          ))
        )}
      </div>
      {school && (
        <CardMenu
          key={school.id}
          school={school}
          moving={shown.length > 1 && chosen.has(school.id) ? shown : [school.id]}
          columns={columns}
          mayPlanVisit={mayPlanVisit}
          onMove={(ids, quarter) => move(ids, quarter).then(focusFeedback)}
          onClose={() => setMenuOf(null)}
        />
      )}
    </>
  );
}
