"use client";

import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { Menu } from "#components/ui/menu.tsx";
import { type ViewLink, ViewLinks } from "#components/ui/view-links.tsx";
import type { SavedView } from "#lib/schools/reads/views.ts";
import { OutcomeNotice, RemoveView, type ViewOutcome } from "./own-views.tsx";
import type { SaveView } from "./save-view.tsx";
import type { SchoolListParams } from "./school-views.ts";

type ViewPanelProps = {
  /** The view on the screen. */
  name: string;
  fixed: readonly ViewLink[];
  views: readonly { view: SavedView; href: string; current: boolean }[];
  /** What can be saved under a name; null where that makes no sense. */
  now: SchoolListParams | null;
};

/** The menu of views, and under it what happened to them. */
export function ViewPanel({ name, fixed, views, now }: ViewPanelProps) {
  const router = useRouter();
  const [outcome, setOutcome] = useState<ViewOutcome | null>(null);
  const [Save, setSave] = useState<typeof SaveView | null>(null);
  const feedback = useRef<HTMLDivElement>(null);

  function showOutcome(next: ViewOutcome) {
    setOutcome(next);
    document.getElementById("views")?.hidePopover();
    router.refresh();
    requestAnimationFrame(() => feedback.current?.focus());
  }

  /** The form comes with the first opening: most users only choose a view. */
  async function fetchForm() {
    const form = await import("./save-view.tsx").catch(() => null); // without a connection nothing can be saved either
    if (form) setSave(() => form.SaveView);
  }

  return (
    <>
      <Menu id="views" label={`Weergave: ${name}`} onOpen={fetchForm}>
        <div className="flex flex-col gap-4">
          <ViewLinks title="Vaste weergaven" views={fixed} />
          {views.length > 0 && (
            <ViewLinks
              title="Eigen weergaven"
              views={views.map(({ view, href, current }) => ({
                key: view.id,
                name: view.name,
                href,
                current,
                aside: <RemoveView view={view} onDone={showOutcome} />,
              }))}
            />
          )}
          {now && Save && <Save params={now} onDone={showOutcome} />}
        </div>
      </Menu>
      <div ref={feedback} role="status" tabIndex={-1} className="basis-full empty:hidden print:hidden">
        {outcome && <OutcomeNotice outcome={outcome} onDone={showOutcome} />}
      </div>
    </>
  );
}
