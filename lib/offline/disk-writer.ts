import { deviceDatabase } from "./database.ts";
import type { DeviceUser } from "./device-session.ts";
import { decryptSave, encryptSave, type StoredSave } from "./stored-records.ts";

/** A save that is being written to the device's disk; `save` is its newest value, and the one that is written. */
type PendingWrite = { save: StoredSave; done: Promise<void>; hasFailed: boolean };

type Listener = {
  /** A save is on disk, or the device refused it for now. */
  onSettled(save: StoredSave): void;
  /** The sender has claimed a save, which must not change any more; `newest` was typed since, and builds on it. */
  onClaimed(claimed: StoredSave, newest: StoredSave): Promise<void>;
};

/** Milliseconds until a device that refused, such as a full one, is tried again. */
const retryDelay = 2000;

/** Writes saves of a visit to the device. What is typed while a save is being written is written right after it. */
export class DiskWriter {
  readonly #user: DeviceUser;
  readonly #visit: string;
  readonly #listener: Listener;
  readonly #pending = new Map<string, PendingWrite>();

  constructor(user: DeviceUser, visit: string, listener: Listener) {
    this.#user = user;
    this.#visit = visit;
    this.#listener = listener;
  }

  get isBusy(): boolean {
    return this.#pending.size > 0;
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

  /** Tries again until the device accepts: the answer stays on the screen, with the remark that it is not saved. */
  async #writeWithRetries(pending: PendingWrite): Promise<StoredSave | null> {
    for (;;) {
      try {
        const claimed = await this.#writeUnlessClaimed(pending.save);
        pending.hasFailed = false;
        return claimed;
      } catch (error) {
        console.error(error);
        pending.hasFailed = true;
        this.#listener.onSettled(pending.save);
        await new Promise((done) => setTimeout(done, retryDelay));
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
    return claimed && (await decryptSave(this.#user, claimed));
  }
}
