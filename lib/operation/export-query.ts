import type { z } from "zod";
import type { Actor } from "#lib/access/actor.ts";
import type { Action, Resource } from "#lib/access/policy.ts";
import { query, type ReadContext } from "./query.ts";
import type { Sample } from "./sample.ts";

/** A part of a long file as it is made, and how far it then is, in rows. */
export type ExportPart = { text: string; done: number; total: number };

/** What a thread needs to make a file: plain data. The policy was asked before, at the same journal position. */
export type ExportOrder = {
  action: Action;
  actor: Actor;
  now: Date;
  seq: number;
  loaded: unknown;
  params: unknown;
};

type ExportSpec<S extends z.ZodType, L> = {
  action: Action;
  path: string;
  summary: string;
  sample: Sample;
  params: S;
  /** What is in it, where it is no file but an answer that takes long. */
  answer?: z.ZodType;
  /** Plain data: what the policy may look at, and what the making begins with. */
  load(context: ReadContext, params: z.output<S>): Promise<L>;
  resource?(loaded: L, params: z.output<S>): Resource;
  headers(loaded: L, params: z.output<S>): Record<string, string>;
  /**
   * The file, in a thread with a connection of its own, a part at a time: no more is made than is taken. Where nobody
   * waits for it any more, it ends between two parts.
   */
  make(context: ReadContext, loaded: L, params: z.output<S>): AsyncGenerator<ExportPart, void>;
};

/** A query that is answered with a file too long to be made while others wait. `server/jobs/exports.ts` lists them. */
export function exportQuery<S extends z.ZodType, L>(spec: ExportSpec<S, L>) {
  const { answer, ...rest } = spec;
  const { action, headers, make } = rest;
  const asked = query({
    ...rest,
    shape(loaded, { actor, now, seq }, params) {
      const order: ExportOrder = { action, actor, now, seq, loaded, params };
      return { headers: headers(loaded, params), order };
    },
  });
  return { ...asked, answer, kind: "export" as const, make };
}
