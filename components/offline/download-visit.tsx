"use client";

import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { Problem } from "#lib/access/problem.ts";
import { visitPaths } from "#lib/visits/paths.ts";

type Outcome = { kind: "success" | "warning"; text: string };

const downloaded =
  "Dit bezoek staat op dit apparaat. Het formulier opent ook zonder verbinding. Alles wat u invult wordt hier bewaard en verstuurd zodra het kan.";
const shellMissing =
  "Dit bezoek staat op dit apparaat, maar deze browser opent het formulier niet zonder verbinding.";
const failed = "Meenemen is niet gelukt: deze browser kan nu niets op dit apparaat bewaren.";

/** The button that downloads a visit to this device: its day card, its framework and the form. */
export function DownloadVisit({ visit }: { visit: string }) {
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<Outcome | null>(null);

  async function download() {
    setBusy(true);
    try {
      const { downloadVisit } = await import("#lib/offline/offline-download.ts");
      const { opensOffline } = await downloadVisit(visit);
      setOutcome(
        opensOffline ? { kind: "success", text: downloaded } : { kind: "warning", text: shellMissing },
      );
    } catch (error) {
      console.error(error);
      setOutcome({ kind: "warning", text: error instanceof Problem ? error.message : failed });
    }
    setBusy(false);
  }
  return (
    <div className="flex flex-col items-start gap-3">
      <Button busy={busy} onClick={download}>
        Meenemen
      </Button>
      <div role="status">
        {outcome && (
          <Notice
            kind={outcome.kind}
            actions={<a href={visitPaths.device}>Bekijk wat er op dit apparaat staat</a>}
          >
            {outcome.text}
          </Notice>
        )}
      </div>
    </div>
  );
}
