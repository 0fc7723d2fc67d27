"use client";

import { type ComponentType, useEffect, useState } from "react";
import { flushSync } from "react-dom";
import type { DragListsProps } from "./drag.ts";

/** From here on there is room for columns side by side; below it cards are moved by menu and form. On paper all stand. */
const wide = "screen and (width >= 48rem)";

/**
 * The columns with schools that can be dragged, null until they are fetched: at the first sign of somebody who could
 * drag, so that a page that is only read does not pay for them. Without them menu and form do the same.
 */
export function useDragLists(isWanted: boolean): ComponentType<DragListsProps> | null {
  const [lists, setLists] = useState<{ Lists: ComponentType<DragListsProps> } | null>(null);
  const [isWide, setWide] = useState(false);

  useEffect(() => {
    const query = window.matchMedia(wide);
    const follow = () => flushSync(() => setWide(query.matches));
    setWide(query.matches);
    query.addEventListener("change", follow);
    return () => query.removeEventListener("change", follow);
  }, []);

  const isNeeded = isWanted && isWide && lists === null;
  useEffect(() => {
    if (!isNeeded) return;
    const signs = ["pointermove", "pointerdown", "keydown"] as const;
    const ignoreAll = () => {
      for (const sign of signs) window.removeEventListener(sign, fetchLists);
    };
    const listen = () => {
      for (const sign of signs) window.addEventListener(sign, fetchLists);
    };
    async function fetchLists() {
      ignoreAll();
      try {
        setLists({ Lists: (await import("./drag-lists.tsx")).DragLists });
      } catch {
        listen(); // no connection: tried again at the next sign
      }
    }
    listen();
    return ignoreAll;
  }, [isNeeded]);

  return isWide && isWanted ? (lists?.Lists ?? null) : null;
}
