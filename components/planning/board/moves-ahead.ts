import type { Quarter } from "#lib/calendar/quarter.ts";
import type { PlannedSchool } from "#lib/planning/reads/planning-answer.ts";

export type Move = { schools: readonly string[]; quarter: Quarter | null | undefined };

/** A move that is shown ahead of the server, with the schools that stood there when it was done; null while under way. */
export type MoveAhead = { move: Move; doneOver: readonly PlannedSchool[] | null };

/** With one more under way, without those that the server shows by now. */
export function startMove(
  ahead: readonly MoveAhead[],
  move: Move,
  schools: readonly PlannedSchool[],
): readonly MoveAhead[] {
  return [...ahead.filter((other) => isAhead(other, schools)), { move, doneOver: null }];
}

/** Done, and shown ahead until the server shows schools anew. */
export function endMove(
  ahead: readonly MoveAhead[],
  move: Move,
  schools: readonly PlannedSchool[],
): readonly MoveAhead[] {
  return ahead.map((other) => (other.move === move ? { move, doneOver: schools } : other));
}

/** Without a move that was refused; a later one of the same schools stays. */
export function callBackMove(ahead: readonly MoveAhead[], move: Move): readonly MoveAhead[] {
  return ahead.filter((other) => other.move !== move);
}

/** The schools where they go, the last move of a school first. */
export function placedAhead(
  schools: readonly PlannedSchool[],
  ahead: readonly MoveAhead[],
): readonly PlannedSchool[] {
  const to = new Map<string, Quarter | null>();
  for (const { move } of ahead.filter((sent) => isAhead(sent, schools)))
    for (const id of move.schools) if (move.quarter !== undefined) to.set(id, move.quarter);
  if (to.size === 0) return schools;
  return schools.map((school) => {
    const quarter = to.get(school.id);
    return quarter === undefined ? school : { ...school, quarter };
  });
}

function isAhead({ doneOver }: MoveAhead, schools: readonly PlannedSchool[]): boolean {
  return doneOver === null || doneOver === schools;
}
