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
import { DiskWriter } from "./disk-writer.ts";
import { type KeptSave, type KeptVisit, keptSaves, keptVisit, unsealSave } from "./kept-visit.ts";
import type { FieldPerson } from "./person.ts";

/**
 * Where an answer is, and since when in milliseconds: on its way to the device's disk, refused by it for now, there, or
 * on the server.
 */
export type Where = { at: "writing" | "refused" | "device" | "server"; since: number };

/** A field with where its answer is; `where` is null while nothing was filled in. */
export type FieldState = DraftField & { where: Where | null };

const empty: FieldState = { heads: [], value: null, isConflict: false, where: null };

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
  readonly #writer: DiskWriter;
  readonly #byField = new Map<string, Set<() => void>>();
  readonly #all = new Set<() => void>();
  #fields: DraftFields | null = null;

  private constructor(person: FieldPerson, visit: KeptVisit, device: string, saves: readonly KeptSave[]) {
    this.person = person;
    this.#visit = visit;
    this.#device = device;
    this.#writer = new DiskWriter(person, visit.visit, {
      onSettled: ({ id, field }) => {
        this.#told(field);
        if (this.#writer.stateOf(id) === null) this.#announce([id]);
      },
      onTaken: (taken, newest) => this.#goOnFrom(taken, newest),
    });
    for (const save of saves) this.#keep(save);
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
    const known = this.#states.get(field);
    if (known) return known;
    const saves = this.#saves.get(field);
    if (!saves) return empty;
    const made = this.#stateFrom(field, [...saves.values()]);
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
   * Gives a field another value in place of the one that is shown, and settles once that is on the device. While nobody
   * else has the answer that is being typed, it stays one save. A second answer beside it stays: only `choose` ends that.
   */
  async set(field: string, value: DraftValue): Promise<void> {
    const { heads, value: before } = this.state(field);
    const [shown] = heads;
    if (before === value) return;
    const isOpen = shown !== undefined && shown.id === this.#open.get(field);
    await this.#save(isOpen ? shown : { id: newId(), field, bases: shown ? [shown.id] : [] }, value);
  }

  /** Puts one value in place of all answers that stand there: a person has chosen. */
  async choose(field: string, value: DraftValue): Promise<void> {
    const bases = this.state(field).heads.map(({ id }) => id);
    await this.#save({ id: newId(), field, bases }, value);
  }

  async #save({ id, field, bases }: Pick<Save, "id" | "field" | "bases">, value: DraftValue): Promise<void> {
    const begun = performance.now();
    const now = new Date();
    this.#open.set(field, id);
    await this.#write({
      ...{ id, field, value, bases, savedAt: now.toISOString() },
      ...{ by: this.person.account, device: this.#device, state: "waiting", since: now.getTime() },
    });
    performance.measure("answer-on-device", { start: begun });
  }

  /** Settles once everything that was typed is on the device. */
  async idle(): Promise<void> {
    await this.#writer.idle();
  }

  async #write(save: KeptSave): Promise<void> {
    const written = this.#writer.write(save);
    this.#keep(save);
    await written;
  }

  /** What was typed since the sender took a save becomes a save of its own, on top of it. */
  async #goOnFrom(taken: KeptSave, newest: KeptSave): Promise<void> {
    const next: KeptSave = { ...newest, id: newId(), bases: [taken.id] };
    this.#open.set(next.field, next.id);
    this.#keep(taken);
    await this.#write(next);
  }

  #announce(ids: readonly string[]): void {
    announce({ account: this.person.account, visit: this.#visit.visit, ids });
  }

  async #reload({ account, visit, ids }: Change): Promise<void> {
    if (account !== this.person.account || visit !== this.#visit.visit) return;
    if (ids.length === 0) {
      this.#visit = (await keptVisit(this.person, visit)) ?? this.#visit;
      for (const listener of this.#all) listener();
    }
    for (const row of await fieldDatabase.saves.bulkGet(ids.map((id) => [account, id])))
      if (row && this.#writer.stateOf(row.id) === null) this.#keep(await unsealSave(this.person, row));
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

  /** What is being typed here is shown before any other answer, whichever came last. */
  #stateFrom(field: string, saves: readonly KeptSave[]): FieldState {
    const { heads, isConflict } = fieldFrom(saves as readonly Save[]);
    const open = this.#open.get(field);
    const inOrder = heads.toSorted((a, b) => Number(b.id === open) - Number(a.id === open)) as KeptSave[];
    const [shown] = inOrder;
    if (!shown) return empty;
    const at = this.#writer.stateOf(shown.id) ?? (shown.state === "stored" ? "server" : "device");
    return { heads: inOrder, value: shown.value, isConflict, where: { at, since: shown.since } };
  }
}
