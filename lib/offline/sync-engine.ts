import { Dexie } from "dexie";
import { Problem, TooBusy } from "#lib/access/problem.ts";
import { deviceDatabase, savesToSend } from "./database.ts";
import {
  assertSameUser,
  countUnsent,
  type DeviceUser,
  type SessionState,
  sessionStateAfter,
} from "./device-session.ts";
import { retryRefused } from "./refused-saves.ts";
import { purgeSubmittedVisits } from "./stored-visit.ts";
import { onSyncEvent } from "./sync-events.ts";
import { exchangeVisit, refreshVisit } from "./sync-exchange.ts";

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
 * into view, soon after an answer, and at an interval. One tab at a time sends. While somebody types, one request a second
 * carries answers up and news down; what else is known of the open visit is asked on the other occasions.
 */
export class SyncEngine {
  readonly user: DeviceUser;
  readonly #openVisit: string | null;
  #status: SyncStatus;
  readonly #listeners = new Set<() => void>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #running: Promise<void> | null = null;
  #runAgain = false;
  #asksAll = false;

  /** `openVisit` is the visit that is on the screen, if any. */
  constructor(user: DeviceUser, session: SessionState, openVisit: string | null = null) {
    this.user = user;
    this.#openVisit = openVisit;
    this.#status = { session, isSending: false, unsent: 0, lastContact: null };
  }

  get status(): SyncStatus {
    return this.#status;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Starts sending, and fetching changes of the open visit. Returns the function that stops it. */
  start(): () => void {
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
    void retryRefused(this.user.account).catch(console.error).then(syncNow); // a device that refuses sends all the same
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
    this.#after(sendDelay, () => this.#sendWaiting());
  }

  #after(milliseconds: number, task: () => Promise<void>): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      void task();
    }, milliseconds);
  }

  /** What was already sent without success is left to the next interval: it was refused, or there was no connection. */
  async #sendWaiting(): Promise<void> {
    const { account } = this.user;
    const waiting = await deviceDatabase.saves.where({ account, state: "waiting" }).count();
    if (waiting > 0) await this.#run();
  }

  /** Sends everything and fetches changes of the open visit. */
  async sync(): Promise<void> {
    this.#asksAll = true;
    await this.#run();
  }

  /** A call while one runs makes it run once more. */
  async #run(): Promise<void> {
    this.#runAgain = true;
    this.#running ??= this.#withLock(() => this.#runWhileAsked());
    await this.#running;
  }

  async #runWhileAsked(): Promise<void> {
    try {
      while (this.#runAgain) {
        this.#runAgain = false;
        await this.#syncOnce();
      }
    } finally {
      this.#running = null; // with the last look at what is asked: a call from now on begins anew
    }
  }

  async #withLock(task: () => Promise<void>): Promise<void> {
    try {
      await navigator.locks.request(`veld ${this.user.account}`, task);
    } catch (error) {
      this.#running = null; // also where there is no lock to be had: the next call tries again
      throw error;
    }
  }

  async #syncOnce(): Promise<void> {
    const asksAll = this.#asksAll;
    this.#asksAll = false;
    this.#update({ isSending: true });
    try {
      const visits = await this.#visitsToSend();
      const failures = await this.#exchange(visits);
      if (asksAll) await this.#askNews(visits);
      if (failures.length > 0) throw failures[0];
      if (asksAll || visits.length > 0) this.#update({ session: "signed-in", lastContact: Date.now() });
    } catch (error) {
      // A server that is busy for a moment says for how long: that is sooner than the interval.
      if (error instanceof TooBusy) this.#after(error.retryAfterSeconds * 1000, () => this.sync());
      if (error instanceof Problem) this.#update({ session: sessionStateAfter(error) ?? "unreachable" });
      else if (error instanceof Dexie.DexieError)
        console.error(error); // a device that is full: the form says so
      else throw error;
    } finally {
      this.#update({ isSending: false });
      await this.#count();
    }
  }

  /** What goes wrong with one visit does not stop the others, unless the user is no longer signed in. */
  async #exchange(visits: readonly string[]): Promise<unknown[]> {
    const failures: unknown[] = [];
    for (const visit of visits)
      try {
        await exchangeVisit(this.user, visit);
      } catch (error) {
        if (sessionStateAfter(error) === "signed-out") throw error;
        failures.push(error);
      }
    return failures;
  }

  async #askNews(sent: readonly string[]): Promise<void> {
    if (this.#openVisit !== null) await refreshVisit(this.user, this.#openVisit);
    else if (sent.length === 0) await assertSameUser(this.user);
  }

  async #visitsToSend(): Promise<string[]> {
    const { account } = this.user;
    const unsent = await savesToSend(account).toArray();
    const submitted = await deviceDatabase.submissions.where({ account }).toArray();
    return [...new Set([...unsent, ...submitted].map(({ visit }) => visit))];
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
