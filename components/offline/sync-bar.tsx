"use client";

import type { ReactNode } from "react";
import { Button } from "#components/ui/button.tsx";
import { ToneIcon } from "#components/ui/tone-icon.tsx";
import {
  useCapture,
  useDraft,
  useSyncStatus,
  useVisit,
} from "#components/visits/capture/capture-context.tsx";
import { accountPaths } from "#lib/accounts/paths.ts";
import type { SyncStatus } from "#lib/offline/sync-engine.ts";
import { clockOf } from "#lib/text/dates.ts";
import { visitPaths } from "#lib/visits/paths.ts";

/** Always in sight: whether all answers are on the server, and what keeps them from it. */
export function SyncBar({ children }: { children?: ReactNode }) {
  const { engine, store } = useCapture();
  const counted = useSyncStatus(engine);
  const hasUnsent = useDraft(() => store.hasUnsent); // at once: the count comes a moment later
  const status = hasUnsent && counted.unsent === 0 ? { ...counted, unsent: 1 } : counted;
  const { refusal } = useVisit();
  const { tone, text } = describeSync(status);
  return (
    <div className="sync-bar">
      <p role="status" className="flex items-center gap-2">
        <ToneIcon tone={tone} />
        <span data-all-answers={status.unsent === 0 ? "server" : "device"}>{text}</span>
      </p>
      <div className="flex flex-wrap items-center gap-x-4">
        {children}
        {status.session === "signed-out" && (
          <a href={accountPaths.signIn(visitPaths.visit(store.visit.visit))}>Inloggen om te versturen</a>
        )}
        <a href={visitPaths.device}>Op dit apparaat</a>
        <Button size="small" busy={status.isSending} onClick={() => void engine.sync()}>
          Nu versturen
        </Button>
      </div>
      {refusal && (
        <p className="basis-full text-negative">
          De server neemt de antwoorden niet aan: {refusal} Ze staan nog op dit apparaat.
        </p>
      )}
    </div>
  );
}

function describeSync({ unsent, session, lastContact }: SyncStatus) {
  if (unsent > 0) {
    const waiting = unsent === 1 ? "1 antwoord wacht" : `${unsent} antwoorden wachten`;
    const why = {
      "signed-out": "U bent uitgelogd. ",
      unreachable: "Geen verbinding. ",
      "signed-in": "",
    }[session];
    return { tone: "warning", text: `Op dit apparaat bewaard. ${why}${waiting} op verzending.` } as const;
  }
  if (session === "signed-out")
    return { tone: "warning", text: "U bent uitgelogd. Nieuwe antwoorden blijven op dit apparaat." } as const;
  if (session === "unreachable" || lastContact === null)
    return {
      tone: "info",
      text: "Geen verbinding. Alles wat u eerder invulde, staat op de server.",
    } as const;
  return { tone: "positive", text: `Alles staat op de server sinds ${clockOf(lastContact)}.` } as const;
}
