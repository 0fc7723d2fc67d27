import { Problem } from "#lib/access/problem.ts";
import { fieldDatabase, unsentBy } from "./database.ts";
import {
  countUnsent,
  type FieldPerson,
  type SessionState,
  sessionAfter,
  signedInPerson,
} from "./device-session.ts";
import { changeVisit, keptAfterReceipt, keptVisit, purge } from "./stored-visit.ts";
import { fetchVisit, sendSaves, sendSubmission } from "./sync-api.ts";
import { onChange } from "./sync-events.ts";

/** How the work on this device stands with the server. */
export type WorkStatus = {
  session: SessionState;
  isSending: boolean;
  /** Answers and submissions that are on this device alone. */
  unsent: number;
  /** When the server last took or told something, in milliseconds; null when it did not since this page opened. */
  lastContact: number | null;
};

const pause = 1000;
const every = 20_000;

/**
 * Sends what is on this device alone, whenever there is a chance: at opening, when the connection comes back, when the
 * page comes into view, soon after an answer, and every so often. One tab at a time sends.
 */
export class FieldWork {
  readonly person: FieldPerson;
  #status: WorkStatus;
  readonly #listeners = new Set<() => void>();
  #visit: string | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #running: Promise<void> | null = null;
  #again = false;

  constructor(person: FieldPerson, session: SessionState) {
    this.person = person;
    this.#status = { session, isSending: false, unsent: 0, lastContact: null };
  }

  get status(): WorkStatus {
    return this.#status;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Begins to send, and to fetch news of the visit that is open, if any; gives what stops it. */
  start(visit: string | null): () => void {
    this.#visit = visit;
    const now = () => void this.sync();
    const inView = () => document.visibilityState === "visible" && now();
    const stopHearing = onChange(({ account, visit: changed }) => {
      if (account !== this.person.account) return;
      if (changed === null)
        window.location.reload(); // signed out in another tab
      else this.#soon();
    });
    window.addEventListener("online", now);
    window.addEventListener("focus", now);
    document.addEventListener("visibilitychange", inView);
    const interval = setInterval(inView, every);
    void purge(Date.now());
    now();
    return () => {
      stopHearing();
      window.removeEventListener("online", now);
      window.removeEventListener("focus", now);
      document.removeEventListener("visibilitychange", inView);
      clearInterval(interval);
      clearTimeout(this.#timer);
    };
  }

  #soon(): void {
    void this.#count();
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      void this.#sendWhatIsNew();
    }, pause);
  }

  /** What was handed over before waits for the next round: it was refused, or there was no connection. */
  async #sendWhatIsNew(): Promise<void> {
    const { account } = this.person;
    const fresh = await fieldDatabase.saves.where({ account, state: "waiting" }).count();
    if (fresh > 0) await this.sync();
  }

  /** Sends everything and fetches news; a call while one runs makes it run once more. */
  async sync(): Promise<void> {
    if (this.#running) {
      this.#again = true;
      return await this.#running;
    }
    this.#running = this.#alone(async () => {
      do {
        this.#again = false;
        await this.#exchange();
      } while (this.#again);
    });
    try {
      await this.#running;
    } finally {
      this.#running = null;
    }
  }

  async #alone(work: () => Promise<void>): Promise<void> {
    await navigator.locks.request(`veld ${this.person.account}`, work);
  }

  async #exchange(): Promise<void> {
    this.#tell({ isSending: true });
    try {
      await this.#refuseOthers();
      for (const visit of await this.#visitsWithWork()) await this.#sendVisit(visit);
      if (this.#visit !== null) await this.#fetch(this.#visit);
      this.#tell({ session: "signed-in", lastContact: Date.now() });
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      this.#tell({ session: sessionAfter(error) ?? "unreachable" });
    } finally {
      this.#tell({ isSending: false });
      await this.#count();
    }
  }

  /** Where somebody else signed in meanwhile, this page must not go on showing what is not hers. */
  async #refuseOthers(): Promise<void> {
    const { account } = await signedInPerson();
    if (account === this.person.account) return;
    window.location.reload();
    throw new Problem("unauthenticated", "Iemand anders is ingelogd.");
  }

  async #visitsWithWork(): Promise<string[]> {
    const { account } = this.person;
    const unsent = await unsentBy(account).toArray();
    const submitted = await fieldDatabase.submissions.where({ account }).toArray();
    return [...new Set([...unsent, ...submitted].map(({ visit }) => visit))];
  }

  /** What is refused of one visit does not keep the others from being sent. */
  async #sendVisit(visit: string): Promise<void> {
    try {
      await sendSaves(this.person, visit);
      await sendSubmission(this.person, visit);
      await changeVisit(this.person, visit, { refusal: null });
    } catch (error) {
      if (!(error instanceof Problem) || sessionAfter(error)) throw error;
      await this.#refused(visit, error);
    }
    if (visit !== this.#visit) await this.#fetch(visit);
  }

  async #fetch(visit: string): Promise<void> {
    try {
      await fetchVisit(this.person, visit);
    } catch (error) {
      if (!(error instanceof Problem) || sessionAfter(error)) throw error;
      await this.#refused(visit, error);
    }
  }

  /** A visit that is not hers any more goes from this device after a while; what is on this device alone never does. */
  async #refused(visit: string, { kind, message }: Problem): Promise<void> {
    const isGone = kind === "not-found" || kind === "forbidden";
    const known = await keptVisit(this.person, visit);
    const purgeAt = isGone ? (known?.purgeAt ?? Date.now() + keptAfterReceipt) : (known?.purgeAt ?? null);
    await changeVisit(this.person, visit, { refusal: message, purgeAt });
  }

  async #count(): Promise<void> {
    this.#tell({ unsent: await countUnsent(this.person.account) });
  }

  #tell(change: Partial<WorkStatus>): void {
    const next = { ...this.#status, ...change };
    if (JSON.stringify(next) === JSON.stringify(this.#status)) return;
    this.#status = next;
    for (const listener of this.#listeners) listener();
  }
}
