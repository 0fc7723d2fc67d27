"use client";

import { useEffect, useMemo, useRef, useState } from "react";
import type { FieldError } from "#lib/access/problem.ts";
import type { Quarter } from "#lib/calendar/quarter.ts";
import { useCommand } from "#lib/client/use-command.ts";
import type { Moved } from "#lib/figures/rules/planning.ts";
import type { PlannedSchool } from "#lib/planning/reads/planning-answer.ts";
import { callBackMove, endMove, type Move, type MoveAhead, placedAhead, startMove } from "./moves-ahead.ts";

/** What was done: some schools moved to a quarter or out of the planning, or some or all of those put back. */
export type MoveResult =
  | { done: "moved"; moved: readonly Moved[]; to: Quarter | null }
  | { done: "partly-back"; moved: readonly Moved[] }
  | { done: "back" };

/** What moves schools on the board: by dragging, from the menu of a card or with the form. */
export type Moves = {
  /** The schools as they stand, those that are on their way where they go. */
  placed: readonly PlannedSchool[];
  errors: readonly FieldError[];
  outcome: MoveResult | null;
  busy: boolean;
  /** Whether it was done; a school that may not go is back where it was. `undefined` where no quarter was chosen. */
  move(ids: readonly string[], quarter: Quarter | null | undefined): Promise<boolean>;
  /** Puts back what was moved, which is another move. */
  undo(moved: readonly Moved[]): Promise<void>;
};

/** `round` is the one whose planning is shown. */
export function useMoves(schools: readonly PlannedSchool[], round: string): Moves {
  const command = useCommand<{ moved: Moved[] }, Move & { round: string }>("/assignments", {
    onMutate: (move) => setAhead((before) => startMove(before, move, schools)),
    onError: (move) => setAhead((before) => callBackMove(before, move)),
  });
  const [ahead, setAhead] = useState<readonly MoveAhead[]>([]);
  const [outcome, setOutcome] = useState<MoveResult | null>(null);
  const placed = useMemo(() => placedAhead(schools, ahead), [schools, ahead]);
  const latest = useRef(schools);
  useEffect(() => {
    latest.current = schools;
  }, [schools]);

  async function send(move: Move & { round: string }) {
    const result = await command.send(move);
    if (result) setAhead((before) => endMove(before, move, latest.current));
    return result;
  }

  async function move(ids: readonly string[], quarter: Quarter | null | undefined) {
    const result = await send({ round, schools: ids, quarter });
    if (result) {
      setOutcome({ done: "moved", moved: result.moved, to: quarter ?? null });
      return true;
    }
    setOutcome(null);
    return false;
  }

  async function undo(moved: readonly Moved[]) {
    for (const [done, { from, schools: back }] of moved.entries())
      if (!(await send({ round, schools: back, quarter: from }))) {
        if (done > 0) setOutcome({ done: "partly-back", moved: moved.slice(done) });
        return;
      }
    setOutcome({ done: "back" });
  }

  return { placed, errors: command.errors, outcome, busy: command.busy, move, undo };
}
