import { eq } from "drizzle-orm";
import { encode } from "next-auth/jwt";
import type { Database } from "#db/open.ts";
import { credential, setting } from "#db/plumbing-schema.ts";
import { Problem, problemKinds } from "#lib/domain/problem.ts";
import { readSession } from "#lib/queries/accounts.ts";
import { readProgress } from "#lib/queries/progress.ts";
import type { ReadContext } from "#lib/queries/query.ts";
import { listSchools } from "#lib/queries/school-list.ts";
import { readClock } from "#lib/server/clock.ts";
import { keptFront } from "#lib/server/kept/front.ts";
import { readActor } from "#lib/server/session.ts";
import { withServer } from "./listening.ts";

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
  const [own] = await withTx(async (tx) => {
    await tx.update(credential).set({ mustChange: 0 }).where(eq(credential.accountId, accountId));
    return await tx.select().from(credential).where(eq(credential.accountId, accountId));
  });
  const token = { sub: accountId, sessionVersion: own?.sessionVersion };
  return `next-auth.session-token=${await encode({ token, secret, maxAge: 3600 })}`;
}

/** What the application answers when nothing is kept: the real queries, asked by whoever the cookie says. */
export async function freshAnswer(database: Database, url: string, cookie: string | undefined) {
  const { read } = database;
  const actor = await readActor(read, cookie);
  const context = { read, actor, ...(await readClock(read)) };
  try {
    return { status: 200, body: JSON.stringify(await answerTo(context, url)) };
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return { status: problemKinds[error.kind], body: JSON.stringify({ detail: error.message }) };
  }
}

async function answerTo(context: ReadContext & { demo: boolean }, url: string): Promise<unknown> {
  const { pathname, searchParams } = new URL(url, "http://localhost");
  const asked = Object.fromEntries(searchParams);
  if (pathname === "/api/v1/progress") return await readProgress.run(context, asked);
  if (pathname === "/api/v1/schools") return await listSchools.run(context, asked);
  return [await readSession.run(context, {}), await readProgress.run(context, asked)];
}

export type KeptServer = {
  ask(
    url: string,
    cookie: string,
    etag?: string,
  ): Promise<{ status: number; body: string; etag: string | null }>;
  /** How often the application itself had to answer. */
  answered(): number;
  /** Done once, while the application is about to answer the next question that is not kept. */
  meanwhile(work: () => Promise<unknown>): void;
};

/** A real server on a port of its own: what keeps answers, before an application that answers afresh. */
export async function withKeptServer(database: Database, work: (server: KeptServer) => Promise<void>) {
  let answered = 0;
  let interruption: (() => Promise<unknown>) | null = null;
  const front = keptFront(database.read, "build", async (request, response) => {
    answered += 1;
    const now = interruption;
    interruption = null;
    await now?.();
    const { status, body } = await freshAnswer(database, request.url ?? "", request.headers.cookie);
    response.writeHead(status, { "Content-Type": "application/json" });
    response.write(body.slice(0, 10));
    response.end(body.slice(10));
  });
  await withServer(front, async (address) => {
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
