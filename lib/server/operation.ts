import type { z } from "zod";
import type { Action } from "#lib/access/policy.ts";
import type { ExportOrder } from "#lib/operation/export-query.ts";
import type { SmallFile } from "#lib/operation/file-query.ts";
import type { Sample } from "#lib/operation/sample.ts";
import type { CacheScope } from "#lib/server/response-cache/cache-key.ts";
import type { RequestContext } from "./request-context.ts";

type Described = {
  action: Action;
  path: string;
  summary: string;
  /** What the matrix of rights sends. */
  sample: Sample;
};

/** A query or command as the API knows it. Paths are below `/api/v1`. */
export type Operation =
  | (Described & {
      kind: "query";
      method: "GET";
      params: z.ZodType;
      /** The policy decides about each row of the answer, not about the question. */
      perRow: boolean;
      answer?: z.ZodType;
      cache?: CacheScope;
      etag?: true;
      run(context: RequestContext, raw: unknown): Promise<unknown>;
    })
  | (Described & {
      /** A query that is answered with a file: what it gives is the order of that file. */
      kind: "export";
      method: "GET";
      params: z.ZodType;
      answer?: z.ZodType;
      run(
        context: RequestContext,
        raw: unknown,
      ): Promise<{ headers: Record<string, string>; order: ExportOrder }>;
    })
  | (Described & {
      /** A query that is answered with a file, small enough to be made at once. */
      kind: "file";
      method: "GET";
      params: z.ZodType;
      run(context: RequestContext, raw: unknown): Promise<SmallFile>;
    })
  | (Described & {
      kind: "command";
      method: "POST";
      input: z.ZodType;
      answer: z.ZodType;
      /** Bytes that a body may have, when it is more than usual. */
      bodyLimit?: number;
      /** The same input again changes nothing by itself: an idempotency key has no part in it. */
      repeatable?: true;
      /** It takes long: a thread carries it out (`server/jobs/command-worker.ts` lists those). It is repeatable. */
      inThread?: true;
      run(context: RequestContext, raw: unknown, idempotencyKey?: string): Promise<unknown>;
    });

export type CommandOperation = Extract<Operation, { kind: "command" }>;
export type QuestionOperation = Exclude<Operation, { kind: "command" }>;
