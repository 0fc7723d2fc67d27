"use client";

import { createContext, type ReactNode, use, useEffect, useEffectEvent, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import type { Reach, ShortcutDialog } from "./reach.ts";
import { isCommand, runKey } from "./single-keys.ts";

/** The dialogs are fetched when they are first opened: a page starts without them. */
const dialogs = {
  search: async () => (await import("./palette.tsx")).Palette,
  keys: async () => (await import("./keys-dialog.tsx")).KeysDialog,
};
type DialogName = keyof typeof dialogs;

const OpenDialog = createContext<(name: DialogName) => void>(() => {});

/** Ctrl+K and the single keys on every page, with the dialogs that they open. */
export function Shortcuts({ reach, children }: { reach: Reach; children: ReactNode }) {
  const [fetched, setFetched] = useState<Partial<Record<DialogName, ShortcutDialog>>>({});
  const [opened, setOpened] = useState<DialogName | null>(null);
  const [failed, setFailed] = useState(false);

  async function open(name: DialogName) {
    try {
      const dialog = await dialogs[name]();
      setFetched((before) => ({ ...before, [name]: dialog }));
      setOpened(name);
      setFailed(false);
    } catch {
      setFailed(true);
    }
  }

  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const isSearch = (event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === "k";
    if (isSearch) {
      if (!document.querySelector("dialog[open]")) open("search");
    } else if (!isCommand(event)) return;
    else if (event.key === "?") open("keys");
    else if (!runKey(event.key)) return;
    event.preventDefault();
  });

  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event);
    window.addEventListener("keydown", listen);
    return () => window.removeEventListener("keydown", listen);
  }, []);

  return (
    <OpenDialog value={open}>
      {children}
      <p role="status" className="bg-negative-soft text-center text-negative">
        {failed && "Dit kan nu niet worden geopend: er is geen verbinding. Laad de pagina later opnieuw."}
      </p>
      {(Object.entries(fetched) as [DialogName, ShortcutDialog][]).map(([name, Dialog]) => (
        <Dialog key={name} reach={reach} open={opened === name} onClose={() => setOpened(null)} />
      ))}
    </OpenDialog>
  );
}

/** A button that opens a dialog, for users who do not use its key. */
export function OpenButton({ dialog, children }: { dialog: DialogName; children: ReactNode }) {
  const open = use(OpenDialog);
  return (
    <Button variant={dialog === "search" ? "secondary" : "quiet"} size="small" onClick={() => open(dialog)}>
      {children}
    </Button>
  );
}
