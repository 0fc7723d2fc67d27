"use client";

import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import type { z } from "zod";
import { type FieldError, Problem } from "#lib/access/problem.ts";
import { fieldErrors } from "#lib/operation/parse.ts";
import { apiPath } from "#lib/text/address.ts";
import { callApi } from "./api.ts";
import { invalidateAnswers } from "./cache.ts";

/** Imports the schema of a command's input. It is not part of the page: most users read a form before they fill it in. */
export type LoadSchema = () => Promise<z.ZodType>;

export type CommandState<R> = {
  /** Everything wrong with the last attempt; an error of no field has an empty `field`. */
  errors: readonly FieldError[];
  /** Attempts that were refused. */
  attempt: number;
  busy: boolean;
  /** Imports the schema ahead of the first attempt, so that input can be checked without a connection too. */
  prepare(): void;
  /** Checks and sends; null when it was refused, and then `errors` says why. */
  send(input: object): Promise<R | null>;
};

/**
 * Sends a command. The input is checked by the command's own schema before it leaves; where the schema cannot be
 * imported, the server checks. A retry of the same input carries the same idempotency key, so that a lost
 * answer does not make a second fact.
 */
export function useCommand<R>(path: string, loadSchema?: LoadSchema): CommandState<R> {
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const [attempt, setAttempt] = useState(0);
  const [busy, setBusy] = useState(false);
  const router = useRouter();
  const sent = useRef({ body: "", key: "" });

  function showErrors(found: readonly FieldError[]): null {
    setErrors(found);
    setAttempt((before) => before + 1);
    return null;
  }

  async function send(input: object): Promise<R | null> {
    setBusy(true);
    try {
      const checked = (await importSchema(loadSchema))?.safeParse(input);
      if (checked && !checked.success) return showErrors(fieldErrors(checked.error));
      const body = JSON.stringify(input);
      if (sent.current.body !== body) sent.current = { body, key: crypto.randomUUID() };
      const result = await callApi<R>(apiPath(path), {
        method: "POST",
        headers: { "Content-Type": "application/json", "Idempotency-Key": sent.current.key },
        body,
      });
      sent.current = { body: "", key: "" };
      setErrors([]);
      router.refresh(); // pages seen before are older than this write: going back fetches them again
      await invalidateAnswers();
      return result;
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      return showErrors(error.errors.length > 0 ? error.errors : [{ field: "", message: error.message }]);
    } finally {
      setBusy(false);
    }
  }

  return { errors, attempt, busy, prepare: () => void importSchema(loadSchema), send };
}

async function importSchema(loadSchema: LoadSchema | undefined): Promise<z.ZodType | undefined> {
  return await loadSchema?.().catch(() => undefined);
}
