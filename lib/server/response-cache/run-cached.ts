import { isPerson } from "#lib/access/actor.ts";
import { type ApiAnswer, jsonAnswer } from "#lib/server/api/answer.ts";
import type { Operation } from "#lib/server/operation.ts";
import type { RequestContext } from "#lib/server/request-context.ts";
import { type CacheScope, seesLike } from "./cache-key.ts";
import { acceptsGzip, type CachedResponse, type ResponseCache } from "./response-cache.ts";
import { hasChanged, todayAt } from "./state.ts";

type Headers = { get(name: string): string | null };
type Cached = CachedResponse<ApiAnswer["headers"]>;

/**
 * Answers a query from the cache, or runs it and caches what it answers – unless something was recorded, or midnight
 * passed, meanwhile: then it may be the answer to another question than its key says. The browser may keep it as well,
 * as long as it asks each time whether it still holds.
 */
export async function runCached(
  cache: ResponseCache,
  scope: CacheScope,
  operation: Pick<Extract<Operation, { kind: "query" }>, "action" | "run">,
  context: RequestContext,
  raw: Readonly<Record<string, string>>,
  { headers }: { headers: Headers },
): Promise<ApiAnswer> {
  const { actor, read, now, head } = context;
  if (!isPerson(actor) || actor.mustChangePassword) return jsonAnswer(await operation.run(context, raw));
  const state = { head, today: todayAt(now) };
  const address = JSON.stringify([operation.action, Object.entries(raw).sort()]);
  const key = cache.keyOf({ address, sees: seesLike(actor, scope), ...state });
  if (headers.get("if-none-match")?.includes(key))
    return { status: 304, headers: cachedHeaders(key), body: null };
  const zips = acceptsGzip(headers.get("accept-encoding"));
  const known = cache.get<ApiAnswer["headers"]>(key);
  if (known) return answerWith(await cache.packed(key, known, zips));

  const fresh = jsonAnswer(await operation.run(context, raw));
  if (await hasChanged(read, state)) return fresh;
  const made: Cached = {
    headers: { ...fresh.headers, ...cachedHeaders(key) },
    body: Buffer.from(fresh.body as string),
  };
  cache.set(key, made);
  return answerWith(await cache.packed(key, made, zips));
}

function answerWith({ headers, body }: Cached): ApiAnswer {
  return { status: 200, headers, body };
}

function cachedHeaders(key: string): ApiAnswer["headers"] {
  return { ETag: key, "Cache-Control": "private, no-cache", Vary: "Accept-Encoding, Cookie" };
}
