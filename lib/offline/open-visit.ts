import { Problem } from "#lib/access/problem.ts";
import { keepInMemory, keepsOnDevice } from "./database.ts";
import { type DeviceUser, getCurrentUser, type SessionState } from "./device-session.ts";
import { DraftStore } from "./draft-store.ts";
import { fetchVisit } from "./fetch-visit.ts";
import { getStoredVisit } from "./stored-visit.ts";

/** What can be opened of a visit here. */
export type OpenedVisit =
  | { is: "locked" }
  | { is: "missing"; message: string }
  | { is: "open"; user: DeviceUser; session: SessionState; store: DraftStore };

const notHere =
  "Er is geen verbinding en dit bezoek is niet meegenomen op dit apparaat. Zoek verbinding en open het dan opnieuw.";
const nowhere =
  "Er is geen verbinding, en deze browser kan nu niets op dit apparaat bewaren. Wat u zou invullen, ging verloren. Zoek verbinding en open het bezoek dan opnieuw.";

/**
 * Opens a visit: from this device where it is there, or else from the server, which then puts it on the device. Where the
 * device can keep nothing, the memory of the page has it, and the server gets the answers.
 */
export async function openVisit(visit: string): Promise<OpenedVisit> {
  try {
    return await openFromDevice(visit);
  } catch (error) {
    if (error instanceof Problem || !(await keepInMemory())) throw error;
    console.error(error);
    return await openFromDevice(visit);
  }
}

async function openFromDevice(visit: string): Promise<OpenedVisit> {
  const { user, session } = await getCurrentUser();
  if (!user)
    return !keepsOnDevice() && session === "unreachable"
      ? { is: "missing", message: nowhere }
      : { is: "locked" };
  const missing = await fetchUnlessStored(user, session, visit);
  const store = await DraftStore.open(user, visit);
  return store ? { is: "open", user, session, store } : { is: "missing", message: missing ?? notHere };
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
