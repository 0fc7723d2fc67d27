"use client";

import { useMemo, useState } from "react";
import { useCommand } from "#lib/client/use-command.ts";
import type { Moved } from "#lib/domain/planning.ts";
import type { FieldError } from "#lib/domain/problem.ts";
import type { Quarter } from "#lib/domain/quarter.ts";
import type { PlannedSchool } from "#lib/queries/planning-schools.ts";
import { movedSaid } from "#lib/text/planning.ts";

export type Outcome = { text: string; moved?: readonly Moved[] };

/** What moves schools on the board: by dragging, from the menu of a card or with the form. */
export type Moves = {
  /** The schools as they stand, those that are on their way where they go. */
  placed: readonly PlannedSchool[];
  errors: readonly FieldError[];
  outcome: Outcome | null;
  busy: boolean;
  /** Whether it was done; a school that may not go is back where it was. `undefined` where no quarter was chosen. */
  move(ids: readonly string[], quarter: Quarter | null | undefined): Promise<boolean>;
  /** Puts back what was moved, which is another move. */
  undo(moved: readonly Moved[]): Promise<void>;
};

/** Where schools were sent ahead of the answer of the server, until it shows them there. */
type Ahead = { from: readonly PlannedSchool[]; to: ReadonlyMap<string, Quarter | null> };

export function useMoves(schools: readonly PlannedSchool[]): Moves {
  const command = useCommand<{ moved: Moved[] }>("/assignments");
  const [ahead, setAhead] = useState<Ahead | null>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const placed = useMemo(() => placedAhead(schools, ahead), [schools, ahead]);

  function send(ids: readonly string[], quarter: Quarter | null | undefined) {
    setAhead((before) => {
      const to = new Map(before?.from === schools ? before.to : []);
      for (const id of ids) {
        if (quarter === undefined) to.delete(id);
        else to.set(id, quarter);
      }
      return { from: schools, to };
    });
  }

  async function move(ids: readonly string[], quarter: Quarter | null | undefined) {
    send(ids, quarter);
    const result = await command.send({ schools: ids, quarter });
    if (result) {
      const count = result.moved.reduce((sum, group) => sum + group.schools.length, 0);
      setOutcome({ text: movedSaid(count, quarter ?? null), moved: result.moved });
      return true;
    }
    setOutcome(null);
    send(ids, undefined);
    return false;
  }

  async function undo(moved: readonly Moved[]) {
    for (const [done, { from, schools: back }] of moved.entries())
      if (!(await command.send({ schools: back, quarter: from }))) {
        if (done > 0) setOutcome({ text: "Een deel van de scholen staat terug.", moved: moved.slice(done) });
        return;
      }
    setOutcome({ text: "De scholen staan weer waar zij stonden." });
  }

  return { placed, errors: command.errors, outcome, busy: command.busy, move, undo };
}

function placedAhead(schools: readonly PlannedSchool[], ahead: Ahead | null): readonly PlannedSchool[] {
  if (!ahead || ahead.from !== schools || ahead.to.size === 0) return schools;
  return schools.map((school) => {
    const quarter = ahead.to.get(school.id);
    return quarter === undefined ? school : { ...school, quarter };
  });
}
