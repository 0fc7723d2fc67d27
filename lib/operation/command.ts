import type { z } from "zod";
import { hashOf } from "#db/journal/digest.ts";
import { EntryWriter } from "#db/journal/entry.ts";
import type { Database, Tx } from "#db/open.ts";
import { addReceipt, receiptOf } from "#db/receipts.ts";
import { type Actor, isPerson } from "#lib/access/actor.ts";
import type { JournalArea } from "#lib/access/journal-area.ts";
import type { Action, Resource } from "#lib/access/policy.ts";
import { dayOf, type Instant } from "#lib/calendar/amsterdam.ts";
import type { Day } from "#lib/calendar/day.ts";
import { outcomeAnswer } from "./answer-parts.ts";
import type { Sentence } from "./entry-view.ts";
import { parseInput } from "./parse.ts";
import { assertAllowed, assertMayEver } from "./query.ts";
import type { Sample } from "./sample.ts";

/**
 * What a write is given. With `tx` it joins that transaction; `importedAt` is the true instant of an import.
 * `rulesChecked` is for an import alone: it has held all its rows together against the rules that compare facts,
 * because it may write them in another order than they happened in.
 */
export type WriteContext = {
  database: Pick<Database, "withTx" | "read">;
  actor: Actor;
  now: Date;
  tx?: Tx;
  importedAt?: Instant;
  rulesChecked?: true;
};

/** What the author of a command works with inside the transaction. */
export type Work<I> = {
  tx: Tx;
  input: I;
  actor: Actor;
  now: Date;
  today: Day;
  rulesChecked: boolean;
  write: EntryWriter;
};

type CommandSpec<S extends z.ZodType, P, L, R> = {
  action: Action;
  path: string;
  summary: string;
  /** The part of the work that its entries belong to: who may read them follows from it. */
  area: JournalArea;
  /** Describes an entry of it in the journal. */
  sentence: Sentence;
  /** What the matrix of rights sends to it. */
  sample: Sample;
  input: S;
  /** There are passwords in it: not even a digest of it is stored. */
  isSecret?: true;
  /** What it answers, where that is more than what was recorded; the matrix of rights holds every answer to it. */
  answer?: z.ZodType<CommandOutcome<NoInfer<R>>>;
  /** Slow work such as hashing a password: before the transaction. */
  prepare?(input: z.output<S>, context: WriteContext): Promise<P>;
  /** Reads what the command is about; throws `not-found`. */
  load(work: Omit<Work<z.output<S>>, "write">): Promise<L>;
  /** What the policy may look at; without it the role alone decides. */
  resource?(loaded: L, input: z.output<S>, actor: Actor): Resource;
  /** Checks the rules and writes the facts. `subject` is the thing the entry is about, as `kind:id`. */
  run(
    work: Work<z.output<S>>,
    loaded: L,
    prepared: P,
  ): Promise<{ subject: string; reason?: string; result: R }>;
  /** What of the result is stored for a replay, when not all of it may be. */
  replay?(result: R): R;
};

export type CommandOutcome<R> = R & { seq: number; hash: string };

export type Command<S extends z.ZodType = z.ZodType, R = unknown> = {
  kind: "command";
  method: "POST";
  action: Action;
  path: string;
  summary: string;
  area: JournalArea;
  sentence: Sentence;
  sample: Sample;
  input: S;
  answer: z.ZodType;
  run(context: WriteContext, raw: unknown, idempotencyKey?: string): Promise<CommandOutcome<R>>;
};

/**
 * The one way to write: parse, load, ask the policy, run, append the journal entry, commit – in one transaction.
 * The same idempotency key by the same person gives the first answer again; with another body it is refused.
 */
export function command<S extends z.ZodType, R extends object, L = null, P = null>(
  spec: CommandSpec<S, P, L, R>,
): Command<S, R> {
  async function run(
    context: WriteContext,
    raw: unknown,
    idempotencyKey?: string,
  ): Promise<CommandOutcome<R>> {
    const { actor, now } = context;
    assertMayEver(actor, spec.action);
    const input = parseInput(spec.input, raw);
    const prepared = (await spec.prepare?.(input, context)) as P;
    const bodyHash =
      idempotencyKey === undefined ? "" : hashOf({ action: spec.action, input: spec.isSecret ? null : raw });
    return await within(context, async (tx) => {
      const earlier = await receiptOf<CommandOutcome<R>>(tx, actorName(actor), idempotencyKey, bodyHash);
      if (earlier) return earlier;
      const rulesChecked = context.rulesChecked === true;
      const work = { tx, input, actor, now, today: dayOf(now), rulesChecked };
      const loaded = await spec.load(work);
      assertAllowed(actor, spec.action, spec.resource?.(loaded, input, actor));
      const write = await EntryWriter.after(tx);
      const { subject, reason, result } = await spec.run({ ...work, write }, loaded, prepared);
      const hash = await write.append({
        now,
        actor: actorName(actor),
        action: spec.action,
        subject,
        reason,
        idempotencyKey,
        importedAt: context.importedAt,
      });
      const outcome = { ...result, seq: write.seq, hash };
      if (idempotencyKey !== undefined) {
        const stored = JSON.stringify({ ...outcome, ...spec.replay?.(result) });
        addReceipt(tx).run({
          actor: actorName(actor),
          key: idempotencyKey,
          bodyHash,
          subject,
          result: stored,
        });
      }
      return outcome;
    });
  }
  const { action, path, summary, area, sentence, sample, input, answer = outcomeAnswer } = spec;
  return {
    kind: "command",
    method: "POST",
    action,
    path,
    summary,
    area,
    sentence,
    sample,
    input,
    answer,
    run,
  };
}

/** The actor as the journal names it. */
export function actorName(actor: Actor): string {
  return isPerson(actor) ? actor.accountId : actor.role;
}

async function within<T>(context: WriteContext, work: (tx: Tx) => Promise<T>): Promise<T> {
  return context.tx ? await work(context.tx) : await context.database.withTx(work);
}
