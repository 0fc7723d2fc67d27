"use client";

import { type KeyboardEvent, useCallback, useEffect, useRef, useState, useSyncExternalStore } from "react";
import { type FormSection, sectionAt } from "./section-id.ts";

const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener("hashchange", listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener("hashchange", listener);
  };
}

/** The part of the form that is open. It stands in the address, so that the browser's way back works. */
export function useSectionHash(): { section: FormSection; hash: string } {
  const hash = useSyncExternalStore(subscribe, () => window.location.hash);
  const [known, setKnown] = useState({ hash, section: sectionAt(hash) });
  if (known.hash !== hash) setKnown({ hash, section: sectionAt(hash) });
  return { section: known.section, hash: decodeURIComponent(hash.slice(1)) };
}

const wanted = { field: null as string | null };

/** Opens a part of the form, and lands on a field there. */
export function useGoTo(): (sectionId: string, field?: string) => void {
  return useCallback((sectionId, field) => {
    wanted.field = field ?? null;
    if (decodeURIComponent(window.location.hash.slice(1)) === sectionId) focusOnField();
    else {
      window.location.hash = sectionId;
      for (const listener of listeners) listener(); // the event comes later than the next key of a quick typist
    }
  }, []);
}

/** Once a part has been drawn: the field that was asked for, or else its heading, gets the focus. */
export function useFocusOnSection(hash: string, heading: { current: HTMLElement | null }): void {
  const last = useRef(hash);
  useEffect(() => {
    if (last.current === hash) return; // a page that opens leaves the focus where the browser puts it
    last.current = hash;
    if (focusOnField()) return;
    const part = heading.current?.closest("section");
    if (part?.contains(document.activeElement)) return; // a criterion takes the focus itself
    heading.current?.focus();
    window.scrollTo({ top: 0 });
  }, [hash, heading]);
}

/** Whoever goes from field to field by key sees the question too, and no bar over it. */
export function showQuestion({ key, target }: KeyboardEvent): void {
  const isStep = key === "Tab" || (key.startsWith("Arrow") && target instanceof HTMLInputElement);
  if (!isStep || !(target instanceof HTMLElement)) return;
  target.closest("[data-field]")?.scrollIntoView({ block: "nearest" });
  target.scrollIntoView({ block: "nearest" }); // a question higher than the room there is gives way
}

const controls = "input:not([type=hidden]), select, textarea, button";

function focusOnField(): boolean {
  const { field } = wanted;
  wanted.field = null;
  const target = field === null ? null : document.getElementById(field);
  if (!target) return false;
  const control = target.matches(controls)
    ? target
    : (target.querySelector<HTMLElement>("input:checked") ?? target.querySelector<HTMLElement>(controls));
  (target.closest("[data-field]") ?? target).scrollIntoView(); // its question at the top, under the bar
  (control ?? target).focus({ preventScroll: true });
  return true;
}
