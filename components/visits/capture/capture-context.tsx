"use client";

import { createContext, use, useCallback, useRef, useSyncExternalStore } from "react";
import type { Framework } from "#lib/framework/rules/framework.ts";
import type { FieldState } from "#lib/offline/draft-memory.ts";
import type { DraftStore } from "#lib/offline/draft-store.ts";
import type { StoredVisit, VisitBundle } from "#lib/offline/stored-records.ts";
import type { SyncEngine, SyncStatus } from "#lib/offline/sync-engine.ts";
import type { DraftFields, DraftValue } from "#lib/visits/rules/draft/saves.ts";

/** The visit that is being recorded. It stays the same object: a component subscribes to the fields that it shows. */
export type Capture = {
  store: DraftStore;
  engine: SyncEngine;
  framework: Framework;
  /** The inspector whose scores are given here. */
  inspectorId: string;
  inspectorIds: readonly string[];
  /** Goes to a part of the form, and there to a field. */
  goTo: (sectionId: string, field?: string) => void;
};

export const CaptureContext = createContext<Capture | null>(null);

export function useCapture(): Capture {
  const capture = use(CaptureContext);
  if (!capture) throw new Error("There is no visit around this component.");
  return capture;
}

type FieldUse = FieldState & {
  /** Changes the answer that is shown. */
  set: (value: DraftValue) => void;
  /** Ends that there are two answers. */
  choose: (value: DraftValue) => void;
};

/** One field, and how it is given a value. Only what shows this field is drawn again when it changes. */
export function useField(field: string): FieldUse {
  const { store } = useCapture();
  const state = useSyncExternalStore(
    useCallback((listener) => store.subscribe(field, listener), [store, field]),
    () => store.state(field),
  );
  const set = useCallback((value: DraftValue) => void store.set(field, value), [store, field]);
  const choose = useCallback((value: DraftValue) => void store.choose(field, value), [store, field]);
  return { ...state, set, choose };
}

/** Something that follows from many fields; drawn again only when it comes out differently. */
export function useDraft<T>(select: (fields: DraftFields) => T): T {
  const { store } = useCapture();
  const last = useRef<{ fields: DraftFields; select: typeof select; text: string; value: T } | null>(null);
  return useSyncExternalStore(
    useCallback((listener) => store.subscribeAll(listener), [store]),
    () => {
      const { current } = last;
      if (current?.fields === store.fields && current.select === select) return current.value;
      const value = select(store.fields);
      const text = JSON.stringify(value);
      const same = current?.text === text ? current.value : value;
      last.current = { fields: store.fields, select, text, value: same };
      return same;
    },
  );
}

/** What is kept of the visit besides its answers. */
export function useVisit(): StoredVisit {
  const { store } = useCapture();
  return useSyncExternalStore(
    useCallback((listener) => store.subscribeAll(listener), [store]),
    () => store.visit,
  );
}

/** What the server tells of the visit besides its answers. */
export function useBundle(): VisitBundle {
  return useVisit().bundle;
}

export function useSyncStatus(engine: SyncEngine): SyncStatus {
  return useSyncExternalStore(
    useCallback((listener) => engine.subscribe(listener), [engine]),
    () => engine.status,
  );
}
