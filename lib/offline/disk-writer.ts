import { fieldDatabase } from "./database.ts";
import type { FieldPerson } from "./device-session.ts";
import { decryptSave, encryptSave, type KeptSave } from "./stored-visit.ts";

/** A save on its way to the device's disk; `save` is its newest value, and the one that is written. */
type Writing = { save: KeptSave; done: Promise<void>; isRefused: boolean };

type Listener = {
  /** A save is on disk, or was refused for now. */
  onSettled(save: KeptSave): void;
  /** The sender has taken a save, which stays as it is; `newest` was typed since, and goes on from it. */
  onTaken(taken: KeptSave, newest: KeptSave): Promise<void>;
};

/** Milliseconds until a device that refused, such as a full one, is asked again. */
const retryAfter = 2000;

/** Writes saves of a visit to the device. What is typed while a save is on its way goes right after it. */
export class DiskWriter {
  readonly #person: FieldPerson;
  readonly #visit: string;
  readonly #listener: Listener;
  readonly #writing = new Map<string, Writing>();

  constructor(person: FieldPerson, visit: string, listener: Listener) {
    this.#person = person;
    this.#visit = visit;
    this.#listener = listener;
  }

  get isBusy(): boolean {
    return this.#writing.size > 0;
  }

  /** What becomes of a save that is on its way; null for any other. */
  stateOf(id: string): "writing" | "refused" | null {
    const writing = this.#writing.get(id);
    return writing ? (writing.isRefused ? "refused" : "writing") : null;
  }

  /** Settles once this value, or a newer one of the same save, is on disk. */
  async write(save: KeptSave): Promise<void> {
    const running = this.#writing.get(save.id);
    if (running) {
      running.save = save;
      return await running.done;
    }
    const writing: Writing = { save, done: Promise.resolve(), isRefused: false };
    this.#writing.set(save.id, writing);
    writing.done = this.#run(writing);
    await writing.done;
  }

  async idle(): Promise<void> {
    await Promise.all([...this.#writing.values()].map(({ done }) => done));
  }

  async #run(writing: Writing): Promise<void> {
    for (let written: KeptSave | null = null; written !== writing.save; ) {
      written = writing.save;
      const taken = await this.#untilOnDisk(writing);
      if (!taken) continue;
      this.#writing.delete(taken.id);
      return await this.#listener.onTaken(taken, writing.save);
    }
    this.#writing.delete(writing.save.id);
    this.#listener.onSettled(writing.save);
  }

  /** A device that refuses is asked again until it takes the answer: it stays on the screen, and is said not to be kept. */
  async #untilOnDisk(writing: Writing): Promise<KeptSave | null> {
    for (;;) {
      try {
        const taken = await this.#toDisk(writing.save);
        writing.isRefused = false;
        return taken;
      } catch (error) {
        console.error(error);
        writing.isRefused = true;
        this.#listener.onSettled(writing.save);
        await new Promise((done) => setTimeout(done, retryAfter));
      }
    }
  }

  /** Gives what the sender has taken meanwhile, and so stays as it is; null once the save is on disk. */
  async #toDisk(save: KeptSave): Promise<KeptSave | null> {
    const row = await encryptSave(this.#person, this.#visit, save);
    const { saves } = fieldDatabase;
    const taken = await fieldDatabase.transaction("rw", saves, async () => {
      const known = await saves.get([row.account, row.id]);
      if (known && known.state !== "waiting") return known;
      await saves.put(row);
      return null;
    });
    return taken && (await decryptSave(this.#person, taken));
  }
}
