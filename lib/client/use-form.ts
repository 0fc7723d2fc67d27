"use client";

import { useRouter } from "next/navigation";
import { useCallback, useEffect, useRef, useState, useTransition } from "react";
import type { FieldError } from "#lib/access/problem.ts";
import { errorAt } from "./form-errors.ts";
import { tellRecorded } from "./recorded.ts";
import { type LoadSchema, useCommand } from "./use-command.ts";
import { useKeptValues } from "./use-kept-values.ts";

type FormOptions<V extends object, R> = {
  /** The address of the command, below the API. */
  path: string | ((values: V) => string);
  /** What the form begins with. */
  values: V;
  schema?: (values: V) => ReturnType<LoadSchema>;
  /** What is sent; by default every value that was filled in. */
  input?: (values: V) => object;
  /** An error with the field as it is called on the screen, by the values that were sent. */
  onScreen?: (error: FieldError, sent: V) => FieldError;
  /** Where one goes once it is done; a function that gives no address tells by itself what was recorded. */
  done?: string | ((result: R) => string | void | Promise<void>);
  /** What the form is about, where neither the address of the page nor that of the command says so. */
  about?: string;
  /** The form begins with what is recorded: what changes meanwhile stands beside what was typed. */
  isOfFact?: boolean;
  /** Passwords, and what comes out of a file: it is kept nowhere. */
  isSecret?: boolean;
};

/** What a form knows; each field takes its share with `field` or `box`. */
export type Form<V extends object> = {
  values: V;
  /** Everything wrong with the last attempt; what was filled in stays. */
  errors: readonly FieldError[];
  attempt: number;
  busy: boolean;
  /** Whether what was typed before stands there again, and whether what is recorded changed since. */
  kept: { isRestored: boolean; hasChanged: boolean; forget: () => void };
  /** Stays the same function. */
  set(part: Partial<V> | ((now: V) => Partial<V>)): void;
  /** Begins anew. */
  reset(): void;
  /** The sentence about a field, if any. */
  error(field: string): string | undefined;
  /** Id, value, change and error of a field. */
  field<K extends keyof V & string>(
    id: K,
  ): {
    id: K;
    value: V[K];
    onValueChange: (value: V[K]) => void;
    error: string | undefined;
    now: V[K] | undefined;
  };
  /** The same for a box. */
  box<K extends keyof V & string>(
    id: K,
  ): { id: K; checked: boolean; onCheckedChange: (checked: boolean) => void; error: string | undefined };
  prepare(): void;
  submit(): Promise<void>;
};

/** The state of a form that sends a command. */
export function useForm<V extends object, R>(options: FormOptions<V, R>): Form<V> {
  const { path, values: initial, schema, input = filledIn, onScreen, done } = options;
  const { about = "", isOfFact = false, isSecret = false } = options;
  const router = useRouter();
  const [isLeaving, startLeaving] = useTransition();
  const isOnScreen = useRef(false);
  useEffect(() => {
    isOnScreen.current = true;
    return () => {
      isOnScreen.current = false;
    };
  }, []);
  const [values, setValues] = useState(initial);
  const [before, setBefore] = useState(initial);
  const command = useCommand<R>(typeof path === "string" ? path : path(values), {
    schema: schema && (() => schema(values)),
  });
  const [sent, setSent] = useState(initial);
  const kept = useKeptValues({
    form: `${typeof path === "string" ? path : ""} ${about}`,
    isSecret,
    before,
    values,
    request: command.request,
    onFound(typed, request) {
      setValues((now) => ({ ...now, ...typed }));
      command.resume(request);
    },
  });
  const changed = isOfFact ? kept.changedMeanwhile : [];
  const set = useCallback(
    (part: Partial<V> | ((now: V) => Partial<V>)) =>
      setValues((now) => ({ ...now, ...(typeof part === "function" ? part(now) : part) })),
    [],
  );
  function beginWith(next: V) {
    setValues(next);
    setBefore(next);
    command.resume(null);
    kept.forget();
  }
  const errors = onScreen ? command.errors.map((found) => onScreen(found, sent)) : command.errors;
  const error = (field: string) => errorAt(errors, field);

  return {
    values,
    errors,
    attempt: command.attempt,
    busy: command.busy || isLeaving, // until the next page is there: a second press would be a second fact
    prepare: command.prepare,
    kept: {
      isRestored: kept.isRestored,
      hasChanged: changed.length > 0,
      forget: () => beginWith(before),
    },
    set,
    reset: () => beginWith(initial),
    error,
    field: (id) => ({
      id,
      value: values[id],
      onValueChange: (value) => setValues((now) => ({ ...now, [id]: value })),
      error: error(id),
      now: changed.includes(id) ? before[id] : undefined,
    }),
    box: (id) => ({
      id,
      checked: values[id] === true,
      onCheckedChange: (checked) => setValues((now) => ({ ...now, [id]: checked })),
      error: error(id),
    }),
    async submit() {
      setSent(values);
      const result = await command.send(input(values));
      if (result === null) return;
      setBefore(values);
      kept.forget();
      if (!isOnScreen.current) return void tellRecorded(result); // who went on meanwhile stays there
      const next = typeof done === "function" ? done(result) : done;
      const address = typeof next === "string" ? next : undefined;
      if (done === undefined || address) void tellRecorded(result, address);
      if (address) startLeaving(() => router.push(address));
    },
  };
}

/** The values without those that are empty: leaving a field empty is not answering it. */
export function filledIn(values: object): object {
  return Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== "" && value !== undefined),
  );
}
