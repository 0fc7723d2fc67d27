"use client";

import type { ComponentProps, ReactNode } from "react";
import { Button } from "#components/ui/button.tsx";
import { StickyBar } from "#components/ui/page/sticky-bar.tsx";
import { QuietStatus } from "#components/ui/quiet-status.tsx";
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
  const { hasUnsent, isKept, hasUnkept } = useDraft(() => ({
    hasUnsent: store.hasUnsent, // at once: the count comes a moment later
    isKept: store.isKept,
    hasUnkept: store.hasUnkept,
  }));
  const status = hasUnsent && counted.unsent === 0 ? { ...counted, unsent: 1 } : counted;
  const { refusal } = useVisit();
  const { tone, text, spoken, isWrong } = isKept ? describeSync(status) : describeUnkept(status, hasUnkept);
  const isLost = tone === "negative";
  return (
    <>
      <StickyBar
        edge="top"
        className={`sync-bar ${isLost ? "bg-negative-soft font-semibold text-negative" : ""}`}
      >
        <p role={isLost ? "alert" : undefined} className="flex items-center gap-2">
          <ToneIcon tone={tone} />
          <span data-all-answers={status.unsent === 0 ? "server" : "device"}>{text}</span>
        </p>
        {!isLost && <QuietStatus text={spoken} isWrong={isWrong} rest={5000} />}
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
      </StickyBar>
      {refusal && (
        <p className="mb-6 text-negative">
          {`De server neemt de antwoorden niet aan: ${refusal} Ze staan nog op dit apparaat.`}
        </p>
      )}
    </>
  );
}

type SyncText = {
  tone: ComponentProps<typeof ToneIcon>["tone"];
  text: string;
  /** What a screen reader says of it: the same for every number of answers, and nothing while they are on their way. */
  spoken: string;
  isWrong: boolean;
};

function describeSync({ unsent, session, lastContact }: SyncStatus): SyncText {
  const reach = lastContact === null && session === "signed-in" ? "unreachable" : session;
  const why = { "signed-out": "U bent uitgelogd.", unreachable: "Geen verbinding.", "signed-in": "" }[reach];
  const spoken = {
    "signed-out": "Log opnieuw in. Uw antwoorden worden op dit apparaat bewaard.",
    unreachable: "De verbinding is weg. Uw antwoorden worden op dit apparaat bewaard.",
    "signed-in": unsent > 0 ? "" : "Al uw antwoorden zijn verstuurd.",
  }[reach];
  const isWrong = session !== "signed-in"; // before the first answer of the server nothing is wrong yet
  if (unsent > 0) {
    const waiting = unsent === 1 ? "1 antwoord wacht" : `${unsent} antwoorden wachten`;
    const text = ["Op dit apparaat bewaard.", isWrong && why, `${waiting} op verzending.`]
      .filter(Boolean)
      .join(" ");
    return { tone: "warning", text, spoken: isWrong ? spoken : "", isWrong };
  }
  if (reach === "signed-out")
    return { tone: "warning", text: `${why} Nieuwe antwoorden blijven op dit apparaat.`, spoken, isWrong };
  if (reach === "unreachable" || lastContact === null) {
    const text = "Geen verbinding. Alles wat u eerder invulde, staat op de server.";
    return { tone: "info", text, spoken: isWrong ? spoken : "", isWrong };
  }
  return {
    tone: "positive",
    text: `Alles staat op de server sinds ${clockOf(lastContact)}.`,
    spoken,
    isWrong,
  };
}

/** The same where this device keeps nothing; `hasUnkept`: an answer was refused by the server too. */
function describeUnkept({ unsent, session }: SyncStatus, hasUnkept: boolean): SyncText {
  const canSend = session === "signed-in";
  const why = session === "signed-out" ? "u bent uitgelogd" : "de server is niet bereikbaar";
  if (hasUnkept || (unsent > 0 && !canSend)) {
    const text = `Let op: wat u invult, wordt nu nergens bewaard. Dit apparaat kan niets bewaren en ${why}. Houd dit venster open.`;
    return { tone: "negative", text, spoken: "", isWrong: true };
  }
  const alone = "Alleen op de server bewaard: dit apparaat kan nu niets bewaren.";
  const spoken = canSend
    ? alone
    : `Dit apparaat kan niets bewaren en ${why}. Vul nu niets in: het wordt nergens bewaard.`;
  const text = unsent > 0 ? "Wordt naar de server gestuurd: dit apparaat kan nu niets bewaren." : spoken;
  return { tone: "warning", text, spoken, isWrong: true };
}
