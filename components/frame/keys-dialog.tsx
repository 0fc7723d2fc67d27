"use client";

import { useState } from "react";
import { Dialog } from "#components/ui/dialog.tsx";
import { CheckboxField } from "#components/ui/fields/checkbox-field.tsx";
import type { ShortcutDialog } from "./reach.ts";
import { setSingleKeys, singleKeysWork } from "./single-keys.ts";

const keys: readonly { keys: readonly string[]; does: string; alone: boolean }[] = [
  { keys: ["Ctrl", "K"], does: "Zoek een school, pagina of actie", alone: false },
  { keys: ["Esc"], does: "Sluit een venster", alone: false },
  { keys: ["/"], does: "Ga naar het zoekveld van de pagina", alone: true },
  { keys: ["j"], does: "Ga naar de volgende rij van de tabel", alone: true },
  { keys: ["k"], does: "Ga naar de vorige rij van de tabel", alone: true },
  { keys: ["x"], does: "Vergelijk met een andere dag (op Stand van zaken)", alone: true },
  { keys: ["?"], does: "Toon deze lijst", alone: true },
];

/** The keys that work everywhere, and the switch for those that are a single character. */
export const KeysDialog: ShortcutDialog = ({ open, onClose }) => {
  const [work, setWork] = useState(singleKeysWork);
  return (
    <Dialog open={open} onClose={onClose} title="Toetsen">
      <dl className="flex flex-col">
        {keys.map((row) => (
          <div key={row.does} className="flex flex-wrap items-baseline gap-x-4 border-b border-line py-2">
            <dt className="min-w-24">
              {row.keys.map((key, at) => (
                <span key={key}>
                  {at > 0 && " + "}
                  <kbd className="key">{key}</kbd>
                </span>
              ))}
            </dt>
            <dd className={row.alone && !work ? "text-ink-muted line-through" : ""}>
              {row.does}
              {row.alone && !work && <span className="sr-only"> (staat uit)</span>}
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
