import type { z } from "zod";
import { journalEnd } from "#db/journal/entry.ts";
import type { Read } from "#db/open.ts";
import { type Actor, isPerson } from "#lib/access/actor.ts";
import { type Action, allows, mayEver, type Resource } from "#lib/access/policy.ts";
import { Problem } from "#lib/access/problem.ts";
import { parseInput } from "./parse.ts";
import type { Sample } from "./sample.ts";

/**
 * What a question comes with: a connection that cannot write, who asks, and the moment. A request fixes the journal
 * position at which all its questions are answered; a question without one is answered at the end of the journal.
 */
export type AskContext = { read: Read; actor: Actor; now: Date; seq?: number };

/** What a read works with. Nothing that was written after `seq` has a part in the answer. */
export type ReadContext = AskContext & { seq: number };

export type QuerySpec<S extends z.ZodType, L, R> = {
  action: Action;
  path: string;
  summary: string;
  /** What the matrix of rights asks. */
  sample: Sample;
  params: S;
  /** What `shape` gives, for the API's document; the matrix of rights holds every answer to it. */
  answer?: z.ZodType<R>;
  /**
   * Whose answers to the API are kept until the next entry or midnight: everybody's of a role, or a person's own.
   * Only where nothing but facts is read: a change of anything else would not be noticed.
   */
  cache?: "role" | "person";
  /** The API names each answer by what is in it, and says so in short to who has it already. */
  etag?: true;
  load(context: ReadContext, params: z.output<S>): Promise<L>;
  /** A list of which the policy decides row by row: what is loaded are those within the asker's scope (`scopeOf`). */
  perRow?: true;
  /** What the policy may look at, once loaded; without it the role alone decides. */
  resource?(loaded: L, params: z.output<S>): Resource;
  /** The answer for this asker: least data to each role. JSON only. */
  shape(loaded: L, context: ReadContext, params: z.output<S>): R;
};

export type Query<S extends z.ZodType = z.ZodType, R = unknown> = {
  kind: "query";
  method: "GET";
  action: Action;
  path: string;
  summary: string;
  sample: Sample;
  params: S;
  answer?: z.ZodType<R>;
  perRow: boolean;
  cache?: "role" | "person";
  etag?: true;
  run(context: AskContext, raw: unknown): Promise<R>;
};

/** The one way to read: who asks, is the question sound, does it exist, may this person see it, in that order. */
export function query<S extends z.ZodType, L, R>(spec: QuerySpec<S, L, R>): Query<S, R> {
  return {
    kind: "query",
    method: "GET",
    action: spec.action,
    path: spec.path,
    summary: spec.summary,
    sample: spec.sample,
    params: spec.params,
    answer: spec.answer,
    perRow: spec.perRow === true,
    cache: spec.cache,
    etag: spec.etag,
    async run(asked, raw) {
      assertMayEver(asked.actor, spec.action);
      const params = parseInput(spec.params, raw);
      const context = { ...asked, seq: asked.seq ?? (await journalEnd(asked.read)).last };
      const loaded = await spec.load(context, params);
      if (!spec.perRow) assertAllowed(context.actor, spec.action, spec.resource?.(loaded, params));
      return spec.shape(loaded, context, params);
    },
  };
}

const beforePasswordChange: readonly Action[] = ["session.read", "password.change"];

/** Refuses whoever is not signed in, must first choose a password, or has no rule for the action at all. */
export function assertMayEver(actor: Actor, action: Action): void {
  if (actor.role === "nobody") throw new Problem("unauthenticated", "U bent niet ingelogd.");
  if (isPerson(actor) && actor.mustChangePassword && !beforePasswordChange.includes(action))
    throw new Problem("password-change-required", "Kies eerst een eigen wachtwoord.");
  if (!mayEver(actor, action)) throw forbidden();
}

export function assertAllowed(actor: Actor, action: Action, resource: Resource = {}): void {
  if (!allows(actor, action, resource)) throw forbidden();
}

function forbidden(): Problem {
  return new Problem("forbidden", "U mag dit niet zien of doen.");
}
