import type { IncomingMessage, ServerResponse } from "node:http";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { LRUCache } from "lru-cache";
import { journalEnd } from "#db/journal-entry.ts";
import type { Read } from "#db/open.ts";
import { isPerson } from "#lib/domain/actor.ts";
import { dayOf } from "#lib/domain/amsterdam.ts";
import type { Day } from "#lib/domain/day.ts";
import { getNow } from "../clock.ts";
import { readActor } from "../session.ts";
import { keptAddresses } from "./addresses.ts";
import { capture, type KeptAnswer } from "./capture.ts";
import { keptKey, seesLike } from "./kept-key.ts";

export type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

type Question = { key: string; head: string; today: Day; isPage: boolean };

const megabyte = 1024 * 1024;
const mostBytes = 32 * megabyte;
/** Larger answers go straight through. */
const mostOfOne = 2 * megabyte;
/** Smaller ones are not worth compressing. */
const leastZipped = 1024;

/** Requests of the router inside a page carry these: their answer depends on more than the address. */
const routerHeaders = ["rsc", "next-router-prefetch", "next-router-state-tree", "next-url", "next-action"];

/**
 * Stands before the application and keeps its answers. Facts never change, so an answer is a function of the
 * question, today's date, what the asker may see and the last journal entry; under those it can never be stale or
 * somebody else's. Who asks and what the last entry is are read from the database each time. Only complete answers
 * with status 200 are kept, in bounded memory, the least used going first.
 */
export function keptFront(read: Read, build: string, handle: Handler): Handler {
  const kept = new LRUCache<string, KeptAnswer>({
    maxSize: mostBytes,
    maxEntrySize: mostOfOne,
    sizeCalculation: ({ body }) => body.length + 1024,
  });

  return async (request, response) => {
    // Where the database cannot be read the application says so, in its own words.
    const question = await questionOf(read, build, request).catch(() => null);
    if (!question) return await handle(request, response);
    const { key, isPage } = question;
    const zips = /\bgzip\b/.test(String(request.headers["accept-encoding"] ?? ""));
    if (!isPage && String(request.headers["if-none-match"] ?? "").includes(key))
      return unchanged(response, key);
    const known = kept.get(key);
    if (known) return await send(response, known, key, zips);

    delete request.headers["accept-encoding"]; // kept plain, compressed here
    capture(response, (body) => {
      finish(response, body, question, zips).catch(() => response.destroy());
    });
    await handle(request, response);
  };

  /**
   * Keeps a complete answer – unless something was recorded, or midnight passed, while it was made: then it may
   * be the answer to another question than its key says.
   */
  async function finish(
    response: ServerResponse,
    body: Buffer,
    { key, isPage, ...asked }: Question,
    zips: boolean,
  ) {
    const isWhole = response.statusCode === 200 && !response.hasHeader("set-cookie");
    const { head, today } = await stateOf(read);
    if (!isWhole || head !== asked.head || today !== asked.today) {
      response.setHeader("Content-Length", body.length);
      response.end(body);
      return;
    }
    const answer = { headers: headersOf(response, key, isPage), body };
    kept.set(key, answer);
    await send(response, answer, key, zips);
  }

  async function send(response: ServerResponse, answer: KeptAnswer, key: string, zips: boolean) {
    const { headers, body } = zips && answer.body.length >= leastZipped ? await zipped(answer, key) : answer;
    response.writeHead(200, { ...headers, "Content-Length": body.length });
    response.end(body);
  }

  async function zipped(answer: KeptAnswer, key: string): Promise<KeptAnswer> {
    const known = kept.get(`${key} gzip`);
    if (known) return known;
    const body = await promisify(gzip)(answer.body);
    const made = { headers: { ...answer.headers, "Content-Encoding": "gzip" }, body };
    kept.set(`${key} gzip`, made);
    return made;
  }
}

/** What is asked, when its answer may be kept; null for all else, which includes whoever is not signed in. */
async function questionOf(read: Read, build: string, request: IncomingMessage): Promise<Question | null> {
  if (request.method !== "GET" || routerHeaders.some((name) => name in request.headers)) return null;
  const address = request.url ?? "";
  const [path = ""] = address.split("?");
  const scope = keptAddresses[path];
  if (!scope) return null;
  const { head, today } = await stateOf(read);
  const actor = await readActor(read, request.headers.cookie);
  if (!isPerson(actor) || actor.mustChangePassword) return null;
  const key = keptKey({ build, address, sees: seesLike(actor, scope), today, head });
  return { key, head, today, isPage: !path.startsWith("/api/") };
}

/** What the answer to a question depends on besides who asks: the last entry, and today's date. */
async function stateOf(read: Read): Promise<{ head: string; today: Day }> {
  const { hash } = await journalEnd(read);
  return { head: hash, today: dayOf(await getNow(read)) };
}

/**
 * An answer of the API may be kept by the browser as long as it asks each time whether it still holds. A page has
 * a name on it and is kept nowhere but here.
 */
function headersOf(response: ServerResponse, key: string, isPage: boolean): KeptAnswer["headers"] {
  const { connection, date, "transfer-encoding": transfer, ...headers } = response.getHeaders();
  for (const name of response.getHeaderNames()) response.removeHeader(name);
  const vary = [headers.vary, "Accept-Encoding", "Cookie"].flat().filter(Boolean).join(", ");
  if (isPage) return { ...headers, vary } as KeptAnswer["headers"];
  return { ...headers, vary, etag: key, "cache-control": "private, no-cache" } as KeptAnswer["headers"];
}

function unchanged(response: ServerResponse, key: string): void {
  response.writeHead(304, {
    ETag: key,
    "Cache-Control": "private, no-cache",
    Vary: "Accept-Encoding, Cookie",
  });
  response.end();
}
