import type { z } from "zod";
import type { Tx } from "#db/open.ts";
import type { Actor } from "#lib/access/actor.ts";
import type { Action, Resource } from "#lib/access/policy.ts";
import { dayOf } from "#lib/calendar/amsterdam.ts";
import type { Day } from "#lib/calendar/day.ts";
import type { WriteContext } from "./command.ts";
import { parseInput } from "./parse.ts";
import { assertAllowed, assertMayEver } from "./query.ts";
import type { Sample } from "./sample.ts";

type MutationWork<I> = { tx: Tx; input: I; actor: Actor; now: Date; today: Day };

type MutationSpec<S extends z.ZodType, L, R> = {
  action: Action;
  path: string;
  summary: string;
  /** What the matrix of rights sends to it. */
  sample: Sample;
  input: S;
  /** What it answers; the matrix of rights holds every answer to it. */
  answer: z.ZodType<NoInfer<R>>;
  bodyLimit?: number;
  load(work: MutationWork<z.output<S>>): Promise<L>;
  resource(loaded: L, input: z.output<S>, actor: Actor): Resource;
  run(work: MutationWork<z.output<S>>, loaded: L): Promise<R>;
};

/**
 * The one way to write what is no fact, such as a draft: parse, load, ask the policy, run, commit. It adds no entry to
 * the journal, and the same input again changes nothing.
 */
export function mutation<S extends z.ZodType, L, R extends object>(spec: MutationSpec<S, L, R>) {
  const { action, path, summary, sample, input: schema, answer, bodyLimit } = spec;
  return {
    ...({ kind: "command", method: "POST", repeatable: true } as const),
    action,
    path,
    summary,
    sample,
    input: schema,
    answer,
    bodyLimit,
    async run({ actor, now, database, tx: joined }: WriteContext, raw: unknown): Promise<R> {
      assertMayEver(actor, action);
      const input = parseInput(schema, raw);
      const within = async (tx: Tx) => {
        const work = { tx, input, actor, now, today: dayOf(now) };
        const loaded = await spec.load(work);
        assertAllowed(actor, action, spec.resource(loaded, input, actor));
        return await spec.run(work, loaded);
      };
      return joined ? await within(joined) : await database.withTx(within);
    },
  };
}
