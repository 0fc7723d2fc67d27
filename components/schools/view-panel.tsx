"use client";

import { useRouter } from "next/navigation";
import { lazy, Suspense, useRef, useState } from "react";
import { Menu } from "#components/ui/menu.tsx";
import { type ViewLink, ViewLinks } from "#components/ui/view-links.tsx";
import type { SavedView } from "#lib/queries/views.ts";
import type { Outcome } from "./own-views.tsx";
import type { Params } from "./school-views.ts";

// What changes the own views is fetched when the menu opens: most who come here only look.
const SaveView = lazy(async () => ({ default: (await import("./own-views.tsx")).SaveView }));
const RemoveView = lazy(async () => ({ default: (await import("./own-views.tsx")).RemoveView }));
const OutcomeNotice = lazy(async () => ({ default: (await import("./own-views.tsx")).OutcomeNotice }));

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
  const [opened, setOpened] = useState(false);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const feedback = useRef<HTMLDivElement>(null);

  function tell(next: Outcome) {
    setOutcome(next);
    document.getElementById("views")?.hidePopover();
    router.refresh();
    requestAnimationFrame(() => feedback.current?.focus());
  }

  return (
    <>
      <Menu id="views" label={`Weergave: ${name}`} onOpen={() => setOpened(true)}>
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
                aside: opened && (
                  <Suspense>
                    <RemoveView view={view} onDone={tell} />
                  </Suspense>
                ),
              }))}
            />
          )}
          {opened && now && (
            <Suspense>
              <SaveView params={now} onDone={tell} />
            </Suspense>
          )}
        </div>
      </Menu>
      <div ref={feedback} role="status" tabIndex={-1} className="basis-full empty:hidden print:hidden">
        {outcome && (
          <Suspense>
            <OutcomeNotice outcome={outcome} onDone={tell} />
          </Suspense>
        )}
      </div>
    </>
  );
}
