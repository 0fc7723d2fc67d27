import type { Ref } from "react";
import { Button } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import type { Moves } from "./use-moves.ts";

/** What came of the last move: it stays, with the way back, until the next. */
export function MoveFeedback({
  moves,
  onUndo,
  ref,
}: {
  moves: Moves;
  onUndo: () => void;
  ref: Ref<HTMLDivElement>;
}) {
  const { errors, outcome, busy } = moves;
  return (
    <div ref={ref} role="status" tabIndex={-1} className="flex flex-col gap-4 empty:hidden print:hidden">
      {errors.length > 0 && (
        <Notice kind="error" title="Dit lukte niet">
          {errors.map(({ message }) => message).join(" ")}
        </Notice>
      )}
      {outcome && (
        <Notice
          kind="success"
          actions={
            outcome.moved && (
              <Button size="small" busy={busy} onClick={onUndo}>
                Zet terug
              </Button>
            )
          }
        >
          {outcome.text}
        </Notice>
      )}
    </div>
  );
}
