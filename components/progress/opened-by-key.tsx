"use client";

import { type ReactNode, useEffect, useRef } from "react";

type OpenedByKeyProps = { name: string; open: boolean; summary: string; children: ReactNode };

/** A part that opens and closes by itself, and by a single key unless single keys are switched off. */
export function OpenedByKey({ name, open, summary, children }: OpenedByKeyProps) {
  const details = useRef<HTMLDetailsElement>(null);

  useEffect(() => {
    function press(event: KeyboardEvent) {
      if (event.key !== name || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented)
        return;
      if (isTypedIn(event.target) || document.querySelector("dialog[open]") || areSingleKeysOff()) return;
      const part = details.current;
      if (!part) return;
      event.preventDefault();
      part.open = true;
      part.querySelector<HTMLInputElement>("input:not([type=hidden])")?.focus();
    }
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [name]);

  return (
    <details ref={details} open={open} className="details">
      <summary aria-keyshortcuts={name}>{summary}</summary>
      <div className="mt-1 border-l-4 border-line py-1 pl-4">{children}</div>
    </details>
  );
}

/** A key is part of a text there; a slider or a button takes no letters. */
function isTypedIn(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.matches(
      "textarea, select, [contenteditable], input:not([type=range], [type=radio], [type=checkbox])",
    )
  );
}

function areSingleKeysOff(): boolean {
  try {
    return localStorage.getItem("toetsen") === "uit";
  } catch {
    return false; // a browser that keeps nothing keeps no setting either
  }
}
