import { eq } from "drizzle-orm";
import { encode } from "next-auth/jwt";
import type { Database } from "#db/open.ts";
import { credential } from "#db/schema/accounts.ts";
import { setting } from "#db/schema/operation.ts";
import { Problem } from "#lib/access/problem.ts";
import { startSession } from "#lib/accounts/commands/sessions.ts";
import { readSession } from "#lib/accounts/reads/accounts.ts";
import { readProgress } from "#lib/figures/reads/progress.ts";
import type { AskContext } from "#lib/operation/query.ts";
import { listSchools } from "#lib/schools/reads/school-list.ts";
import { createDispatcher } from "#lib/server/api/dispatcher.ts";
import { apiRouter } from "#lib/server/api/node-router.ts";
import { problemAnswer } from "#lib/server/api/problem-answer.ts";
import { readClock } from "#lib/server/clock.ts";
import type { Operation } from "#lib/server/operation.ts";
import { operations } from "#lib/server/operations.ts";
import { ResponseCache } from "#lib/server/response-cache/response-cache.ts";
import { withResponseCache } from "#lib/server/response-cache/with-response-cache.ts";
import { readActor } from "#lib/server/sign-in/session.ts";
import { withServer } from "./listening.ts";
import { serveFrom } from "./serve-from.ts";

const secret = "a secret of these tests alone";

/** The moment it is for a database from now on. */
export async function setClock({ withTx }: Database, now: Date): Promise<void> {
  const values = { "demo.simulatedStart": now.toISOString(), "demo.trueStart": new Date().toISOString() };
  await withTx(async (tx) => {
    for (const [name, value] of Object.entries(values))
      await tx
        .insert(setting)
        .values({ name, value })
        .onConflictDoUpdate({ target: setting.name, set: { value } });
  });
}

/** The cookie of somebody who signs in now. */
export async function cookieOf({ withTx }: Database, accountId: string): Promise<string> {
  process.env.NEXTAUTH_SECRET = secret;
  const session = await withTx(async (tx) => {
    await tx.update(credential).set({ mustChange: 0 }).where(eq(credential.accountId, accountId));
    return await startSession(tx, accountId, new Date());
  });
  const token = { session };
  return `next-auth.session-token=${await encode({ token, secret, maxAge: 3600 })}`;
}

/** What is answered when nothing is cached: the real queries, asked by whoever the cookie says. */
export async function freshAnswer(database: Database, url: string, cookie: string | undefined) {
  const { read } = database;
  const actor = await readActor(read, cookie);
  const context = { read, actor, ...(await readClock(read)) };
  try {
    return { status: 200, body: JSON.stringify(await answerTo(context, url)) };
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const { status, body } = problemAnswer(error);
    return { status, body: String(body) };
  }
}

async function answerTo(context: AskContext & { demo: boolean }, url: string): Promise<unknown> {
  const { pathname, searchParams } = new URL(url, "http://localhost");
  const asked = Object.fromEntries(searchParams);
  if (pathname === "/api/v1/progress") return await readProgress.run(context, asked);
  if (pathname === "/api/v1/schools") return await listSchools.run(context, asked);
  return [await readSession.run(context, {}), await readProgress.run(context, asked)];
}

export type CachedServer = {
  ask(
    url: string,
    cookie: string,
    etag?: string,
  ): Promise<{ status: number; body: string; etag: string | null }>;
  /** How often a query or a page had to be answered afresh. */
  answered(): number;
  /** Done once, while the next answer that is not cached is about to be made. */
  meanwhile(work: () => Promise<unknown>): void;
};

/** A real server on a port of its own: the API with its cache, and the cache of pages before one that is made afresh. */
export async function withCachedServer(database: Database, work: (server: CachedServer) => Promise<void>) {
  let answered = 0;
  let interruption: (() => Promise<unknown>) | null = null;
  const interrupted = async () => {
    answered += 1;
    const now = interruption;
    interruption = null;
    await now?.();
  };
  const observed = operations.map((operation): Operation => {
    if (operation.kind !== "query") return operation;
    const run: typeof operation.run = async (context, raw) => {
      await interrupted();
      return await operation.run(context, raw);
    };
    return { ...operation, run };
  });
  serveFrom(database);
  const cache = new ResponseCache("build");
  const pages = withResponseCache(cache, database.read, async (request, response) => {
    await interrupted();
    const { status, body } = await freshAnswer(database, request.url ?? "", request.headers.cookie);
    response.writeHead(status, { "Content-Type": "application/json" });
    response.write(body.slice(0, 10));
    response.end(body.slice(10));
  });
  await withServer(apiRouter(createDispatcher(observed, cache), pages), async (address) => {
    await work({
      async ask(url, cookie, etag) {
        const headers = { cookie, ...(etag ? { "if-none-match": etag } : {}) };
        const answer = await fetch(`${address}${url}`, { headers });
        return { status: answer.status, body: await answer.text(), etag: answer.headers.get("etag") };
      },
      answered: () => answered,
      meanwhile: (next) => {
        interruption = next;
      },
    });
  });
}
