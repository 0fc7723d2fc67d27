"use client";

import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import type { z } from "zod";
import { type FieldError, Problem } from "#lib/access/problem.ts";
import { fieldErrors } from "#lib/operation/parse.ts";
import { apiPath } from "#lib/text/address.ts";
import { callApi } from "./api.ts";
import { distrustAnswers } from "./cache.ts";

/** Fetches the schema of a command's input. It is not part of the page: most who open a form read first. */
export type Rules = () => Promise<z.ZodType>;

export type CommandState<R> = {
  /** Everything wrong with the last attempt; an error of no field has an empty `field`. */
  errors: readonly FieldError[];
  /** Attempts that were refused. */
  attempt: number;
  busy: boolean;
  /** Fetches the rules ahead of the first attempt, so that it can be checked without a connection too. */
  prepare(): void;
  /** Checks and sends; null when it was refused, and then `errors` says why. */
  send(input: object): Promise<R | null>;
};

/**
 * Sends a command. The input is checked by the command's own schema before it leaves; where the schema cannot be
 * fetched, the server checks. A retry of the same input carries the same idempotency key, so that an answer that
 * got lost does not make a second fact.
 */
export function useCommand<R>(path: string, rules?: Rules): CommandState<R> {
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const [attempt, setAttempt] = useState(0);
  const [busy, setBusy] = useState(false);
  const router = useRouter();
  const sent = useRef({ body: "", key: "" });

  function refuse(wrong: readonly FieldError[]): null {
    setErrors(wrong);
    setAttempt((before) => before + 1);
    return null;
  }

  async function send(input: object): Promise<R | null> {
    setBusy(true);
    try {
      const checked = (await fetched(rules))?.safeParse(input);
      if (checked && !checked.success) return refuse(fieldErrors(checked.error));
      const body = JSON.stringify(input);
      if (sent.current.body !== body) sent.current = { body, key: crypto.randomUUID() };
      const result = await callApi<R>(apiPath(path), {
        method: "POST",
        headers: { "Content-Type": "application/json", "Idempotency-Key": sent.current.key },
        body,
      });
      sent.current = { body: "", key: "" };
      setErrors([]);
      router.refresh(); // pages that were seen before are older than this write: going back asks again
      await distrustAnswers();
      return result;
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      return refuse(error.errors.length > 0 ? error.errors : [{ field: "", message: error.message }]);
    } finally {
      setBusy(false);
    }
  }

  return { errors, attempt, busy, prepare: () => void fetched(rules), send };
}

async function fetched(rules: Rules | undefined): Promise<z.ZodType | undefined> {
  return await rules?.().catch(() => undefined);
}
