import { deviceDatabase } from "./database.ts";
import type { DeviceUser } from "./device-session.ts";
import { decryptSave, encryptSave, type StoredSave } from "./stored-records.ts";

/** A save that is being written to the device's disk; `save` is its newest value, and the one that is written. */
type PendingWrite = { save: StoredSave; done: Promise<void>; hasFailed: boolean };

type Listener = {
  /** A save is on disk, or the device refused it for now. */
  onSettled(save: StoredSave): void;
  /** A save is on its way or on the server, and must not change any more; what was typed since in `newest` builds on it. */
  onClaimed(claimed: StoredSave, newest: StoredSave): Promise<void>;
  /** Gives the server what the device refuses; false where that cannot be either. */
  sendInstead(save: StoredSave): Promise<boolean>;
};

/** Milliseconds in which what is typed goes along, and until a device and a server that both refused are tried again. */
const sendDelay = 1000;
const retryDelay = 2000;

/** Writes saves of a visit to the device. What is typed while a save is being written is written right after it. */
export class DiskWriter {
  readonly #user: DeviceUser;
  readonly #visit: string;
  readonly #listener: Listener;
  readonly #pending = new Map<string, PendingWrite>();
  /** What the disk has of the saves that were written here. */
  readonly #onDisk = new Map<string, StoredSave>();
  #isRefused = false;

  constructor(user: DeviceUser, visit: string, listener: Listener) {
    this.#user = user;
    this.#visit = visit;
    this.#listener = listener;
  }

  get isBusy(): boolean {
    return this.#pending.size > 0;
  }

  /** Whether the device refused the last write. */
  get isRefused(): boolean {
    return this.#isRefused;
  }

  /** Whether something that was typed is nowhere: the device refused it, and the server could not be given it. */
  get hasFailed(): boolean {
    return [...this.#pending.values()].some(({ hasFailed }) => hasFailed);
  }

  /** The stage of a save that is being written; null for any other. */
  stageOf(id: string): "writing" | "refused" | null {
    const pending = this.#pending.get(id);
    return pending ? (pending.hasFailed ? "refused" : "writing") : null;
  }

  /** Settles once this value, or a newer one of the same save, is on disk. */
  async write(save: StoredSave): Promise<void> {
    const running = this.#pending.get(save.id);
    if (running) {
      running.save = save;
      return await running.done;
    }
    const pending: PendingWrite = { save, done: Promise.resolve(), hasFailed: false };
    this.#pending.set(save.id, pending);
    pending.done = this.#run(pending);
    await pending.done;
  }

  async idle(): Promise<void> {
    await Promise.all([...this.#pending.values()].map(({ done }) => done));
  }

  async #run(pending: PendingWrite): Promise<void> {
    for (let written: StoredSave | null = null; written !== pending.save; ) {
      written = pending.save;
      const claimed = await this.#writeWithRetries(pending);
      if (!claimed) continue;
      this.#pending.delete(claimed.id);
      return await this.#listener.onClaimed(claimed, pending.save);
    }
    this.#pending.delete(pending.save.id);
    this.#listener.onSettled(pending.save);
  }

  /**
   * Tries until the device accepts, or else the server: the answer stays on the screen, with the remark that it is nowhere.
   * Never under an id that the disk has with an earlier value: that one is sent as it is.
   */
  async #writeWithRetries(pending: PendingWrite): Promise<StoredSave | null> {
    for (;;) {
      try {
        const claimed = await this.#writeUnlessClaimed(pending.save);
        this.#isRefused = false;
        pending.hasFailed = false;
        return claimed;
      } catch (error) {
        console.error(error);
        this.#isRefused = true;
        const earlier = this.#onDisk.get(pending.save.id);
        if (earlier) return earlier;
        await pause(sendDelay);
        const { save } = pending;
        if (await this.#listener.sendInstead(save)) {
          pending.hasFailed = false;
          return { ...save, state: "stored", since: Date.now() };
        }
        pending.hasFailed = true;
        this.#listener.onSettled(pending.save);
        await pause(retryDelay);
      }
    }
  }

  /** Returns the save as the sender has claimed it meanwhile, which must not change; null once this one is on disk. */
  async #writeUnlessClaimed(save: StoredSave): Promise<StoredSave | null> {
    const row = await encryptSave(this.#user, this.#visit, save);
    const { saves } = deviceDatabase;
    const claimed = await deviceDatabase.transaction("rw", saves, async () => {
      const stored = await saves.get([row.account, row.id]);
      if (stored && stored.state !== "waiting") return stored;
      await saves.put(row);
      return null;
    });
    if (!claimed) this.#onDisk.set(save.id, save);
    return claimed && (await decryptSave(this.#user, claimed));
  }
}

async function pause(milliseconds: number): Promise<void> {
  await new Promise((done) => setTimeout(done, milliseconds));
}
