"use client";

import { useEffect, useMemo, useRef, useState } from "react";
import type { FieldError } from "#lib/access/problem.ts";
import type { Quarter } from "#lib/calendar/quarter.ts";
import { useCommand } from "#lib/client/use-command.ts";
import type { Moved } from "#lib/figures/rules/planning.ts";
import type { PlannedSchool } from "#lib/planning/reads/planning-answer.ts";

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

type Move = { schools: readonly string[]; quarter: Quarter | null | undefined };

/** A move that is shown ahead of the server, with the schools that stood there when it was done; null while under way. */
type Ahead = { move: Move; doneOver: readonly PlannedSchool[] | null };

export function useMoves(schools: readonly PlannedSchool[]): Moves {
  const command = useCommand<{ moved: Moved[] }, Move>("/assignments", {
    onMutate: sendAhead,
    onError: callBack,
  });
  const [ahead, setAhead] = useState<readonly Ahead[]>([]);
  const [outcome, setOutcome] = useState<MoveResult | null>(null);
  const placed = useMemo(() => placedAhead(schools, ahead), [schools, ahead]);
  const latest = useRef(schools);
  useEffect(() => {
    latest.current = schools;
  }, [schools]);

  function sendAhead(move: Move) {
    setAhead((before) => [...before.filter((other) => isAhead(other, schools)), { move, doneOver: null }]);
  }

  function callBack(move: Move) {
    setAhead((before) => before.filter((other) => other.move !== move));
  }

  /** Stays shown ahead until the server shows schools anew. */
  async function send(move: Move) {
    const result = await command.send(move);
    if (result)
      setAhead((before) =>
        before.map((other) => (other.move === move ? { move, doneOver: latest.current } : other)),
      );
    return result;
  }

  async function move(ids: readonly string[], quarter: Quarter | null | undefined) {
    const result = await send({ schools: ids, quarter });
    if (result) {
      setOutcome({ done: "moved", moved: result.moved, to: quarter ?? null });
      return true;
    }
    setOutcome(null);
    return false;
  }

  async function undo(moved: readonly Moved[]) {
    for (const [done, { from, schools: back }] of moved.entries())
      if (!(await send({ schools: back, quarter: from }))) {
        if (done > 0) setOutcome({ done: "partly-back", moved: moved.slice(done) });
        return;
      }
    setOutcome({ done: "back" });
  }

  return { placed, errors: command.errors, outcome, busy: command.busy, move, undo };
}

function placedAhead(schools: readonly PlannedSchool[], ahead: readonly Ahead[]): readonly PlannedSchool[] {
  const to = new Map<string, Quarter | null>();
  for (const { move } of ahead.filter((sent) => isAhead(sent, schools)))
    for (const id of move.schools) if (move.quarter !== undefined) to.set(id, move.quarter);
  if (to.size === 0) return schools;
  return schools.map((school) => {
    const quarter = to.get(school.id);
    return quarter === undefined ? school : { ...school, quarter };
  });
}

function isAhead({ doneOver }: Ahead, schools: readonly PlannedSchool[]): boolean {
  return doneOver === null || doneOver === schools;
}
