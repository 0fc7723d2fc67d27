"use client";

import { useState } from "react";
import type { FieldError } from "#lib/access/problem.ts";
import { type Form, useForm } from "./use-form.ts";

/** What every correction has beside its new values: whether the fact is withdrawn, and why. */
export type Correction = { reason: string; withdrawn: boolean };

type CorrectionOptions<V> = {
  path: string;
  /** What stands there. */
  now: V;
  /** What changes besides the values of the form itself. */
  otherChanges?: (values: V) => object;
  onScreen?: (error: FieldError, sent: V & Correction) => FieldError;
  done: string;
};

/** The form of a correction: it sends the reason with what differs from what stands there, or that it is withdrawn. */
export function useCorrection<V extends object>(options: CorrectionOptions<V>): Form<V & Correction> {
  const { path, otherChanges, onScreen, done } = options;
  const [now] = useState(options.now); // what somebody else changes meanwhile is not put back
  return useForm<V & Correction, unknown>({
    path,
    isOfFact: true,
    values: { ...now, reason: "", withdrawn: false },
    input: ({ reason, withdrawn, ...values }) => {
      if (withdrawn) return { reason, withdrawn };
      const changed = Object.entries(values).filter(([field, value]) => value !== now[field as keyof V]);
      return { reason, ...Object.fromEntries(changed), ...otherChanges?.(values as V) };
    },
    onScreen,
    done,
  });
}
