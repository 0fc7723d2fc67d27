"use client";

import { useState } from "react";
import { Dialog } from "#components/ui/dialog.tsx";
import { CheckboxField } from "#components/ui/fields/checkbox-field.tsx";
import type { ShortcutDialog } from "./reach.ts";
import { setSingleKeys, singleKeysWork } from "./single-keys.ts";

const keys: readonly { keys: readonly string[]; action: string; isSingle: boolean }[] = [
  { keys: ["Ctrl", "K"], action: "Zoek een school, pagina of actie", isSingle: false },
  { keys: ["Esc"], action: "Sluit een venster", isSingle: false },
  { keys: ["/"], action: "Ga naar het zoekveld van de pagina", isSingle: true },
  { keys: ["j"], action: "Ga naar de volgende rij van de tabel", isSingle: true },
  { keys: ["k"], action: "Ga naar de vorige rij van de tabel", isSingle: true },
  { keys: ["x"], action: "Vergelijk met een andere dag (op Stand van zaken)", isSingle: true },
  { keys: ["?"], action: "Toon deze lijst", isSingle: true },
];

/** The keys that work everywhere, and the switch for those that are a single character. */
export const KeysDialog: ShortcutDialog = ({ open, onClose }) => {
  const [work, setWork] = useState(singleKeysWork);
  return (
    <Dialog open={open} onClose={onClose} title="Toetsen">
      <dl className="flex flex-col">
        {keys.map((row) => (
          <div key={row.action} className="flex flex-wrap items-baseline gap-x-4 border-b border-line py-2">
            <dt className="min-w-24">
              {row.keys.map((key, index) => (
                <span key={key}>
                  <span>{index > 0 && " + "}</span>
                  <kbd className="key">{key}</kbd>
                </span>
              ))}
            </dt>
            <dd className={row.isSingle && !work ? "text-ink-muted line-through" : ""}>
              <span>{row.action}</span>
              {row.isSingle && !work && <span className="sr-only"> (staat uit)</span>}
            </dd>
          </div>
        ))}
      </dl>
      <CheckboxField
        id="single-keys"
        label="Losse toetsen gebruiken"
        hint="Zet dit uit als u tekst inspreekt of per ongeluk toetsen raakt. De keuze geldt op dit apparaat."
        checked={work}
        onCheckedChange={(next) => {
          setSingleKeys(next);
          setWork(next);
        }}
      />
    </Dialog>
  );
};
