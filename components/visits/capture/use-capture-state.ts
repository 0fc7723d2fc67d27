"use client";

import { useEffect, useState } from "react";
import { Problem } from "#lib/access/problem.ts";
import { type DeviceUser, getCurrentUser, type SessionState } from "#lib/offline/device-session.ts";
import { DraftStore } from "#lib/offline/draft-store.ts";
import { fetchVisit } from "#lib/offline/fetch-visit.ts";
import { getStoredVisit } from "#lib/offline/stored-visit.ts";
import { SyncEngine } from "#lib/offline/sync-engine.ts";

/** What can be shown of a visit on this device. */
export type CaptureState =
  | { is: "opening" }
  | { is: "locked" }
  | { is: "missing"; message: string }
  | { is: "ready"; store: DraftStore; engine: SyncEngine };

const notHere =
  "Er is geen verbinding en dit bezoek is niet meegenomen op dit apparaat. Zoek verbinding en open het dan opnieuw.";

const notSecure =
  "Het formulier bewaart wat u schrijft versleuteld. Daarvoor is een beveiligde verbinding (https) nodig.";
const keepsNothing =
  "Deze browser kan nu niets op dit apparaat bewaren. Gebruik geen privévenster, of maak ruimte op het apparaat.";

/** Why what is on this device cannot be opened: what the server says, or else that the browser keeps nothing. */
export function describeOpenError(error: unknown): string {
  return error instanceof Problem ? error.message : keepsNothing;
}

/** Opens a visit: from this device where it is there, or else from the server, which then puts it on the device. */
export function useCaptureState(visit: string): CaptureState {
  const [state, setState] = useState<CaptureState>({ is: "opening" });
  useEffect(() => {
    const stops: (() => void)[] = [];
    let gone = false;
    async function open() {
      const { user, session } = await getCurrentUser();
      if (!user) return setState({ is: "locked" });
      const missing = await fetchUnlessStored(user, session, visit);
      const store = await DraftStore.open(user, visit);
      if (gone) return;
      if (!store) return setState({ is: "missing", message: missing ?? notHere });
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

/** Null where the visit is on the device now, or else why it is not. */
async function fetchUnlessStored(
  user: DeviceUser,
  session: SessionState,
  visit: string,
): Promise<string | null> {
  if (await getStoredVisit(user, visit)) return null;
  if (session !== "signed-in") return notHere;
  try {
    await fetchVisit(user, visit);
    return null;
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return error.message;
  }
}
