"use client";

import { type CSSProperties, useEffect, useRef } from "react";
import { Button } from "#components/ui/button.tsx";
import { Link } from "#components/ui/link.tsx";
import type { Quarter } from "#lib/calendar/quarter.ts";
import type { PlannedSchool } from "#lib/planning/reads/planning-answer.ts";
import { schools as schoolsSaid } from "#lib/planning/text/planning.ts";
import { schoolPaths } from "#lib/schools/paths.ts";
import { visitPaths } from "#lib/visits/paths.ts";
import type { BoardColumn } from "./columns.ts";

type CardMenuProps = {
  school: PlannedSchool;
  /** What its moves move: the school alone, or all chosen ones where it is one of them. */
  moving: readonly string[];
  columns: readonly BoardColumn[];
  mayPlanVisit: boolean;
  onMove: (ids: readonly string[], quarter: Quarter | null) => void;
  onClose: () => void;
};

/** What can be done with a card without dragging it: the browser's own popover, that gives focus back. */
export function CardMenu({ school, moving, columns, mayPlanVisit, onMove, onClose }: CardMenuProps) {
  const panel = useRef<HTMLDivElement>(null);

  useEffect(() => {
    panel.current?.showPopover();
    panel.current?.querySelector<HTMLElement>("button, a")?.focus();
  }, []);

  function move(quarter: Quarter | null) {
    panel.current?.hidePopover();
    onMove(moving, quarter);
  }

  const targets = columns.filter(
    ({ isOpen, quarter }) => isOpen && quarter !== null && (moving.length > 1 || quarter !== school.quarter),
  );
  return (
    <div
      ref={panel}
      popover="auto"
      role="dialog"
      aria-label={`Meer over ${school.name}`}
      className="menu"
      style={{ positionAnchor: `--card-${school.id}` } as CSSProperties}
      onToggle={(event) => {
        if (event.newState === "closed") onClose();
      }}
    >
      <p className="mb-2 font-semibold">
        {moving.length > 1 ? `${schoolsSaid(moving.length)} die u koos` : school.name}
      </p>
      <ul className="flex flex-col gap-1">
        {targets.map(({ quarter, name, balanceWith }) => (
          <li key={quarter}>
            <button type="button" className="board-choice" onClick={() => move(quarter)}>
              Verplaats naar <span>{name}</span>
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
            <Link href={visitPaths.planVisit({ school: school.id })} className="board-choice">
              <span>{school.visit ? "Wijzig het bezoek" : "Plan een bezoek"}</span>
              <span className="sr-only">{` aan ${school.name}`}</span>
            </Link>
          </li>
        )}
        <li>
          <Link href={schoolPaths.school(school.id)} className="board-choice">{`Bekijk ${school.name}`}</Link>
        </li>
      </ul>
      <div className="mt-4 sm:hidden">
        <Button onClick={() => panel.current?.hidePopover()}>Sluiten</Button>
      </div>
    </div>
  );
}
