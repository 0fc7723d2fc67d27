import type { Database, Read } from "#db/open.ts";
import type { Actor } from "#lib/domain/actor.ts";
import { readClock } from "./clock.ts";
import { getDatabase } from "./database.ts";
import { readActor } from "./session.ts";

export type RequestContext = { database: Database; read: Read; actor: Actor; now: Date; demo: boolean };

/** What one request works with: the only place where the session, the clock and the database are read. */
export async function readContext(cookieHeader: string | undefined): Promise<RequestContext> {
  const database = await getDatabase();
  const { read } = database;
  const actor = await readActor(read, cookieHeader);
  return { database, read, actor, ...(await readClock(read)) };
}
