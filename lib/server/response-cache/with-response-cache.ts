import type { IncomingMessage, ServerResponse } from "node:http";
import type { Read } from "#db/open.ts";
import { isPerson } from "#lib/access/actor.ts";
import { readContext, refusalMet } from "#lib/server/request-context.ts";
import { bufferResponse } from "./buffer-response.ts";
import { seesLike } from "./cache-key.ts";
import { acceptsGzip, type CachedResponse, type ResponseCache } from "./response-cache.ts";
import { hasChanged, type State, todayAt } from "./state.ts";

export type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

type Question = { key: string; state: State };

/** The pages that are cached, for each person apart because a name is on them: they read facts alone. */
const cachedPages: ReadonlySet<string> = new Set(["/", "/scholen"]);

/** Requests of the router inside a page carry these: their answer depends on more than the address. */
const routerHeaders = ["rsc", "next-router-prefetch", "next-router-state-tree", "next-url", "next-action"];

/** Stands before the pages and caches two of them. A page is kept nowhere but here: there is a name on it. */
export function withResponseCache(cache: ResponseCache, read: Read, handle: Handler): Handler {
  return async (request, response) => {
    // Where the database cannot be read the application says so, in its own words.
    const question = await questionOf(request).catch(() => null);
    if (!question) return await handle(request, response);
    const zips = acceptsGzip(request.headers["accept-encoding"]);
    const known = cache.get<CachedResponse["headers"]>(question.key);
    if (known) return await send(response, known, question.key, zips);

    delete request.headers["accept-encoding"]; // kept plain, compressed here
    bufferResponse(response, (body) => {
      finish(response, body, question, zips).catch(() => response.destroy());
    });
    await handle(request, response);
  };

  /** What is asked, when its answer may be kept; null for all else, which includes whoever is not signed in. */
  async function questionOf(request: IncomingMessage): Promise<Question | null> {
    if (request.method !== "GET" || routerHeaders.some((name) => name in request.headers)) return null;
    const address = request.url ?? "";
    const [path = ""] = address.split("?");
    if (!cachedPages.has(path)) return null;
    const { actor, now, head } = await readContext(request.headers.cookie);
    if (!isPerson(actor) || actor.mustChangePassword) return null;
    const state = { head, today: todayAt(now) };
    return { key: cache.keyOf({ address, sees: seesLike(actor, "person"), ...state }), state };
  }

  /**
   * Caches a complete answer – unless something was recorded, or midnight passed, while it was made: then it may
   * be the answer to another question than its key says.
   */
  async function finish(response: ServerResponse, body: Buffer<ArrayBuffer>, asked: Question, zips: boolean) {
    const isWhole = response.statusCode === 200 && !refusalMet() && !response.hasHeader("set-cookie");
    if (!isWhole || (await hasChanged(read, asked.state))) {
      response.setHeader("Content-Length", body.length);
      response.end(body);
      return;
    }
    const answer = { headers: headersOf(response), body };
    cache.set(asked.key, answer);
    await send(response, answer, asked.key, zips);
  }

  async function send(response: ServerResponse, answer: CachedResponse, key: string, zips: boolean) {
    const { headers, body } = await cache.packed(key, answer, zips);
    response.writeHead(200, { ...headers, "Content-Length": body.length });
    response.end(body);
  }
}

function headersOf(response: ServerResponse): CachedResponse["headers"] {
  const { connection, date, "transfer-encoding": transfer, ...headers } = response.getHeaders();
  for (const name of response.getHeaderNames()) response.removeHeader(name);
  const vary = [headers.vary, "Accept-Encoding", "Cookie"].flat().filter(Boolean).join(", ");
  return { ...headers, vary } as CachedResponse["headers"];
}
