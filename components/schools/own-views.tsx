"use client";

import type { SyntheticEvent } from "react";
import { Button } from "#components/ui/button.tsx";
import { TextField } from "#components/ui/fields/text-field.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { useCommand } from "#lib/client/use-command.ts";
import { filledIn, useForm } from "#lib/client/use-form.ts";
import type { SavedView } from "#lib/schools/reads/views.ts";
import type { SchoolListParams } from "./school-views.ts";

/** What happened last to the own views; a removed one can be put back. */
export type ViewOutcome = { text: string; removed?: SavedView; failed?: boolean };

type Doing<T> = T & { onDone: (outcome: ViewOutcome) => void };

/** Saves what is on the screen now under a name. */
export function SaveView({ params, onDone }: Doing<{ params: SchoolListParams }>) {
  const form = useForm({
    path: "/views",
    values: { name: "" },
    input: ({ name }) => ({ name, params: filledIn(params) }),
    done: () => {
      onDone({
        text: `Weergave “${form.values.name.trim()}” is bewaard. U vindt haar in het menu Weergave.`,
      });
      form.reset();
    },
  });

  function save(event: SyntheticEvent) {
    event.preventDefault();
    void form.submit();
  }

  return (
    <form noValidate onSubmit={save} className="flex flex-col gap-3 border-t border-line pt-4">
      <TextField
        {...form.field("name")}
        id="view-name"
        label="Bewaar deze weergave als"
        hint="Dezelfde naam vervangt de oude weergave."
        autoComplete="off"
        maxLength={60}
        error={form.errors[0]?.message}
      />
      <div>
        <Button type="submit" busy={form.busy}>
          Bewaar weergave
        </Button>
      </div>
    </form>
  );
}

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
