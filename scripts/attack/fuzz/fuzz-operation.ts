import { createHash } from "node:crypto";
import { validateHeaderValue } from "node:http";
import { sql } from "drizzle-orm";
import fc from "fast-check";
import type { Read } from "#db/open.ts";
import type { Person } from "#lib/access/actor.ts";
import { type ApiAnswer, apiHeaders } from "#lib/server/api/answer.ts";
import { createDispatcher } from "#lib/server/api/dispatcher.ts";
import type { CommandThread } from "#lib/server/jobs/command-thread.ts";
import type { JobPool } from "#lib/server/jobs/job-pool.ts";
import type { Operation } from "#lib/server/operation.ts";
import { operations } from "#lib/server/operations.ts";
import { asOneRequest } from "#lib/server/request-context.ts";
import { ResponseCache } from "#lib/server/response-cache/response-cache.ts";
import { cookieOf, setClock } from "#lib/testing/cached-server.ts";
import { inFollowUpWorld } from "#lib/testing/follow-up.ts";
import { serveFrom } from "#lib/testing/serve-from.ts";
import { noon } from "#lib/testing/small-world.ts";
import { everythingIn } from "#lib/testing/traces.ts";
import { type Payload, payloadsTo, questionsTo } from "./payloads.ts";

const holder = globalThis as { toezichtJobs?: JobPool; toezichtCommands?: CommandThread };

/** With the same seed the same requests are made. */
const seed = Number(process.env.TIDK_FUZZ_SEED ?? 17);

/**
 * Sends so many requests to an operation, in a world of its own. Gives what was wrong with the answers: a failure of the
 * server, an answer that is not what its schema says, and a refusal after which a table is not what it was. What was
 * recorded then is asked with `questions`, by everybody who may: that has to be answered too.
 */
export async function fuzzOperation(
  operation: Operation,
  count: number,
  questions: readonly Operation[] = [],
): Promise<string[]> {
  return await inFollowUpWorld(async (world) => {
    const { database, people, otherInspector } = world;
    await setClock(database, new Date(noon));
    serveFrom(database);
    const persons = new Map<Payload["role"], Person>([["other", otherInspector]]);
    for (const person of Object.values(people)) persons.set(person.role, person);
    const cookies = new Map<Payload["role"], string>();
    const signIn = async (role: Payload["role"]) => {
      const person = persons.get(role);
      if (person) cookies.set(role, await cookieOf(database, person.accountId));
    };
    for (const role of persons.keys()) await signIn(role);
    const dispatch = createDispatcher(operations, new ResponseCache("build"));
    const wrong: string[] = [];
    let tables = tablesOf(database.read);

    async function send(asked: Operation, { role, path, search, headers, body }: Payload): Promise<void> {
      const sent = new Map(Object.entries({ ...headers, cookie: cookies.get(role) }));
      const answer = await asOneRequest(path + search, () =>
        dispatch({
          method: asked.method,
          path,
          search,
          headers: { get: (name) => sent.get(name) ?? null },
          body: bodyOf(body),
          signal: new AbortController().signal,
        }),
      );
      const faults = await faultsOf(asked, answer);
      const after = tablesOf(database.read, tables);
      if (answer.status >= 400 && after.digest !== tables.digest) faults.push("a refusal changed a table");
      tables = after;
      const text = `${role} ${asked.method} ${path}${search} ${Buffer.from(body).toString().slice(0, 400)}`;
      wrong.push(...faults.map((fault) => `${fault}: ${text}`));
      if (answer.status !== 401) return;
      await signIn(role); // an account was changed: its sessions ended
      tables = tablesOf(database.read, tables);
    }

    for (const payload of fc.sample(payloadsTo(operation, world), { seed, numRuns: count }))
      await send(operation, payload);
    for (const question of questions)
      for (const payload of questionsTo(question, world)) await send(question, payload);
    await holder.toezichtJobs?.close(); // its threads read the database of this world
    await holder.toezichtCommands?.close();
    holder.toezichtJobs = undefined;
    holder.toezichtCommands = undefined;
    return wrong;
  });
}

async function* bodyOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/** A digest of every row of every table, made anew only after something was committed. */
function tablesOf(read: Read, before?: { version: number; digest: string }) {
  const version = read.get<{ data_version: number }>(sql`pragma data_version`).data_version;
  if (before?.version === version) return before;
  return { version, digest: createHash("sha256").update(everythingIn(read)).digest("hex") };
}

async function faultsOf(operation: Operation, { status, headers, body }: ApiAnswer): Promise<string[]> {
  const text = await new Response(body).text();
  const faults: string[] = [];
  if (status >= 500) faults.push(`${status}`);
  for (const [name, value] of Object.entries(headers))
    try {
      validateHeaderValue(name, value);
    } catch {
      faults.push(`header ${name}`);
    }
  if (headers["API-Version"] !== apiHeaders["API-Version"]) faults.push("no version");
  if (status >= 400 && !headers["Content-Type"]?.startsWith("application/problem+json"))
    faults.push(`${status} is no problem`);
  if (status < 300 && "answer" in operation && operation.answer) {
    const read = operation.answer.safeParse(JSON.parse(text));
    if (!read.success) faults.push(`answer ${read.error.message}`);
  }
  return faults;
}
