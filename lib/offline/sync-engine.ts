import { Problem } from "#lib/access/problem.ts";
import { deviceDatabase, unsentSavesOfAccount } from "./database.ts";
import {
  countUnsent,
  type DeviceUser,
  getSignedInUser,
  type SessionState,
  sessionStateAfter,
} from "./device-session.ts";
import {
  changeStoredVisit,
  getStoredVisit,
  purgeSubmittedVisits,
  retentionAfterReceipt,
} from "./stored-visit.ts";
import { fetchVisit, sendSaves, sendSubmission } from "./sync-api.ts";
import { onSyncEvent } from "./sync-events.ts";

/** How far this device is in step with the server. */
export type SyncStatus = {
  session: SessionState;
  isSending: boolean;
  /** Answers and submissions that are on this device alone. */
  unsent: number;
  /** When the server last answered, in milliseconds; null when it did not since this page opened. */
  lastContact: number | null;
};

const sendDelay = 1000;
const syncInterval = 20_000;

/**
 * Sends what is on this device alone, whenever it can: at opening, when the connection comes back, when the page comes
 * into view, soon after an answer, and at an interval. One tab at a time sends.
 */
export class SyncEngine {
  readonly user: DeviceUser;
  #status: SyncStatus;
  readonly #listeners = new Set<() => void>();
  #visit: string | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #running: Promise<void> | null = null;
  #runAgain = false;

  constructor(user: DeviceUser, session: SessionState) {
    this.user = user;
    this.#status = { session, isSending: false, unsent: 0, lastContact: null };
  }

  get status(): SyncStatus {
    return this.#status;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Starts sending, and fetching changes of the open visit, if any. Returns the function that stops it. */
  start(visit: string | null): () => void {
    this.#visit = visit;
    const syncNow = () => void this.sync();
    const syncInView = () => document.visibilityState === "visible" && syncNow();
    const unsubscribe = onSyncEvent(({ account, visit: changed }) => {
      if (account !== this.user.account) return;
      if (changed === null)
        window.location.reload(); // signed out in another tab
      else this.#syncSoon();
    });
    window.addEventListener("online", syncNow);
    window.addEventListener("focus", syncNow);
    document.addEventListener("visibilitychange", syncInView);
    const interval = setInterval(syncInView, syncInterval);
    void purgeSubmittedVisits(Date.now());
    syncNow();
    return () => {
      unsubscribe();
      window.removeEventListener("online", syncNow);
      window.removeEventListener("focus", syncNow);
      document.removeEventListener("visibilitychange", syncInView);
      clearInterval(interval);
      clearTimeout(this.#timer);
    };
  }

  #syncSoon(): void {
    void this.#count();
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      void this.#sendWaiting();
    }, sendDelay);
  }

  /** What was already sent without success is left to the next interval: it was refused, or there was no connection. */
  async #sendWaiting(): Promise<void> {
    const { account } = this.user;
    const waiting = await deviceDatabase.saves.where({ account, state: "waiting" }).count();
    if (waiting > 0) await this.sync();
  }

  /** Sends everything and fetches changes; a call while one runs makes it run once more. */
  async sync(): Promise<void> {
    if (this.#running) {
      this.#runAgain = true;
      return await this.#running;
    }
    this.#running = this.#withLock(async () => {
      do {
        this.#runAgain = false;
        await this.#syncOnce();
      } while (this.#runAgain);
    });
    try {
      await this.#running;
    } finally {
      this.#running = null;
    }
  }

  async #withLock(task: () => Promise<void>): Promise<void> {
    await navigator.locks.request(`veld ${this.user.account}`, task);
  }

  async #syncOnce(): Promise<void> {
    this.#update({ isSending: true });
    try {
      await this.#assertSameUser();
      for (const visit of await this.#visitsToSend()) await this.#sendVisit(visit);
      if (this.#visit !== null) await this.#fetch(this.#visit);
      this.#update({ session: "signed-in", lastContact: Date.now() });
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      this.#update({ session: sessionStateAfter(error) ?? "unreachable" });
    } finally {
      this.#update({ isSending: false });
      await this.#count();
    }
  }

  /** Another user may have signed in meanwhile: this page must not go on showing them the answers of this one. */
  async #assertSameUser(): Promise<void> {
    const { account } = await getSignedInUser();
    if (account === this.user.account) return;
    window.location.reload();
    throw new Problem("unauthenticated", "Iemand anders is ingelogd.");
  }

  async #visitsToSend(): Promise<string[]> {
    const { account } = this.user;
    const unsent = await unsentSavesOfAccount(account).toArray();
    const submitted = await deviceDatabase.submissions.where({ account }).toArray();
    return [...new Set([...unsent, ...submitted].map(({ visit }) => visit))];
  }

  /** A refusal of one visit does not keep the others from being sent. */
  async #sendVisit(visit: string): Promise<void> {
    try {
      await sendSaves(this.user, visit);
      await sendSubmission(this.user, visit);
      await changeStoredVisit(this.user, visit, { refusal: null });
    } catch (error) {
      if (!(error instanceof Problem) || sessionStateAfter(error)) throw error;
      await this.#storeRefusal(visit, error);
    }
    if (visit !== this.#visit) await this.#fetch(visit);
  }

  async #fetch(visit: string): Promise<void> {
    try {
      await fetchVisit(this.user, visit);
    } catch (error) {
      if (!(error instanceof Problem) || sessionStateAfter(error)) throw error;
      await this.#storeRefusal(visit, error);
    }
  }

  /** A visit that is no longer for this user is purged later; answers that are on this device alone never are. */
  async #storeRefusal(visit: string, { kind, message }: Problem): Promise<void> {
    const isGone = kind === "not-found" || kind === "forbidden";
    const stored = await getStoredVisit(this.user, visit);
    const purgeAt = isGone
      ? (stored?.purgeAt ?? Date.now() + retentionAfterReceipt)
      : (stored?.purgeAt ?? null);
    await changeStoredVisit(this.user, visit, { refusal: message, purgeAt });
  }

  async #count(): Promise<void> {
    this.#update({ unsent: await countUnsent(this.user.account) });
  }

  #update(change: Partial<SyncStatus>): void {
    const next = { ...this.#status, ...change };
    if (JSON.stringify(next) === JSON.stringify(this.#status)) return;
    this.#status = next;
    for (const listener of this.#listeners) listener();
  }
}
