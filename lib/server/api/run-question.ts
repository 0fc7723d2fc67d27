import { createHash } from "node:crypto";
import { invalid } from "#lib/access/problem.ts";
import { exportAnswer } from "#lib/server/jobs/export-answer.ts";
import { getJobPool } from "#lib/server/jobs/process-pool.ts";
import type { QuestionOperation } from "#lib/server/operation.ts";
import { readContext } from "#lib/server/request-context.ts";
import type { ResponseCache } from "#lib/server/response-cache/response-cache.ts";
import { runCached } from "#lib/server/response-cache/run-cached.ts";
import { type ApiAnswer, apiHeaders, jsonAnswer } from "./answer.ts";
import type { ApiRequest } from "./request.ts";

/** Asks a query for a request. All refusals come before the first byte of a file. */
export async function runQuestion(
  operation: QuestionOperation,
  request: ApiRequest,
  path: Record<string, string>,
  cache: ResponseCache,
): Promise<ApiAnswer> {
  const raw = { ...queryOf(request.search), ...path };
  const context = await readContext(request.headers.get("cookie") ?? undefined);
  if (operation.kind === "export")
    return await exportAnswer(getJobPool(), await operation.run(context, raw), request);
  if (operation.kind === "file") {
    const { content, headers } = await operation.run(context, raw);
    return { status: 200, headers: { ...apiHeaders, ...headers }, body: content };
  }
  if (operation.cache) return await runCached(cache, operation.cache, operation, context, raw, request);
  const answer = jsonAnswer(await operation.run(context, raw));
  return operation.etag ? withEtag(answer, request) : answer;
}

/** The asker keeps the answer itself, and asks with its name: no cache on the way may hold it. */
function withEtag(answer: ApiAnswer, { headers }: ApiRequest): ApiAnswer {
  const digest = createHash("sha256").update(String(answer.body)).digest("base64url");
  const etag = `"${digest.slice(0, 32)}"`;
  const named = { ...answer, headers: { ...answer.headers, ETag: etag } };
  return headers.get("if-none-match")?.includes(etag) ? { ...named, status: 304, body: null } : named;
}

function queryOf(search: string): Record<string, string> {
  const raw = new Map<string, string>();
  for (const [name, value] of new URLSearchParams(search)) {
    if (raw.has(name)) throw invalid([{ field: name, message: `“${name}” komt twee keer voor.` }]);
    raw.set(name, value);
  }
  return Object.fromEntries(raw);
}
