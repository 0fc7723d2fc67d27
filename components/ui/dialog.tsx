"use client";

import { type ReactNode, useEffect, useId, useRef } from "react";
import { Button } from "./button.tsx";
import { Part } from "./page/part.tsx";

export type DialogProps = {
  open: boolean;
  /** Called on Esc, on "Sluiten" and never otherwise; the owner then sets `open` to false. */
  onClose: () => void;
  title: ReactNode;
  children: ReactNode;
  /** Buttons under the text; "Sluiten" is always there. */
  actions?: ReactNode;
};

/** A native modal dialog: it keeps focus inside, and gives it back to what opened it. Keep it mounted. */
export function Dialog({ open, onClose, title, children, actions }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();

  useEffect(() => {
    const element = dialog.current;
    if (open && !element?.open) element?.showModal();
    if (!open && element?.open) element.close();
  }, [open]);

  return (
    <dialog
      ref={dialog}
      aria-labelledby={titleId}
      className="dialog"
      onClose={() => {
        // Esc closes the element first; after closing by way of `open` the owner knows already.
        if (open) onClose();
      }}
    >
      {open && (
        <div className="flex flex-col gap-4 p-5 sm:p-6">
          <h2 id={titleId}>{title}</h2>
          <Part>{children}</Part>
          <div className="flex flex-wrap gap-3 pt-2">
            {actions}
            <Button variant={actions ? "quiet" : "secondary"} onClick={onClose}>
              Sluiten
            </Button>
          </div>
        </div>
      )}
    </dialog>
  );
}
