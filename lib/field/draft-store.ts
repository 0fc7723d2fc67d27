import { v7 as newId } from "uuid";
import {
  type DraftField,
  type DraftFields,
  type DraftValue,
  fieldFrom,
  type Save,
} from "#lib/domain/draft/saves.ts";
import { announce, type Change, onChange } from "./changes.ts";
import { deviceId, fieldDatabase } from "./database.ts";
import { type KeptSave, type KeptVisit, keptSaves, keptVisit, sealSave, unsealSave } from "./kept-visit.ts";
import type { FieldPerson } from "./person.ts";

/** Where an answer is, and since when in milliseconds: still on its way to the device's disk, there, or on the server. */
export type Where = { at: "writing" | "device" | "server"; since: number };

/** A field with where its answer is; `where` is null while nothing was filled in. */
export type FieldState = DraftField & { where: Where | null };

const empty: FieldState = { heads: [], value: null, isConflict: false, where: null };

/** A save is on its way to disk until this says otherwise; the newest value of a save is the one that is written. */
type Writing = { save: KeptSave; done: Promise<void> };

/**
 * The draft of one visit in memory, written through to the device with every change. Each field is heard of by itself,
 * so that an answer redraws its own field and nothing else.
 */
export class DraftStore {
  readonly person: FieldPerson;
  #visit: KeptVisit;
  readonly #device: string;
  readonly #saves = new Map<string, Map<string, KeptSave>>();
  readonly #states = new Map<string, FieldState>();
  /** The save of a field whose value may still change, because nobody else has it. */
  readonly #open = new Map<string, string>();
  readonly #writing = new Map<string, Writing>();
  readonly #byField = new Map<string, Set<() => void>>();
  readonly #all = new Set<() => void>();
  #fields: DraftFields | null = null;
  #stop: () => void = () => undefined;

  private constructor(person: FieldPerson, visit: KeptVisit, device: string, saves: readonly KeptSave[]) {
    this.person = person;
    this.#visit = visit;
    this.#device = device;
    for (const save of saves) this.#keep(save);
  }

  /** Opens a visit that is on this device; null where it is not. */
  static async open(person: FieldPerson, visit: string): Promise<DraftStore | null> {
    const kept = await keptVisit(person, visit);
    if (!kept) return null;
    return new DraftStore(person, kept, await deviceId(), await keptSaves(person, visit));
  }

  /** Follows what other tabs and the sender do with this visit, until it is stopped. */
  follow(): () => void {
    this.#stop = onChange((change) => void this.#reload(change));
    return () => this.#stop();
  }

  get visit(): KeptVisit {
    return this.#visit;
  }

  /** The same object as long as nothing about the field changes. */
  state(field: string): FieldState {
    const known = this.#states.get(field);
    if (known) return known;
    const saves = this.#saves.get(field);
    if (!saves) return empty;
    const made = this.#stateFrom([...saves.values()]);
    this.#states.set(field, made);
    return made;
  }

  /** Every field; the same object as long as nothing changes. */
  get fields(): DraftFields {
    this.#fields ??= new Map([...this.#saves.keys()].map((field) => [field, this.state(field)]));
    return this.#fields;
  }

  subscribe(field: string, listener: () => void): () => void {
    const listeners = this.#byField.get(field) ?? new Set();
    this.#byField.set(field, listeners.add(listener));
    return () => listeners.delete(listener);
  }

  subscribeAll(listener: () => void): () => void {
    this.#all.add(listener);
    return () => this.#all.delete(listener);
  }

  /**
   * Gives a field a value in place of all that stood there, and settles once that is on the device. While nobody else
   * has the answer that is being typed, it stays one save.
   */
  async set(field: string, value: DraftValue): Promise<void> {
    const { heads, value: before } = this.state(field);
    const [head] = heads;
    if (heads.length <= 1 && before === value) return;
    const isOpen = heads.length === 1 && head !== undefined && head.id === this.#open.get(field);
    const now = new Date();
    const save: KeptSave = {
      ...(isOpen ? head : { id: newId(), field, bases: heads.map(({ id }) => id) }),
      ...{ field, value, savedAt: now.toISOString(), by: this.person.account, device: this.#device },
      ...{ state: "waiting", since: now.getTime() },
    };
    this.#open.set(field, save.id);
    const begun = performance.now();
    await this.#write(save);
    performance.measure("answer-on-device", { start: begun });
  }

  /** Settles once everything that was typed is on the device. */
  async idle(): Promise<void> {
    await Promise.all([...this.#writing.values()].map(({ done }) => done));
  }

  /** Writes the newest value of a save; what is typed while one is on its way goes right after it. */
  async #write(save: KeptSave): Promise<void> {
    const { id } = save;
    const running = this.#writing.get(id);
    if (running) running.save = save;
    const writing: Writing = running ?? { save, done: Promise.resolve() };
    this.#writing.set(id, writing);
    this.#keep(save);
    writing.done = running?.done ?? this.#run(writing);
    await writing.done;
  }

  async #run(writing: Writing): Promise<void> {
    const { id, field } = writing.save;
    for (let written: KeptSave | null = null; written !== writing.save; ) {
      written = writing.save;
      const taken = await this.#toDisk(written);
      if (taken) return await this.#goOnFrom(taken, writing);
    }
    this.#writing.delete(id);
    this.#told(field);
    announce({ account: this.person.account, visit: this.#visit.visit, ids: [id] });
  }

  /** Gives what the sender has taken meanwhile, and so stays as it is; null once the save is on disk. */
  async #toDisk(save: KeptSave): Promise<KeptSave | null> {
    const row = await sealSave(this.person, this.#visit.visit, save);
    const { saves } = fieldDatabase;
    const taken = await fieldDatabase.transaction("rw", saves, async () => {
      const known = await saves.get([row.account, row.id]);
      if (known && known.state !== "waiting") return known;
      await saves.put(row);
      return null;
    });
    return taken && (await unsealSave(this.person, taken));
  }

  /** What was typed since becomes a save of its own, on top of the one that was taken. */
  async #goOnFrom(taken: KeptSave, writing: Writing): Promise<void> {
    const next: KeptSave = { ...writing.save, id: newId(), bases: [taken.id] };
    this.#writing.delete(taken.id);
    this.#open.set(next.field, next.id);
    this.#keep(taken);
    await this.#write(next);
  }

  async #reload({ account, visit, ids }: Change): Promise<void> {
    if (account !== this.person.account || visit !== this.#visit.visit) return;
    if (ids.length === 0) {
      this.#visit = (await keptVisit(this.person, visit)) ?? this.#visit;
      for (const listener of this.#all) listener();
    }
    for (const row of await fieldDatabase.saves.bulkGet(ids.map((id) => [account, id])))
      if (row && !this.#writing.has(row.id)) this.#keep(await unsealSave(this.person, row));
  }

  #keep(save: KeptSave): void {
    const saves = this.#saves.get(save.field) ?? new Map<string, KeptSave>();
    this.#saves.set(save.field, saves.set(save.id, save));
    this.#told(save.field);
  }

  #told(field: string): void {
    this.#states.delete(field);
    this.#fields = null;
    for (const listener of this.#byField.get(field) ?? []) listener();
    for (const listener of this.#all) listener();
  }

  #stateFrom(saves: readonly KeptSave[]): FieldState {
    const field = fieldFrom(saves as readonly Save[]);
    const shown = field.heads[0] as KeptSave | undefined;
    if (!shown) return { ...field, where: null };
    const at = this.#writing.has(shown.id) ? "writing" : shown.state === "stored" ? "server" : "device";
    return { ...field, where: { at, since: shown.since } };
  }
}
