import { desc, isNull } from "drizzle-orm";
import { expect } from "vitest";
import type { z } from "zod";
import { journal } from "#db/journal/schema.ts";
import type { Database } from "#db/open.ts";
import { account } from "#db/schema/accounts.ts";
import type { Person } from "#lib/access/actor.ts";
import { Problem } from "#lib/access/problem.ts";
import type { Command, CommandOutcome, WriteContext } from "#lib/operation/command.ts";
import type { Query } from "#lib/operation/query.ts";

/** The people of a database who can sign in. */
export async function getPeople({ read }: Database): Promise<Person[]> {
  const rows = await read.select().from(account).where(isNull(account.untilSeq));
  return rows
    .filter(({ disabled }) => disabled === 0)
    .map(({ id, role, inspectorId }) => ({
      role,
      accountId: id,
      inspectorId,
      mustChangePassword: false,
    }));
}

/**
 * Asks a query as each of these people, the moment after the last journal entry, and holds what is answered to its
 * schema. Gives the answers; whoever may not ask gets none.
 */
export async function askDescribed<S extends z.ZodType, R>(
  { read }: Database,
  people: readonly Person[],
  query: Query<S, R>,
  params: object,
): Promise<R[]> {
  const [last] = await read.select().from(journal).orderBy(desc(journal.seq)).limit(1);
  const now = new Date(last?.at ?? "2018-01-01T12:00:00Z");
  const answers: R[] = [];
  for (const actor of people) {
    const answer = await query.run({ read, actor, now }, params).catch((error: unknown) => {
      if (error instanceof Problem && error.kind === "forbidden") return null;
      throw error;
    });
    if (answer === null) continue;
    const sent: unknown = JSON.parse(JSON.stringify(answer));
    expect(query.answer?.parse(sent), `${query.action} by ${actor.role}`).toEqual(sent);
    answers.push(answer);
  }
  return answers;
}

/** Runs a command, and holds what it answers to its schema. */
export async function runDescribed<S extends z.ZodType, R>(
  command: Command<S, R>,
  context: WriteContext,
  input: object,
): Promise<CommandOutcome<R>> {
  const answer = await command.run(context, input);
  const sent: unknown = JSON.parse(JSON.stringify(answer));
  expect(command.answer.parse(sent), command.action).toEqual(sent);
  return answer;
}
