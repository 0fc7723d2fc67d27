"use client";

import { useEffect, useMemo, useRef, useState } from "react";
import { I18nProvider } from "react-aria-components/I18nProvider";
import type { Quarter } from "#lib/calendar/quarter.ts";
import { ColumnFrame } from "./board-column.tsx";
import type { BoardColumn } from "./columns.ts";
import type { Drag, DragListsProps } from "./drag.ts";
import { DragList } from "./drag-list.tsx";

/** The columns with schools that can be dragged, by mouse and by keyboard, announced in Dutch. */
export function DragLists({ columns, chosen, onChoose, onMenu, onMove }: DragListsProps) {
  const [drag, setDrag] = useState<Drag | null>(null);
  const top = useRef<HTMLDivElement>(null);
  const focused = useRef(focusedSchool());

  // Whoever stood on a card before it could be dragged still stands on it.
  useEffect(() => {
    if (focused.current === null) return;
    const card = [...(top.current?.querySelectorAll<HTMLElement>("[data-key]") ?? [])].find(
      ({ dataset }) => dataset.key === focused.current,
    );
    card?.focus();
    focused.current = null;
  }, []);

  const ownOf = useChosenByColumn(columns, chosen);
  return (
    <I18nProvider locale="nl-NL">
      <div ref={top} className="contents">
        {columns.map((column) => {
          const isTarget = drag !== null && drag.from !== column.quarter && column.isOpen;
          const foreseen = isTarget ? column.balanceWith(drag.ids.size) : "";
          return (
            <ColumnFrame
              key={column.quarter}
              column={column}
              foreseen={foreseen}
              chosen={chosen}
              onChoose={onChoose}
            >
              <DragList
                column={column}
                label={foreseen ? `${column.name}, ${foreseen}` : column.name}
                chosen={ownOf(column.quarter)}
                onChoose={onChoose}
                onMenu={onMenu}
                onMove={onMove}
                onDrag={setDrag}
              />
            </ColumnFrame>
          );
        })}
      </div>
    </I18nProvider>
  );
}

const nobody: readonly string[] = [];

/** The chosen schools of each column; the same array as before where they are the same, so that its list stays. */
function useChosenByColumn(columns: readonly BoardColumn[], chosen: ReadonlySet<string>) {
  const before = useRef(new Map<Quarter | null, readonly string[]>());
  const now = useMemo(
    () =>
      new Map(
        columns.map(({ quarter, schools }) => {
          const chosenHere = schools.filter(({ id }) => chosen.has(id)).map(({ id }) => id);
          const last = before.current.get(quarter) ?? nobody;
          const isSame = chosenHere.length === last.length && chosenHere.every((id, at) => id === last[at]);
          return [quarter, isSame ? last : chosenHere] as const;
        }),
      ),
    [columns, chosen],
  );
  useEffect(() => {
    before.current = now;
  }, [now]);
  return (quarter: Quarter | null) => now.get(quarter) ?? nobody;
}

/** The school whose plain card holds the focus at this moment; null for none. */
function focusedSchool(): string | null {
  return document.activeElement?.closest<HTMLElement>("[data-school]")?.dataset.school ?? null;
}
