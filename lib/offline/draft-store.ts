import { v7 as newId } from "uuid";
import type { DraftFields, DraftValue, Save } from "#lib/visits/rules/draft/saves.ts";
import { deviceDatabase, getDeviceId, keepsOnDevice } from "./database.ts";
import type { DeviceUser } from "./device-session.ts";
import { DiskWriter } from "./disk-writer.ts";
import { DraftMemory, type FieldState } from "./draft-memory.ts";
import { uploadSaves } from "./send-saves.ts";
import { decryptSave, type StoredSave, type StoredVisit } from "./stored-records.ts";
import { getStoredSaves, getStoredVisit } from "./stored-visit.ts";
import { emitSyncEvent, onSyncEvent, type SyncEvent } from "./sync-events.ts";
import { refreshVisit } from "./sync-exchange.ts";

/**
 * The draft of one visit: in memory, written through to the device with every change. Components subscribe to one
 * field, so that an answer redraws its own field and nothing else.
 */
export class DraftStore {
  readonly user: DeviceUser;
  #visit: StoredVisit;
  readonly #device: string;
  readonly #memory: DraftMemory;
  readonly #writer: DiskWriter;
  /** The save of a field whose value may still change, because nobody else has it. */
  readonly #typingSaves = new Map<string, string>();
  #isEmitting = false;

  private constructor(user: DeviceUser, visit: StoredVisit, device: string, saves: readonly StoredSave[]) {
    this.user = user;
    this.#visit = visit;
    this.#device = device;
    this.#memory = new DraftMemory({
      writeStage: (id) => this.#writer.stageOf(id),
      typingSave: (field) => this.#typingSaves.get(field),
    });
    this.#writer = new DiskWriter(user, visit.visit, {
      onSettled: ({ id, field }) => {
        this.#memory.notify(field);
        if (this.#writer.stageOf(id) === null) this.#emit([id]);
      },
      onClaimed: (claimed, newest) => this.#continueFrom(claimed, newest),
      sendInstead: (save) => this.#sendInstead(save),
    });
    for (const save of saves) this.#memory.put(save);
  }

  /** Opens a visit that is on this device; null where it is not. */
  static async open(user: DeviceUser, visit: string): Promise<DraftStore | null> {
    const stored = await getStoredVisit(user, visit);
    if (!stored) return null;
    return new DraftStore(user, stored, await getDeviceId(), await getStoredSaves(user, visit));
  }

  /** Follows what other tabs and the sender do with this visit, and warns before unload while something would be lost. */
  follow(): () => void {
    const stop = onSyncEvent((event) => void this.#reload(event));
    const warnBeforeUnload = (event: BeforeUnloadEvent) => {
      if (this.#writer.isBusy || (!keepsOnDevice() && this.hasUnsent)) event.preventDefault();
    };
    window.addEventListener("beforeunload", warnBeforeUnload);
    return () => {
      stop();
      window.removeEventListener("beforeunload", warnBeforeUnload);
    };
  }

  get visit(): StoredVisit {
    return this.#visit;
  }

  /** The same object as long as nothing about the field changes. */
  state(field: string): FieldState {
    return this.#memory.state(field);
  }

  /** Every field; the same object as long as nothing changes. */
  get fields(): DraftFields {
    return this.#memory.fields;
  }

  /** Whether an answer that is shown is not on the server. */
  get hasUnsent(): boolean {
    return this.#memory.hasUnsent;
  }

  /** Whether this device keeps what is typed here. */
  get isKept(): boolean {
    return keepsOnDevice() && !this.#writer.isRefused;
  }

  /** Whether an answer that is shown is nowhere else. */
  get hasUnkept(): boolean {
    return this.#writer.hasFailed;
  }

  subscribe(field: string, listener: () => void): () => void {
    return this.#memory.subscribe(field, listener);
  }

  subscribeAll(listener: () => void): () => void {
    return this.#memory.subscribeAll(listener);
  }

  /**
   * Gives a field another value in place of the one that is shown, and settles once that is on the device. While nobody
   * else has the answer that is being typed, it stays one save. A second answer beside it stays: only `choose` ends that.
   */
  async set(field: string, value: DraftValue): Promise<void> {
    const { heads, value: before } = this.state(field);
    const [shown] = heads;
    if (before === value) return;
    const isTyped = shown !== undefined && shown.id === this.#typingSaves.get(field);
    await this.#save(isTyped ? shown : { id: newId(), field, bases: shown ? [shown.id] : [] }, value);
  }

  /** Puts one value in place of all answers of a field: the user has chosen. */
  async choose(field: string, value: DraftValue): Promise<void> {
    const bases = this.state(field).heads.map(({ id }) => id);
    await this.#save({ id: newId(), field, bases }, value);
  }

  /** Settles once everything that was typed is on the device. */
  async idle(): Promise<void> {
    await this.#writer.idle();
  }

  async #save({ id, field, bases }: Pick<Save, "id" | "field" | "bases">, value: DraftValue): Promise<void> {
    const start = performance.now();
    const now = new Date();
    this.#typingSaves.set(field, id);
    await this.#write({
      id,
      field,
      value,
      bases,
      savedAt: now.toISOString(),
      by: this.user.account,
      device: this.#device,
      state: "waiting",
      since: now.getTime(),
    });
    performance.measure("answer-on-device", { start });
  }

  async #write(save: StoredSave): Promise<void> {
    const written = this.#writer.write(save);
    this.#memory.put(save);
    await written;
  }

  async #sendInstead(save: StoredSave): Promise<boolean> {
    try {
      const { isLate } = await uploadSaves(this.user, this.#visit.visit, [save]);
      // It was submitted elsewhere; what became of it is fetched where the device has room for that.
      if (isLate) void refreshVisit(this.user, this.#visit.visit).catch(() => undefined);
      return true;
    } catch (error) {
      console.error(error);
      return false;
    }
  }

  /** What was typed since a save was claimed becomes a new save, based on it. */
  async #continueFrom(claimed: StoredSave, newest: StoredSave): Promise<void> {
    if (claimed.value === newest.value) {
      if (this.#typingSaves.get(claimed.field) === claimed.id) this.#typingSaves.delete(claimed.field);
      return this.#memory.put(claimed);
    }
    const next: StoredSave = { ...newest, id: newId(), bases: [claimed.id] };
    this.#typingSaves.set(next.field, next.id);
    this.#memory.put(claimed);
    await this.#write(next);
  }

  /** For other tabs and the sender: this draft ignores its own event. */
  #emit(ids: readonly string[]): void {
    this.#isEmitting = true;
    emitSyncEvent({ account: this.user.account, visit: this.#visit.visit, ids });
    this.#isEmitting = false;
  }

  async #reload({ account, visit, ids }: SyncEvent): Promise<void> {
    if (this.#isEmitting || account !== this.user.account || visit !== this.#visit.visit) return;
    if (ids.length === 0) {
      this.#visit = (await getStoredVisit(this.user, visit)) ?? this.#visit;
      this.#memory.notify();
    }
    for (const row of await deviceDatabase.saves.bulkGet(ids.map((id) => [account, id])))
      if (row) this.#putUnlessOlder(await decryptSave(this.user, row));
  }

  /** What was read from disk may be older than what was typed while it was read. */
  #putUnlessOlder(save: StoredSave): void {
    const inMemory = this.#memory.find(save);
    const isOlder = inMemory !== undefined && inMemory.savedAt > save.savedAt;
    if (!isOlder && this.#writer.stageOf(save.id) === null) this.#memory.put(save);
  }
}
