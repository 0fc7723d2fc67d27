"use client";

import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import type { DeviceUser } from "#lib/offline/device-session.ts";
import { exportUnsent, importUnsent } from "#lib/offline/transfer-file.ts";

type TransferSectionProps = { user: DeviceUser; unsent: number; onImported: () => void };

/** Takes answers off this device as a file, and puts such a file back: the way out where sending does not work. */
export function TransferSection({ user, unsent, onImported }: TransferSectionProps) {
  const [message, setMessage] = useState("");

  async function save() {
    const file = new Blob([JSON.stringify(await exportUnsent(user), null, 2)], {
      type: "application/json",
    });
    const link = document.createElement("a");
    link.href = URL.createObjectURL(file);
    link.download = "antwoorden-op-dit-apparaat.json";
    link.click();
    URL.revokeObjectURL(link.href);
    setMessage("Het bestand is gemaakt. De antwoorden staan ook nog op dit apparaat.");
  }
  async function read(file: File | undefined) {
    if (!file) return;
    const outcome = await importUnsent(user, await file.text());
    if ("problem" in outcome) return setMessage(outcome.problem);
    setMessage(
      `${outcome.added} ${outcome.added === 1 ? "antwoord is" : "antwoorden zijn"} ingelezen; ${outcome.existing} stonden al op dit apparaat.`,
    );
    onImported();
  }
  return (
    <section aria-labelledby="transfer" className="flex flex-col gap-3">
      <h2 id="transfer">Als bestand bewaren</h2>
      <p className="max-w-prose">
        Lukt versturen niet? Bewaar de antwoorden dan als bestand en lees het op een ander apparaat weer in.
        In het bestand staat leesbaar wat u hebt geschreven: bewaar het veilig.
      </p>
      <div className="flex flex-wrap gap-3">
        <Button aria-disabled={unsent === 0} onClick={() => (unsent > 0 ? void save() : setMessage(nothing))}>
          Bestand maken
        </Button>
        <label className="flex min-h-11 flex-wrap items-center gap-2">
          <span className="font-semibold">Bestand inlezen</span>
          <input
            type="file"
            accept="application/json,.json"
            className="max-w-full"
            onChange={(event) => void read(event.currentTarget.files?.[0])}
          />
        </label>
      </div>
      <p role="status">{message}</p>
    </section>
  );
}

const nothing = "Alles staat al op de server. Er is niets om te bewaren.";
