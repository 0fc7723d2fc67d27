"use client";

import { Button } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { useCommand } from "#lib/client/use-command.ts";
import type { SavedView } from "#lib/schools/reads/views.ts";

/** What happened last to the own views; a removed one can be put back. */
export type ViewOutcome = { text: string; removed?: SavedView; failed?: boolean };

export type Doing<T> = T & { onDone: (outcome: ViewOutcome) => void };

export function RemoveView({ view, onDone }: Doing<{ view: SavedView }>) {
  const command = useCommand(`/views/${view.id}/removals`);
  return (
    <Button
      size="small"
      busy={command.busy}
      onClick={async () => {
        const removed = await command.send({});
        if (removed) onDone({ text: `Weergave “${view.name}” is verwijderd.`, removed: view });
        else onDone({ text: `Weergave “${view.name}” staat er nog: verwijderen lukte niet.`, failed: true });
      }}
    >
      Verwijder<span className="sr-only">{` weergave ${view.name}`}</span>
    </Button>
  );
}

/** What happened; a removed view can be put back. */
export function OutcomeNotice({ outcome, onDone }: Doing<{ outcome: ViewOutcome }>) {
  return (
    <Notice
      kind={outcome.failed ? "error" : "success"}
      actions={outcome.removed && <PutBack view={outcome.removed} onDone={onDone} />}
    >
      {outcome.text}
    </Notice>
  );
}

function PutBack({ view, onDone }: Doing<{ view: SavedView }>) {
  const command = useCommand("/views");
  return (
    <Button
      size="small"
      busy={command.busy}
      onClick={async () => {
        const { name, params } = view;
        const restored = await command.send({ name, params });
        if (restored) onDone({ text: `Weergave “${name}” staat er weer.` });
        else onDone({ text: `Weergave “${name}” terugzetten lukte niet.`, removed: view, failed: true });
      }}
    >
      Zet terug
    </Button>
  );
}
