import { and, eq, isNull } from "drizzle-orm";
import type { Database, Tx } from "#db/open.ts";
import { school } from "#db/schema/register.ts";
import { visit } from "#db/schema/visits.ts";
import type { Person } from "#lib/access/actor.ts";
import type { WriteContext } from "#lib/operation/command.ts";
import type { Cast } from "./accounts.ts";

/** One thing that somebody records at a moment of the story. `aboutVisitTo` looks up the visit's id first. */
export type StoryEvent = {
  at: Date;
  by: Person;
  command: { run(context: WriteContext, input: unknown): Promise<unknown> };
  input: object;
  aboutVisitTo?: { school: string; heldOn: string };
};

/** Records the events of the story one after another, each through its command. */
export class Storyteller {
  readonly #database: Database;
  readonly cast: Cast;

  constructor(database: Database, cast: Cast) {
    this.#database = database;
    this.cast = cast;
  }

  async tell({ at, by, command, input, aboutVisitTo }: StoryEvent): Promise<void> {
    await this.#database.withTx(async (tx) => {
      const id = aboutVisitTo && (await visitId(tx, aboutVisitTo));
      const context = { database: this.#database, actor: by, now: at, tx };
      await command.run(context, id ? { ...input, id } : input);
    });
  }
}

async function visitId(
  tx: Tx,
  { school: number, heldOn }: { school: string; heldOn: string },
): Promise<string> {
  const [row] = await tx
    .select({ id: visit.id })
    .from(visit)
    .innerJoin(school, eq(school.id, visit.schoolId))
    .where(and(eq(school.number, number), eq(visit.happenedOn, heldOn), isNull(visit.untilSeq)));
  if (!row) throw new Error(`The story has no visit to ${number} on ${heldOn}.`);
  return row.id;
}
