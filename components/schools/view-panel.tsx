"use client";

import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { Menu } from "#components/ui/menu.tsx";
import { type ViewLink, ViewLinks } from "#components/ui/view-links.tsx";
import type { SavedView } from "#lib/schools/reads/views.ts";
import type { Outcome } from "./own-views.tsx";
import type { Params } from "./school-views.ts";

/** What changes the own views: fetched when the menu opens, for most who come here only look. */
type OwnViews = typeof import("./own-views.tsx");

type ViewPanelProps = {
  /** The view on the screen. */
  name: string;
  fixed: readonly ViewLink[];
  own: readonly { view: SavedView; href: string; current: boolean }[];
  /** What can be kept under a name; null where that makes no sense. */
  now: Params | null;
};

/** The menu of views, and under it what happened to them. */
export function ViewPanel({ name, fixed, own, now }: ViewPanelProps) {
  const router = useRouter();
  const [parts, setParts] = useState<OwnViews | null>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const feedback = useRef<HTMLDivElement>(null);

  async function fetchParts() {
    // Without a connection the menu still leads to the views; the next time it opens tries again.
    setParts(await import("./own-views.tsx").catch(() => null));
  }

  function tell(next: Outcome) {
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
          {own.length > 0 && (
            <ViewLinks
              title="Eigen weergaven"
              views={own.map(({ view, href, current }) => ({
                key: view.id,
                name: view.name,
                href,
                current,
                aside: parts && <parts.RemoveView view={view} onDone={tell} />,
              }))}
            />
          )}
          {parts && now && <parts.SaveView params={now} onDone={tell} />}
        </div>
      </Menu>
      <div ref={feedback} role="status" tabIndex={-1} className="basis-full empty:hidden print:hidden">
        {parts && outcome && <parts.OutcomeNotice outcome={outcome} onDone={tell} />}
      </div>
    </>
  );
}
