"use client";

import { createContext, type ReactNode, use, useEffect, useEffectEvent, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import type { Reach, ShortcutDialog } from "./reach.ts";
import { act, isCommand } from "./single-keys.ts";

/** The dialogs are fetched when they are first opened: a page starts without them. */
const dialogs = {
  search: async () => (await import("./palette.tsx")).Palette,
  keys: async () => (await import("./keys-dialog.tsx")).KeysDialog,
};
type Name = keyof typeof dialogs;

const Open = createContext<(name: Name) => void>(() => {});

/** Ctrl+K and the single keys on every page, with the dialogs that they open. */
export function Shortcuts({ reach, children }: { reach: Reach; children: ReactNode }) {
  const [fetched, setFetched] = useState<Partial<Record<Name, ShortcutDialog>>>({});
  const [opened, setOpened] = useState<Name | null>(null);
  const [failed, setFailed] = useState(false);

  async function open(name: Name) {
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
    else if (!act(event.key)) return;
    event.preventDefault();
  });

  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event);
    window.addEventListener("keydown", listen);
    return () => window.removeEventListener("keydown", listen);
  }, []);

  return (
    <Open value={open}>
      {children}
      <p role="status" className="bg-negative-soft text-center text-negative">
        {failed && "Dit kan nu niet worden geopend: er is geen verbinding. Laad de pagina later opnieuw."}
      </p>
      {(Object.entries(fetched) as [Name, ShortcutDialog][]).map(([name, Dialog]) => (
        <Dialog key={name} reach={reach} open={opened === name} onClose={() => setOpened(null)} />
      ))}
    </Open>
  );
}

/** What opens a dialog for who does not use its key. */
export function OpenButton({ dialog, children }: { dialog: Name; children: ReactNode }) {
  const open = use(Open);
  return (
    <Button variant={dialog === "search" ? "secondary" : "quiet"} size="small" onClick={() => open(dialog)}>
      {children}
    </Button>
  );
}
