"use client";

import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { Menu } from "#components/ui/menu.tsx";
import { type ViewLink, ViewLinks } from "#components/ui/view-links.tsx";
import type { SavedView } from "#lib/schools/reads/views.ts";
import type { ViewOutcome } from "./own-views.tsx";
import type { SchoolListParams } from "./school-views.ts";

/** What changes the own views: fetched when the menu opens, for most who come here only look. */
type OwnViews = typeof import("./own-views.tsx");

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
  const [parts, setParts] = useState<OwnViews | null>(null);
  const [outcome, setOutcome] = useState<ViewOutcome | null>(null);
  const feedback = useRef<HTMLDivElement>(null);

  async function fetchParts() {
    // Without a connection the menu still leads to the views; the next time it opens tries again.
    setParts(await import("./own-views.tsx").catch(() => null));
  }

  function showOutcome(next: ViewOutcome) {
    setOutcome(next);
    document.getElementById("views")?.hidePopover();
    router.refresh();
    requestAnimationFrame(() => feedback.current?.focus());
  }

  return (
    <>
      <Menu id="views" label={`Weergave: ${name}`} onOpen={fetchParts}>
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
                aside: parts && <parts.RemoveView view={view} onDone={showOutcome} />,
              }))}
            />
          )}
          {parts && now && <parts.SaveView params={now} onDone={showOutcome} />}
        </div>
      </Menu>
      <div ref={feedback} role="status" tabIndex={-1} className="basis-full empty:hidden print:hidden">
        {parts && outcome && <parts.OutcomeNotice outcome={outcome} onDone={showOutcome} />}
      </div>
    </>
  );
}
