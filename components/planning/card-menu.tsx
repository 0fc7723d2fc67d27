"use client";

import { type CSSProperties, useEffect, useRef } from "react";
import { Button } from "#components/ui/button.tsx";
import { Link } from "#components/ui/link.tsx";
import type { Quarter } from "#lib/domain/quarter.ts";
import { paths } from "#lib/paths.ts";
import type { PlannedSchool } from "#lib/queries/planning-schools.ts";
import { schools as schoolsSaid } from "#lib/text/planning.ts";
import type { BoardColumn } from "./columns.ts";

type CardMenuProps = {
  /** Whose menu is open; null for nobody's. */
  school: PlannedSchool | null;
  /** What its moves move: the school alone, or all chosen ones where it is one of them. */
  moving: readonly string[];
  columns: readonly BoardColumn[];
  mayPlanVisit: boolean;
  onMove: (ids: readonly string[], quarter: Quarter | null) => void;
  onClose: () => void;
};

/** What can be done with a card without dragging it: one panel for all cards, the browser's own popover. */
export function CardMenu({ school, moving, columns, mayPlanVisit, onMove, onClose }: CardMenuProps) {
  const panel = useRef<HTMLDivElement>(null);
  const id = school?.id;

  useEffect(() => {
    if (id === undefined) return;
    panel.current?.showPopover();
    panel.current?.querySelector<HTMLElement>("button, a")?.focus();
  }, [id]);

  function move(quarter: Quarter | null) {
    panel.current?.hidePopover();
    onMove(moving, quarter);
  }

  const targets = columns.filter(
    ({ isOpen, quarter }) => isOpen && quarter !== null && (moving.length > 1 || quarter !== school?.quarter),
  );
  return (
    <div
      ref={panel}
      popover="auto"
      role="dialog"
      aria-label={school ? `Meer over ${school.name}` : undefined}
      className="menu"
      style={{ positionAnchor: `--card-${id}` } as CSSProperties}
      onToggle={(event) => {
        if (event.newState === "closed") onClose();
      }}
    >
      {school && (
        <>
          <p className="mb-2 font-semibold">
            {moving.length > 1 ? `${schoolsSaid(moving.length)} die u koos` : school.name}
          </p>
          <ul className="flex flex-col gap-1">
            {targets.map(({ quarter, name, balanceWith }) => (
              <li key={quarter}>
                <button type="button" className="board-choice" onClick={() => move(quarter)}>
                  Verplaats naar {name}
                  <span className="block text-sm text-ink-muted">{balanceWith(moving.length)}</span>
                </button>
              </li>
            ))}
            {(school.quarter !== null || moving.length > 1) && (
              <li>
                <button type="button" className="board-choice" onClick={() => move(null)}>
                  Haal uit de planning
                </button>
              </li>
            )}
            {mayPlanVisit && (
              <li>
                <Link href={paths.planVisitPage(school.id)} className="board-choice">
                  {school.visit ? "Wijzig het bezoek" : "Plan een bezoek"}
                  <span className="sr-only"> aan {school.name}</span>
                </Link>
              </li>
            )}
            <li>
              <Link href={paths.school(school.id)} className="board-choice">
                Bekijk {school.name}
              </Link>
            </li>
          </ul>
          <div className="mt-4 sm:hidden">
            <Button onClick={() => panel.current?.hidePopover()}>Sluiten</Button>
          </div>
        </>
      )}
    </div>
  );
}
