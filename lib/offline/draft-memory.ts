import { type DraftField, type DraftFields, fieldFrom, type Save } from "#lib/visits/rules/draft/saves.ts";
import type { KeptSave } from "./stored-visit.ts";

/**
 * Where an answer is, and since when in milliseconds: on its way to the device's disk, refused by it for now, there, or
 * on the server.
 */
export type Where = { at: "writing" | "refused" | "device" | "server"; since: number };

/** A field with where its answer is; `where` is null while nothing was filled in. */
export type FieldState = DraftField & { where: Where | null };

const empty: FieldState = { heads: [], value: null, isConflict: false, where: null };

type Surroundings = {
  /** What becomes of a save that is on its way to disk; null for any other. */
  onItsWay: (id: string) => "writing" | "refused" | null;
  /** The save that is being typed in a field. */
  typedIn: (field: string) => string | undefined;
};

/** The saves of a draft in memory, and who listens to which field. */
export class DraftMemory {
  readonly #around: Surroundings;
  readonly #saves = new Map<string, Map<string, KeptSave>>();
  readonly #states = new Map<string, FieldState>();
  readonly #byField = new Map<string, Set<() => void>>();
  readonly #all = new Set<() => void>();
  #fields: DraftFields | null = null;

  constructor(around: Surroundings) {
    this.#around = around;
  }

  keep(save: KeptSave): void {
    const saves = this.#saves.get(save.field) ?? new Map<string, KeptSave>();
    this.#saves.set(save.field, saves.set(save.id, save));
    this.changed(save.field);
  }

  find({ field, id }: Pick<Save, "field" | "id">): KeptSave | undefined {
    return this.#saves.get(field)?.get(id);
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

  /** Whether an answer that is shown is not on the server. */
  get hasUnsent(): boolean {
    return [...this.#saves.keys()].some((field) => {
      const { where } = this.state(field);
      return where !== null && where.at !== "server";
    });
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

  /** Something about a field is different now, or, without one, about the visit around it. */
  changed(field?: string): void {
    if (field !== undefined) {
      this.#states.delete(field);
      this.#fields = null;
      for (const listener of this.#byField.get(field) ?? []) listener();
    }
    for (const listener of this.#all) listener();
  }

  /** What is being typed here is shown before any other answer, whichever came last. */
  #stateFrom(field: string, saves: readonly Save[]): FieldState {
    const { heads, isConflict } = fieldFrom(saves);
    const typed = this.#around.typedIn(field);
    const inOrder = heads.toSorted((a, b) => Number(b.id === typed) - Number(a.id === typed)) as KeptSave[];
    const [shown] = inOrder;
    if (!shown) return empty;
    const onDisk = shown.state === "stored" ? "server" : "device";
    const at = this.#around.onItsWay(shown.id) ?? onDisk;
    return { heads: inOrder, value: shown.value, isConflict, where: { at, since: shown.since } };
  }
}
