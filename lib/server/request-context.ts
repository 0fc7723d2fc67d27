import { AsyncLocalStorage } from "node:async_hooks";
import { journalEnd } from "#db/journal/entry.ts";
import type { Database, Read } from "#db/open.ts";
import type { Actor } from "#lib/access/actor.ts";
import type { Problem } from "#lib/access/problem.ts";
import { withParams } from "#lib/text/address.ts";
import { readClock } from "./clock.ts";
import { getDatabase } from "./database.ts";
import { readActor } from "./sign-in/session.ts";

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

type OneRequest = {
  address: string;
  cookie?: string;
  context?: Promise<RequestContext>;
  /** What a page says in place of what it was asked for: a page itself cannot give its status. */
  refusal?: Problem;
};

/** The request that is being answered. The server and its pages are two bundles, which hold this module twice. */
const holder = globalThis as typeof globalThis & { toezichtRequest?: AsyncLocalStorage<OneRequest> };
holder.toezichtRequest ??= new AsyncLocalStorage<OneRequest>();
const requests = holder.toezichtRequest;

/** Answers one request: the cache before the pages and the page itself get one context, so the asker is looked up once. */
export function asOneRequest<T>(address: string, answer: () => T): T {
  return requests.run({ address }, answer);
}

/** The address of the page that is asked for, which comes without it in development. */
export function addressAsked(): string | undefined {
  const address = requests.getStore()?.address;
  if (address === undefined || !URL.canParse(address, "http://here")) return undefined;
  const { pathname, searchParams } = new URL(address, "http://here");
  searchParams.delete("_rsc"); // the router's own
  return withParams(pathname, Object.fromEntries(searchParams));
}

export function meetRefusal(refusal: Problem): void {
  Object.assign(requests.getStore() ?? {}, { refusal });
}

export function refusalMet(): Problem | undefined {
  return requests.getStore()?.refusal;
}

/**
 * What one request works with: the only place where the session, the clock and the database are read. All that it asks
 * is answered at one journal position, whatever is written meanwhile; a command works at the end, in its transaction.
 */
export async function readContext(cookieHeader: string | undefined): Promise<RequestContext> {
  const request = requests.getStore();
  if (!request) return await makeContext(cookieHeader);
  if (!request.context || request.cookie !== cookieHeader) {
    request.cookie = cookieHeader;
    request.context = makeContext(cookieHeader);
  }
  return await request.context;
}

async function makeContext(cookieHeader: string | undefined): Promise<RequestContext> {
  const database = await getDatabase();
  const { read } = database;
  const actor = await readActor(read, cookieHeader);
  const { last: seq, hash: head } = await journalEnd(read);
  const { now, demo } = await readClock(read);
  return { database, read, actor, now, seq, head, demo };
}
