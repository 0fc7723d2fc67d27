import { v7 as newId } from "uuid";
import type { DraftFields, DraftValue, Save } from "#lib/visits/rules/draft/saves.ts";
import { deviceId, fieldDatabase } from "./database.ts";
import type { FieldPerson } from "./device-session.ts";
import { DiskWriter } from "./disk-writer.ts";
import { DraftMemory, type FieldState } from "./draft-memory.ts";
import { decryptSave, type KeptSave, type KeptVisit, keptSaves, keptVisit } from "./stored-visit.ts";
import { announce, type Change, onChange } from "./sync-events.ts";

/**
 * The draft of one visit: in memory, written through to the device with every change. Each field is heard of by itself,
 * so that an answer redraws its own field and nothing else.
 */
export class DraftStore {
  readonly person: FieldPerson;
  #visit: KeptVisit;
  readonly #device: string;
  readonly #memory: DraftMemory;
  readonly #writer: DiskWriter;
  /** The save of a field whose value may still change, because nobody else has it. */
  readonly #typed = new Map<string, string>();
  #isTelling = false;

  private constructor(person: FieldPerson, visit: KeptVisit, device: string, saves: readonly KeptSave[]) {
    this.person = person;
    this.#visit = visit;
    this.#device = device;
    this.#memory = new DraftMemory({
      onItsWay: (id) => this.#writer.stateOf(id),
      typedIn: (field) => this.#typed.get(field),
    });
    this.#writer = new DiskWriter(person, visit.visit, {
      onSettled: ({ id, field }) => {
        this.#memory.changed(field);
        if (this.#writer.stateOf(id) === null) this.#announce([id]);
      },
      onTaken: (taken, newest) => this.#goOnFrom(taken, newest),
    });
    for (const save of saves) this.#memory.keep(save);
  }

  /** Opens a visit that is on this device; null where it is not. */
  static async open(person: FieldPerson, visit: string): Promise<DraftStore | null> {
    const kept = await keptVisit(person, visit);
    if (!kept) return null;
    return new DraftStore(person, kept, await deviceId(), await keptSaves(person, visit));
  }

  /** Follows what other tabs and the sender do with this visit, and holds the page while something is not on disk. */
  follow(): () => void {
    const stop = onChange((change) => void this.#reload(change));
    const holdPage = (event: BeforeUnloadEvent) => {
      if (this.#writer.isBusy) event.preventDefault();
    };
    window.addEventListener("beforeunload", holdPage);
    return () => {
      stop();
      window.removeEventListener("beforeunload", holdPage);
    };
  }

  get visit(): KeptVisit {
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
    const isTyped = shown !== undefined && shown.id === this.#typed.get(field);
    await this.#save(isTyped ? shown : { id: newId(), field, bases: shown ? [shown.id] : [] }, value);
  }

  /** Puts one value in place of all answers that stand there: a person has chosen. */
  async choose(field: string, value: DraftValue): Promise<void> {
    const bases = this.state(field).heads.map(({ id }) => id);
    await this.#save({ id: newId(), field, bases }, value);
  }

  /** Settles once everything that was typed is on the device. */
  async idle(): Promise<void> {
    await this.#writer.idle();
  }

  async #save({ id, field, bases }: Pick<Save, "id" | "field" | "bases">, value: DraftValue): Promise<void> {
    const begun = performance.now();
    const now = new Date();
    this.#typed.set(field, id);
    await this.#write({
      ...{ id, field, value, bases, savedAt: now.toISOString() },
      ...{ by: this.person.account, device: this.#device, state: "waiting", since: now.getTime() },
    });
    performance.measure("answer-on-device", { start: begun });
  }

  async #write(save: KeptSave): Promise<void> {
    const written = this.#writer.write(save);
    this.#memory.keep(save);
    await written;
  }

  /** What was typed since the sender took a save becomes a save of its own, on top of it. */
  async #goOnFrom(taken: KeptSave, newest: KeptSave): Promise<void> {
    const next: KeptSave = { ...newest, id: newId(), bases: [taken.id] };
    this.#typed.set(next.field, next.id);
    this.#memory.keep(taken);
    await this.#write(next);
  }

  /** Tells the others; this draft knows already. */
  #announce(ids: readonly string[]): void {
    this.#isTelling = true;
    announce({ account: this.person.account, visit: this.#visit.visit, ids });
    this.#isTelling = false;
  }

  async #reload({ account, visit, ids }: Change): Promise<void> {
    if (this.#isTelling || account !== this.person.account || visit !== this.#visit.visit) return;
    if (ids.length === 0) {
      this.#visit = (await keptVisit(this.person, visit)) ?? this.#visit;
      this.#memory.changed();
    }
    for (const row of await fieldDatabase.saves.bulkGet(ids.map((id) => [account, id])))
      if (row) this.#keepUnlessNewer(await decryptSave(this.person, row));
  }

  /** What was read from disk may be older than what was typed while it was read. */
  #keepUnlessNewer(save: KeptSave): void {
    const here = this.#memory.find(save);
    const isOlder = here !== undefined && here.savedAt > save.savedAt;
    if (!isOlder && this.#writer.stateOf(save.id) === null) this.#memory.keep(save);
  }
}
