import { journalEnd } from "#db/journal/entry.ts";
import type { Database, Read } from "#db/open.ts";
import type { Actor } from "#lib/access/actor.ts";
import { readClock } from "./clock.ts";
import { getDatabase } from "./database.ts";
import { readActor } from "./session.ts";

export type RequestContext = {
  database: Database;
  read: Read;
  actor: Actor;
  now: Date;
  seq: number;
  /** The hash of the entry at `seq`. */
  head: string;
  demo: boolean;
};

/**
 * What one request works with: the only place where the session, the clock and the database are read. All that it asks
 * is answered at one journal position, whatever is written meanwhile; a command works at the end, in its transaction.
 */
export async function readContext(cookieHeader: string | undefined): Promise<RequestContext> {
  const database = await getDatabase();
  const { read } = database;
  const actor = await readActor(read, cookieHeader);
  const { last: seq, hash: head } = await journalEnd(read);
  const { now, demo } = await readClock(read);
  return { database, read, actor, now, seq, head, demo };
}
