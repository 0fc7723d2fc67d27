import { invalid, Problem } from "#lib/access/problem.ts";
import { watchClock } from "#lib/server/health/clock-watch.ts";
import { getCommandThread } from "#lib/server/jobs/process-pool.ts";
import type { CommandOperation } from "#lib/server/operation.ts";
import { readContext } from "#lib/server/request-context.ts";
import { type ApiAnswer, jsonAnswer } from "./answer.ts";
import type { ApiRequest } from "./request.ts";
import { readJsonBody, readJsonBytes } from "./request-body.ts";

const ordinaryLimit = 256 * 1024;

/** Carries out a command for a request: same site, who, clock, size, JSON, key. Throws what is refused. */
export async function runCommand(
  operation: CommandOperation,
  request: ApiRequest,
  path: Record<string, string>,
): Promise<ApiAnswer> {
  assertSameSite(request);
  const cookie = request.headers.get("cookie") ?? undefined;
  const context = await readContext(cookie);
  if (context.actor.role === "nobody") throw new Problem("unauthenticated", "U bent niet ingelogd.");
  if (!context.demo) watchClock().assertSteady();
  const limit = operation.bodyLimit ?? ordinaryLimit;
  if (operation.inThread) {
    const body = new Uint8Array(await readJsonBytes(request, limit)); // its own memory, which is handed over
    const task = { action: operation.action, cookie, body, path };
    return await getCommandThread().answer(task, request.signal);
  }
  const body = await readJsonBody(request, limit);
  const result = await operation.run(context, { ...body, ...path }, idempotencyKey(request));
  return jsonAnswer(result, 201);
}

function idempotencyKey(request: ApiRequest): string | undefined {
  const key = request.headers.get("idempotency-key");
  if (key === null) return undefined;
  if (!/^[\x21-\x7e]{1,200}$/.test(key))
    throw invalid([{ field: "Idempotency-Key", message: "De Idempotency-Key is leeg of te lang." }]);
  return key;
}

/** A browser says where a request comes from; another site's page may not write with this person's session. */
function assertSameSite(request: ApiRequest): void {
  const site = request.headers.get("sec-fetch-site");
  const origin = request.headers.get("origin");
  const host = request.headers.get("x-forwarded-host") ?? request.headers.get("host");
  const fromElsewhere =
    (site !== null && site !== "same-origin" && site !== "none") ||
    (origin !== null && (!URL.canParse(origin) || new URL(origin).host !== host));
  if (fromElsewhere) throw new Problem("forbidden", "Deze opdracht komt van een andere website.");
}
