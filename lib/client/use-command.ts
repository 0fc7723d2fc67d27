"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useState } from "react";
import type { z } from "zod";
import { type FieldError, Problem } from "#lib/access/problem.ts";
import { fieldErrors } from "#lib/operation/parse.ts";
import { apiPath } from "#lib/text/address.ts";
import { callApi } from "./api.ts";
import { wayOuts } from "./form-errors.ts";
import { type KeyedRequest, RequestKeys } from "./request-keys.ts";

/** Imports the schema of a command's input. It is not part of the page: most users read a form before they fill it in. */
export type LoadSchema = () => Promise<z.ZodType>;

export type SentRequest = Pick<KeyedRequest, "text" | "key">;

export type CommandState<R, I extends object = object> = {
  /** Everything wrong with the last attempt; an error of no field has an empty `field`. */
  errors: readonly FieldError[];
  /** Attempts that were refused. */
  attempt: number;
  busy: boolean;
  /** The request that was sent last, until it is done. */
  request: SentRequest | null;
  /** Takes over a request that was sent before the page was loaded anew: it carries the same key. Null forgets it. */
  resume(request: SentRequest | null): void;
  /** Imports the schema ahead of the first attempt, so that input can be checked without a connection too. */
  prepare(): void;
  /** Checks and sends; null when it was refused, and then `errors` says why. */
  send(input: I): Promise<R | null>;
};

type CommandOptions<I> = {
  schema?: LoadSchema;
  /** Shows what is sent ahead of the answer. */
  onMutate?: (input: I) => void;
  /** Takes back what was shown ahead. */
  onError?: (input: I) => void;
};

/**
 * Sends a command. The input is checked by the command's own schema before it leaves; where the schema cannot be
 * imported, the server checks. A retry of the same input to the same address carries the same idempotency key, so that a lost
 * answer does not make a second fact.
 */
export function useCommand<R, I extends object = object>(
  path: string,
  { schema, onMutate, onError }: CommandOptions<I> = {},
): CommandState<R, I> {
  const router = useRouter();
  const queries = useQueryClient();
  const [keys] = useState(() => new RequestKeys());
  const [sent, setSent] = useState<SentRequest | null>(null);
  // What was wrong stays in sight while it is sent again.
  const [refusal, setRefusal] = useState({ errors: [] as readonly FieldError[], attempt: 0 });

  const { mutateAsync, isPending } = useMutation<R, Error, I>({
    onMutate,
    async mutationFn(input) {
      const checked = (await importSchema(schema))?.safeParse(input);
      if (checked && !checked.success) throw new Problem("invalid", "", fieldErrors(checked.error));
      const body = JSON.stringify(input);
      const request = keys.start(`${path} ${body}`);
      setSent({ text: request.text, key: request.key });
      let isDone = false;
      try {
        const result = await callApi<R>(apiPath(path), {
          method: "POST",
          headers: { "Content-Type": "application/json", "Idempotency-Key": request.key },
          body,
        });
        isDone = true;
        return result;
      } finally {
        keys.end(request, isDone);
      }
    },
    onSuccess() {
      setSent(null);
      setRefusal(({ attempt }) => ({ errors: [], attempt }));
      router.refresh(); // pages seen before are older than this write: going back fetches them again
      void queries.invalidateQueries();
    },
    onError(error, input) {
      onError?.(input);
      if (error instanceof Problem)
        setRefusal(({ attempt }) => ({ errors: errorsOf(error), attempt: attempt + 1 }));
    },
  });

  async function send(input: I): Promise<R | null> {
    try {
      return await mutateAsync(input);
    } catch (error) {
      if (error instanceof Problem) return null;
      throw error;
    }
  }

  function resume(request: SentRequest | null) {
    if (request) keys.resume(request);
    setSent(request);
  }

  return {
    ...refusal,
    busy: isPending,
    request: sent,
    resume,
    prepare: () => void importSchema(schema),
    send,
  };
}

function errorsOf({ kind, errors, message }: Problem): readonly FieldError[] {
  const wayOut = wayOuts[kind];
  if (wayOut) return [{ field: kind, message: wayOut.message ?? message }];
  return errors.length > 0 ? errors : [{ field: "", message }];
}

async function importSchema(loadSchema: LoadSchema | undefined): Promise<z.ZodType | undefined> {
  return await loadSchema?.().catch(() => undefined);
}
