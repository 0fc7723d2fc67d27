"use client";

import { useRef, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { TextField } from "#components/ui/fields/text-field.tsx";

/** An address to be copied. It is shown this once. */
export function FeedAddress({ address }: { address: string }) {
  const [announced, setAnnounced] = useState("");
  const place = useRef<HTMLDivElement>(null);

  async function copy() {
    try {
      await navigator.clipboard.writeText(address);
      setAnnounced("Gekopieerd.");
    } catch {
      // A browser may refuse; the address is then selected for the keyboard.
      place.current?.querySelector("input")?.select();
      setAnnounced("Kopieer het adres met Ctrl+C, of op een Mac met Cmd+C.");
    }
  }

  return (
    <div ref={place} className="flex flex-col gap-3">
      <TextField
        id="feed-address"
        label="Adres van uw abonnement"
        hint="U ziet het alleen nu. Kopieer het en plak het in uw agenda."
        width="full"
        readOnly
        value={address}
        onFocus={(event) => event.currentTarget.select()}
      />
      <div className="flex flex-wrap items-center gap-3">
        <Button onClick={copy}>Kopieer het adres</Button>
        <span role="status">{announced}</span>
      </div>
    </div>
  );
}
