import { type DraftField, type DraftFields, fieldFrom, type Save } from "#lib/visits/rules/draft/saves.ts";
import { keepsOnDevice } from "./database.ts";
import type { StoredSave } from "./stored-records.ts";

/**
 * Where an answer is stored, and since when in milliseconds: being written to the device's disk, nowhere, because neither the
 * device nor the server takes it for now, in the memory of the page alone, on the device, there for good because the server
 * cannot take it, or on the server.
 */
export type SaveStatus = {
  stage: "writing" | "refused" | "memory" | "device" | "declined" | "server";
  since: number;
};

/** A field with where its answer is stored; `status` is null while nothing was filled in. */
export type FieldState = DraftField & { status: SaveStatus | null };

const empty: FieldState = { heads: [], value: null, isConflict: false, status: null };

type DraftSources = {
  /** The stage of a save that is being written to disk; null for any other. */
  writeStage: (id: string) => "writing" | "refused" | null;
  /** The save that is being typed in a field. */
  typingSave: (field: string) => string | undefined;
};

/** The saves of a draft in memory, and who listens to which field. */
export class DraftMemory {
  readonly #sources: DraftSources;
  readonly #saves = new Map<string, Map<string, StoredSave>>();
  readonly #states = new Map<string, FieldState>();
  readonly #fieldListeners = new Map<string, Set<() => void>>();
  readonly #draftListeners = new Set<() => void>();
  #fields: DraftFields | null = null;

  constructor(sources: DraftSources) {
    this.#sources = sources;
  }

  put(save: StoredSave): void {
    const saves = this.#saves.get(save.field) ?? new Map<string, StoredSave>();
    this.#saves.set(save.field, saves.set(save.id, save));
    this.notify(save.field);
  }

  find({ field, id }: Pick<Save, "field" | "id">): StoredSave | undefined {
    return this.#saves.get(field)?.get(id);
  }

  /** The same object as long as nothing about the field changes. */
  state(field: string): FieldState {
    const cached = this.#states.get(field);
    if (cached) return cached;
    const saves = this.#saves.get(field);
    if (!saves) return empty;
    const state = this.#stateFrom(field, [...saves.values()]);
    this.#states.set(field, state);
    return state;
  }

  /** Every field; the same object as long as nothing changes. */
  get fields(): DraftFields {
    this.#fields ??= new Map([...this.#saves.keys()].map((field) => [field, this.state(field)]));
    return this.#fields;
  }

  /** Whether an answer that is shown is not on the server. */
  get hasUnsent(): boolean {
    return [...this.#saves.keys()].some((field) => {
      const { status } = this.state(field);
      return status !== null && status.stage !== "server";
    });
  }

  subscribe(field: string, listener: () => void): () => void {
    const listeners = this.#fieldListeners.get(field) ?? new Set();
    this.#fieldListeners.set(field, listeners.add(listener));
    return () => listeners.delete(listener);
  }

  subscribeAll(listener: () => void): () => void {
    this.#draftListeners.add(listener);
    return () => this.#draftListeners.delete(listener);
  }

  /** Something changed about a field, or, without one, about the visit itself. */
  notify(field?: string): void {
    if (field !== undefined) {
      this.#states.delete(field);
      this.#fields = null;
      for (const listener of this.#fieldListeners.get(field) ?? []) listener();
    }
    for (const listener of this.#draftListeners) listener();
  }

  /** What is being typed here is shown before any other answer, whichever came last. */
  #stateFrom(field: string, saves: readonly Save[]): FieldState {
    const { heads, isConflict } = fieldFrom(saves);
    const typing = this.#sources.typingSave(field);
    const typedFirst = heads.toSorted(
      (a, b) => Number(b.id === typing) - Number(a.id === typing),
    ) as StoredSave[];
    const [shown] = typedFirst;
    if (!shown) return empty;
    const unsent = shown.state === "refused" ? "declined" : keepsOnDevice() ? "device" : "memory";
    const written = shown.state === "stored" ? "server" : unsent;
    const stage = this.#sources.writeStage(shown.id) ?? written;
    return {
      heads: typedFirst,
      value: shown.value,
      isConflict,
      status: { stage, since: shown.since },
    };
  }
}
