"use client";

import type { ReactNode } from "react";

type StickyBarProps = { edge: "top" | "bottom"; className: string; children: ReactNode };

const tellers = {
  top: (bar: HTMLElement | null) => tellHeight(bar, "--bar-top"),
  bottom: (bar: HTMLElement | null) => tellHeight(bar, "--bar-bottom"),
};

/** A bar that stays in sight where its style says so. The page knows how high it is, and scrolls what has focus clear of it. */
export function StickyBar({ edge, className, children }: StickyBarProps) {
  return (
    <div ref={tellers[edge]} className={className}>
      {children}
    </div>
  );
}

/** Where the bar itself is no box, what sticks is within it. */
function tellHeight(bar: HTMLElement | null, property: string): () => void {
  const parts = [bar, ...(bar?.children ?? [])].filter((part) => part instanceof HTMLElement);
  const { style } = document.documentElement;
  const tell = () => {
    const stuck = parts.find((part) => getComputedStyle(part).position === "sticky");
    style.setProperty(property, `${stuck?.offsetHeight ?? 0}px`);
  };
  const observer = new ResizeObserver(tell);
  for (const part of parts) observer.observe(part);
  window.addEventListener("resize", tell);
  return () => {
    observer.disconnect();
    window.removeEventListener("resize", tell);
    style.removeProperty(property);
  };
}
