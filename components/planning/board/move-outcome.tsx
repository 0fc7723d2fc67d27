import { Button } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { wayOutOf } from "#lib/client/form-errors.ts";
import type { Moved } from "#lib/figures/rules/planning.ts";
import { describeMove } from "#lib/planning/text/planning.ts";
import type { MoveResult, Moves } from "./use-moves.ts";

/** What came of the last move: it stays, with the way back, until the next. */
export function MoveOutcome({ moves, onUndo }: { moves: Moves; onUndo: (moved: readonly Moved[]) => void }) {
  const { errors, outcome, busy } = moves;
  const wayOut = wayOutOf(errors);
  return (
    <div className="flex flex-col gap-3">
      {errors.length > 0 && (
        <Notice
          kind="error"
          title="Dit lukte niet"
          actions={wayOut && <a href={wayOut.href}>{wayOut.label}</a>}
        >
          {errors.map(({ message }) => message).join(" ")}
        </Notice>
      )}
      {outcome && (
        <Notice
          kind="success"
          actions={
            "moved" in outcome && (
              <Button size="small" busy={busy} onClick={() => onUndo(outcome.moved)}>
                Zet terug
              </Button>
            )
          }
        >
          {describeOutcome(outcome)}
        </Notice>
      )}
    </div>
  );
}

function describeOutcome(outcome: MoveResult): string {
  if (outcome.done === "back") return "De scholen staan weer waar zij stonden.";
  if (outcome.done === "partly-back") return "Een deel van de scholen staat terug.";
  const count = outcome.moved.reduce((sum, group) => sum + group.schools.length, 0);
  return describeMove(count, outcome.to);
}
