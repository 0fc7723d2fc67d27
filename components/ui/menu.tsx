"use client";

import type { CSSProperties, ReactNode } from "react";
import { Button } from "./button.tsx";
import { Part } from "./page/part.tsx";

type MenuProps = {
  /** Unique on the page. */
  id: string;
  label: ReactNode;
  onOpen?: () => void;
  children: ReactNode;
};

/**
 * A button that opens a panel with links or a small form: the browser's own popover, so that Esc, a click beside it
 * and giving focus back need no script. A sheet at the bottom of a narrow screen.
 */
export function Menu({ id, label, onOpen, children }: MenuProps) {
  return (
    <>
      <Button popoverTarget={id} style={{ anchorName: `--${id}` } as CSSProperties}>
        <span className="min-w-0 wrap-break-word">{label}</span>
        <span aria-hidden="true" className="menu-arrow" />
      </Button>
      <div
        id={id}
        popover="auto"
        className="menu"
        onToggle={onOpen && (({ newState }) => newState === "open" && onOpen())}
        style={{ positionAnchor: `--${id}` } as CSSProperties}
        onClickCapture={(event) => {
          // A link in the menu goes elsewhere on the same page: the menu has done its work.
          if (event.target instanceof Element && event.target.closest("a")) event.currentTarget.hidePopover();
        }}
      >
        <Part>{children}</Part>
        <div className="mt-4 sm:hidden">
          <Button popoverTarget={id} popoverTargetAction="hide">
            Sluiten
          </Button>
        </div>
      </div>
    </>
  );
}
