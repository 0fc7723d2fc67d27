"use client";

import { useEffect, useState } from "react";
import { Problem } from "#lib/access/problem.ts";
import type { DraftStore } from "#lib/offline/draft-store.ts";
import { openVisit } from "#lib/offline/open-visit.ts";
import { SyncEngine } from "#lib/offline/sync-engine.ts";

/** What can be shown of a visit on this device. */
export type CaptureState =
  | { is: "opening" }
  | { is: "locked" }
  | { is: "missing"; message: string }
  | { is: "ready"; store: DraftStore; engine: SyncEngine };

const notSecure =
  "Het formulier bewaart wat u schrijft versleuteld. Daarvoor is een beveiligde verbinding (https) nodig.";
const keepsNothing =
  "Deze browser kan nu niets op dit apparaat bewaren. Gebruik geen privévenster, of maak ruimte op het apparaat.";

/** Why what is on this device cannot be opened: what the server says, or else that the browser keeps nothing. */
export function describeOpenError(error: unknown): string {
  return error instanceof Problem ? error.message : keepsNothing;
}

/** Opens a visit, and sends what is answered as long as it is on the screen. */
export function useCaptureState(visit: string): CaptureState {
  const [state, setState] = useState<CaptureState>({ is: "opening" });
  useEffect(() => {
    const stops: (() => void)[] = [];
    let gone = false;
    async function open() {
      const opened = await openVisit(visit);
      if (gone) return;
      if (opened.is !== "open") return setState(opened);
      const { user, session, store } = opened;
      const engine = new SyncEngine(user, session, visit);
      stops.push(store.follow(), engine.start());
      setState({ is: "ready", store, engine });
    }
    if (window.isSecureContext)
      open().catch((error: unknown) => {
        console.error(error);
        if (!gone) setState({ is: "missing", message: describeOpenError(error) });
      });
    else setState({ is: "missing", message: notSecure });
    return () => {
      gone = true;
      for (const stop of stops) stop();
    };
  }, [visit]);
  return state;
}
