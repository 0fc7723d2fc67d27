"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import type { z } from "zod";
import { type FieldError, Problem } from "#lib/domain/problem.ts";
import { fieldErrors } from "#lib/inputs/parse.ts";
import { paths } from "#lib/paths.ts";
import { callApi } from "./api.ts";

export type CommandState<R> = {
  /** Everything wrong with the last attempt; an error of no field has an empty `field`. */
  errors: readonly FieldError[];
  attempt: number;
  busy: boolean;
  /** Checks and sends; null when it was refused, and then `errors` says why. */
  send(input: object): Promise<R | null>;
};

/**
 * Sends a command. The input is checked by the command's own schema before it leaves. A retry of the same input
 * carries the same idempotency key, so that an answer that got lost does not make a second fact.
 */
export function useCommand<R>(path: string, schema?: z.ZodType): CommandState<R> {
  const queries = useQueryClient();
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const [attempt, setAttempt] = useState(0);
  const [busy, setBusy] = useState(false);
  const sent = useRef({ body: "", key: "" });

  async function send(input: object): Promise<R | null> {
    setAttempt((before) => before + 1);
    const checked = schema?.safeParse(input);
    if (checked && !checked.success) {
      setErrors(fieldErrors(checked.error));
      return null;
    }
    const body = JSON.stringify(input);
    if (sent.current.body !== body) sent.current = { body, key: crypto.randomUUID() };
    setBusy(true);
    try {
      const result = await callApi<R>(paths.api(path), {
        method: "POST",
        headers: { "Content-Type": "application/json", "Idempotency-Key": sent.current.key },
        body,
      });
      sent.current = { body: "", key: "" };
      setErrors([]);
      await queries.invalidateQueries({ refetchType: "none" });
      return result;
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      setErrors(error.errors.length > 0 ? error.errors : [{ field: "", message: error.message }]);
      return null;
    } finally {
      setBusy(false);
    }
  }

  return { errors, attempt, busy, send };
}

/** The sentence about a field, if any. */
export function errorAt(errors: readonly FieldError[], field: string): string | undefined {
  return errors.find((error) => error.field === field)?.message;
}

/** The errors as the summary above the form takes them: those of fields on the screen are links. */
export function forSummary(errors: readonly FieldError[], fields: readonly string[]) {
  return errors.map(({ field, message }) => ({ fieldId: fields.includes(field) ? field : null, message }));
}
