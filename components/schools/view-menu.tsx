"use client";

import { useRouter } from "next/navigation";
import { type SyntheticEvent, useRef, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Menu } from "#components/ui/menu.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { ViewLinks } from "#components/ui/view-links.tsx";
import { useCommand } from "#lib/client/use-command.ts";
import { paths } from "#lib/paths.ts";
import type { SavedView } from "#lib/queries/views.ts";
import { builtInViews, isSameView, type Params, viewOf } from "./school-views.ts";

type ViewMenuProps = { asked: Params; views: readonly SavedView[]; withStatus: boolean };

/** What happened last to the own views; a removed one can be put back. */
type Outcome = { text: string; removed?: SavedView; failed?: boolean };

/** Weergave: the fixed views, the own ones, and keeping what is on the screen now as one of those. */
export function ViewMenu({ asked, views, withStatus }: ViewMenuProps) {
  const router = useRouter();
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const feedback = useRef<HTMLDivElement>(null);
  const now = viewOf(asked, withStatus);
  const fixed = builtInViews(withStatus);
  const isNow = (params: Params) => isSameView(viewOf(params, withStatus), now);
  const current = views.find(({ params }) => isNow(params)) ?? fixed.find(({ params }) => isNow(params));

  function tell(next: Outcome) {
    setOutcome(next);
    document.getElementById("views")?.hidePopover();
    router.refresh();
    requestAnimationFrame(() => feedback.current?.focus());
  }

  return (
    <>
      <Menu id="views" label={`Weergave: ${current?.name ?? "eigen keuze"}`}>
        <div className="flex flex-col gap-4">
          <ViewLinks
            title="Vaste weergaven"
            views={fixed.map(({ name, params }) => ({
              key: name,
              name,
              href: paths.schools(params),
              current: current?.name === name && isNow(params),
            }))}
          />
          {views.length > 0 && (
            <ViewLinks
              title="Eigen weergaven"
              views={views.map((view) => ({
                key: view.id,
                name: view.name,
                href: paths.schools(view.params),
                current: view === current,
                aside: <RemoveView view={view} onDone={tell} />,
              }))}
            />
          )}
          {asked.numbers ? null : <SaveView params={now} onDone={tell} />}
        </div>
      </Menu>
      <div ref={feedback} role="status" tabIndex={-1} className="basis-full empty:hidden print:hidden">
        {outcome && (
          <Notice
            kind={outcome.failed ? "error" : "success"}
            actions={outcome.removed && <PutBack view={outcome.removed} onDone={tell} />}
          >
            {outcome.text}
          </Notice>
        )}
      </div>
    </>
  );
}

type Doing<T> = T & { onDone: (outcome: Outcome) => void };

function SaveView({ params, onDone }: Doing<{ params: Params }>) {
  const command = useCommand("/views");
  const [name, setName] = useState("");

  async function save(event: SyntheticEvent) {
    event.preventDefault();
    const defined = Object.fromEntries(Object.entries(params).filter(([, value]) => value));
    if (!(await command.send({ name, params: defined }))) return;
    setName("");
    onDone({ text: `Weergave “${name.trim()}” is bewaard. U vindt haar in het menu Weergave.` });
  }

  return (
    <form noValidate onSubmit={save} className="flex flex-col gap-3 border-t border-line pt-4">
      <TextField
        id="view-name"
        label="Bewaar deze weergave als"
        hint="Dezelfde naam vervangt de oude weergave."
        autoComplete="off"
        maxLength={60}
        value={name}
        onValueChange={setName}
        error={command.errors[0]?.message}
      />
      <div>
        <Button type="submit" busy={command.busy}>
          Bewaar weergave
        </Button>
      </div>
    </form>
  );
}

function RemoveView({ view, onDone }: Doing<{ view: SavedView }>) {
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
      Verwijder<span className="sr-only"> weergave {view.name}</span>
    </Button>
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
